package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.transport.KnownTransports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// Adds a subscriber.
@Command(name = "add", description = "Adds a subscriber. It is enabled.")
final class AddCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private NameOption name = new NameOption();
    @Mixin private TargetOptions target = new TargetOptions();
    @Mixin private Reach reach = new Reach();

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Subscriber made;
        try {
            made = target.made(name.name(), KnownTransports.all());
        } catch (IllegalArgumentException e) {
            throw reach.usage(e);
        }
        reach.change(
                surroundings,
                (database, subscribers) -> {
                    subscribers.add(made);
                    return true;
                });
        reach.say(surroundings, "added " + made.name());
        if (!target.hasEnvironment()) {
            reach.say(
                    surroundings,
                    "no --environment was given, so it counts as "
                            + made.environment()
                            + ": 'event-explorer subscribers edit --name "
                            + made.name()
                            + " --environment ENV' changes that");
        }
        return ExitCode.DONE;
    }
}
