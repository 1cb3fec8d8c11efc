package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Objects;

/// To whom events are replayed.
final class TargetOptions {
    @Option(
            names = "--to",
            paramLabel = "NAME",
            converter = Converters.Texts.class,
            description = "The subscriber. It is sent all of the events, whatever its patterns.")
    private @Nullable String to;

    @Option(
            names = "--to-all",
            description =
                    "Every enabled subscriber, each those events that match its patterns: a replay"
                            + " of its own each.")
    private boolean toAll;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The subscribers that are meant.
    ///
    /// @throws ParameterException where not exactly one of the options is given
    List<Subscriber> subscribers(Recipients recipients, CancelToken token) {
        check();
        return toAll
                ? recipients.enabled(token)
                : List.of(recipients.named(Objects.requireNonNull(to), token));
    }

    /// @throws ParameterException where not exactly one of the options is given
    void check() {
        if (toAll == (to != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    toAll
                            ? "give --to NAME or --to-all, not both"
                            : "to whom? Give --to NAME, or --to-all");
        }
    }

    /// What of the events that match `filter` is meant for `subscriber`.
    Selection selection(EventFilter filter, Subscriber subscriber) {
        return new Selection.Matching(filter, toAll ? subscriber.patterns() : List.of());
    }
}
