package org.eventexplorer.ui.replay.step;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.query.EventQueries;
import org.eventexplorer.replay.keep.Beforehand;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.plan.Answers;
import org.eventexplorer.ui.replay.plan.Check;
import org.eventexplorer.ui.replay.plan.Planned;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Outcome;

import java.util.List;

/// What is looked at before a replay starts, and what was replayed to the same target before. Only
/// for the toolkit's thread.
public final class ChecksViewModel {
    private static final String ANSWERS = "check.answers";
    private static final String SETTLED = "check.settled";
    private static final int LAST = 5;

    private final Messages messages = Messages.of(ChecksViewModel.class);
    private final Services services;
    private final NewestJob<Answers> answering;
    private final NewestJob<Long> settling;
    private final NewestJob<List<Replay>> remembering;
    private final ObservableList<Check> checks = FXCollections.observableArrayList();
    private final ObservableList<Replay> last = FXCollections.observableArrayList();

    ChecksViewModel(Services services) {
        this.services = services;
        this.answering = new NewestJob<>(services.jobs());
        this.settling = new NewestJob<>(services.jobs());
        this.remembering = new NewestJob<>(services.jobs());
    }

    /// What was looked at, in order.
    public ObservableList<Check> checks() {
        return checks;
    }

    /// The newest replays to the target, the newest first; none where there are several targets.
    public ObservableList<Replay> last() {
        return last;
    }

    void look(List<Planned> plans, Selection selection) {
        last.clear();
        checks.setAll(
                check(Check.State.RUNNING, ANSWERS, messages.text("check.answers.running")),
                check(Check.State.GOOD, "check.there", messages.text("check.there.text")),
                check(Check.State.RUNNING, SETTLED, messages.text("check.settled.running")),
                check(Check.State.WARNING, "check.same", messages.text("check.same.text")));
        if (plans.isEmpty()) {
            return;
        }
        lookAtPatterns(plans.getFirst());
        answering.start(new Answers.Asking(services.endpoints(), plans), this::answered);
        long upTo = plans.getFirst().plan().upTo();
        settling.start(context -> newer(selection, upTo, context.cancelToken()), this::settled);
        if (plans.size() == 1) {
            String name = plans.getFirst().subscriber().name();
            remembering.start(
                    context ->
                            new Beforehand(services.database())
                                    .newestTo(name, LAST, context.cancelToken()),
                    outcome -> {
                        if (outcome instanceof Outcome.Succeeded<List<Replay>>(var found)) {
                            last.setAll(found);
                        }
                    });
        }
    }

    private void lookAtPatterns(Planned first) {
        long unmatched = Recipients.unmatched(first.plan(), first.subscriber());
        if (unmatched > 0) {
            String of = NumberText.count(first.plan().events());
            String text =
                    unmatched == 1
                            ? messages.text("check.unmatched.one", of)
                            : messages.text("check.unmatched", NumberText.count(unmatched), of);
            checks.add(check(Check.State.WARNING, "check.patterns", text));
        }
    }

    private Check check(Check.State state, String key, String text) {
        return new Check(state, messages.text(key), text);
    }

    // What was chosen by name cannot become more.
    private long newer(Selection selection, long upTo, CancelToken token) {
        return selection instanceof Selection.Matching matching
                ? new EventQueries(services.database()).countBehind(matching.filter(), upTo, token)
                : 0;
    }

    private void settled(Outcome<Long> outcome) {
        Check found =
                switch (outcome) {
                    case Outcome.Succeeded<Long>(Long newer) when newer == 0 ->
                            check(Check.State.GOOD, SETTLED, messages.text("check.settled.text"));
                    case Outcome.Succeeded<Long>(Long newer) ->
                            check(
                                    Check.State.WARNING,
                                    SETTLED,
                                    messages.text(
                                            newer == 1 ? "check.newer.one" : "check.newer",
                                            NumberText.count(newer)));
                    case Outcome.Failed<Long>(Exception cause) ->
                            check(
                                    Check.State.WARNING,
                                    SETTLED,
                                    messages.text("check.unknown", ErrorText.of(cause)));
                    case Outcome.Cancelled<Long> _ -> checks.get(2);
                };
        checks.set(2, found);
    }

    private void answered(Outcome<Answers> outcome) {
        Check found =
                switch (outcome) {
                    case Outcome.Succeeded<Answers>(Answers answers) ->
                            check(
                                    answers.areGood() ? Check.State.GOOD : Check.State.BAD,
                                    answers.areGood() ? ANSWERS : "check.answers.not",
                                    answers.text().isEmpty()
                                            ? messages.text("check.answers.all")
                                            : answers.text());
                    case Outcome.Failed<Answers>(Exception cause) ->
                            check(Check.State.BAD, "check.answers.not", ErrorText.of(cause));
                    case Outcome.Cancelled<Answers> _ -> checks.getFirst();
                };
        checks.set(0, found);
    }

    void close() {
        answering.drop();
        settling.drop();
        remembering.drop();
    }
}
