package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// What is done to a replay from outside, whichever process runs it.
abstract sealed class ControlCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The replay, or the beginning of its id.")
    private String id = "";

    @Mixin private Place place = new Place();

    ControlCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public final Integer call() throws Problem {
        try (Database database = place.open(surroundings)) {
            Replay replay = Place.replay(database, id, surroundings);
            String said = apply(new Controls(database, Place.osUser()), replay);
            place.common().say(surroundings, said);
        }
        return ExitCode.DONE;
    }

    /// Does it, and returns what to say.
    abstract String apply(Controls controls, Replay replay);

    /// Stops a replay for now.
    @Command(
            name = "pause",
            description = "Stops a replay for now, also one that another process runs.")
    static final class Pause extends ControlCommand {
        Pause(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String apply(Controls controls, Replay replay) {
            controls.pause(replay.id());
            return "Replay " + replay.id() + " is paused as soon as what is under way is done.";
        }
    }

    /// Ends a replay for good.
    @Command(
            name = "cancel",
            description = "Ends a replay for good, also one that another process runs.")
    static final class Cancel extends ControlCommand {
        Cancel(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String apply(Controls controls, Replay replay) {
            controls.cancel(replay.id());
            return "Replay " + replay.id() + " is cancelled as soon as what is under way is done.";
        }
    }

    /// Changes how fast a replay sends.
    @Command(
            name = "speed",
            description =
                    "Changes how fast a replay sends, within a second also where another process"
                            + " runs it.")
    static final class ChangedSpeed extends ControlCommand {
        @Option(
                names = "--rate",
                paramLabel = "N",
                converter = Rate.Converter.class,
                description = "Attempts a second at most; 'unlimited' or 0: as fast as it goes.")
        private @Nullable Rate rate;

        @Option(names = "--in-flight", paramLabel = "N", description = "Events under way at most.")
        private @Nullable Integer inFlight;

        @Spec private @Nullable CommandSpec spec;

        ChangedSpeed(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        String apply(Controls controls, Replay replay) {
            Speed speed = speed(replay.standing().speed());
            controls.speed(replay.id(), speed);
            return "Replay " + replay.id() + " sends " + ReplayText.speed(speed) + ".";
        }

        private Speed speed(Speed present) {
            if (rate == null && inFlight == null) {
                throw usage("give --rate N, --in-flight N or both");
            }
            Double next = rate == null ? present.rate() : rate.perSecond();
            try {
                return new Speed(
                        next != null && next == 0 ? null : next,
                        inFlight == null ? present.inFlight() : inFlight);
            } catch (IllegalArgumentException e) {
                throw usage(String.valueOf(e.getMessage()));
            }
        }

        private ParameterException usage(String message) {
            return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }
}
