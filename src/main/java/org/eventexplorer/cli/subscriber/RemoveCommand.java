package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// Removes a subscriber.
@Command(name = "remove", description = "Removes a subscriber. Secrets stay where they lie.")
final class RemoveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private NameOption name = new NameOption();
    @Mixin private Reach reach = new Reach();

    RemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        reach.change(
                surroundings,
                (database, subscribers) -> {
                    subscribers.remove(name.name());
                    return true;
                });
        reach.say(surroundings, "removed " + name.name());
        return ExitCode.DONE;
    }
}
