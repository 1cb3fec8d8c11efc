package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.routing.transport.KnownTransports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// Changes a subscriber.
@Command(
        name = "edit",
        description = "Changes what is given of a subscriber; all else stays as it is.")
final class EditCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private NameOption name = new NameOption();
    @Mixin private TargetOptions target = new TargetOptions();
    @Mixin private Reach reach = new Reach();

    EditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        reach.change(
                surroundings,
                (database, subscribers) ->
                        subscribers.change(
                                name.name(),
                                present -> target.changed(present, KnownTransports.all())));
        reach.say(surroundings, "changed " + name.name());
        return ExitCode.DONE;
    }
}
