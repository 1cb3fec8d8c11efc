package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.routing.subscriber.Subscriber;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// Lets a subscriber have the events that are routed, or not.
@Command(description = "Says whether a subscriber is given the events that are routed.")
final class EnableCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final boolean isEnabled;

    @Mixin private NameOption name = new NameOption();
    @Mixin private Reach reach = new Reach();

    EnableCommand(Surroundings surroundings, boolean isEnabled) {
        this.surroundings = surroundings;
        this.isEnabled = isEnabled;
    }

    @Override
    public Integer call() throws Exception {
        reach.change(
                surroundings,
                (database, subscribers) -> subscribers.change(name.name(), this::changed));
        reach.say(surroundings, (isEnabled ? "enabled " : "disabled ") + name.name());
        return ExitCode.DONE;
    }

    private Subscriber changed(Subscriber present) {
        return new Subscriber(
                present.name(),
                present.patterns(),
                present.target(),
                present.environment(),
                isEnabled,
                present.limits());
    }
}
