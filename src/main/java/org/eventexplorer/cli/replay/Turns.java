package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.report.ReplayJson;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.Live;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Runs replays side by side, looks at their numbers while they run, and says how they ended.
final class Turns {
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS_A_SECOND = 5;

    private final Surroundings surroundings;
    private final CommonOptions common;
    private final boolean json;

    Turns(Surroundings surroundings, CommonOptions common, boolean json) {
        this.surroundings = surroundings;
        this.common = common;
        this.json = json;
    }

    /// Runs them to their ends.
    ///
    /// @return the exit code
    int run(List<Turn> turns) throws Exception {
        List<Future<Ending>> endings = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Turn turn : turns) {
                Callable<Ending> running = () -> turn.run().run(surroundings.cancelToken());
                endings.add(threads.submit(running));
            }
            threads.shutdown();
            watch(threads, turns);
        }
        return said(turns, endings);
    }

    private void watch(ExecutorService threads, List<Turn> turns)
            throws InterruptedException, IOException {
        try (ProgressLine line = common.progress(surroundings)) {
            int looks = 0;
            while (!threads.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                line.accept(progress(turns));
                looks++;
                if (json && looks % LOOKS_A_SECOND == 0) {
                    for (Turn turn : turns) {
                        live(turn);
                    }
                }
            }
        }
    }

    private static Progress progress(List<Turn> turns) {
        long done = 0;
        long total = 0;
        long failed = 0;
        for (Turn turn : turns) {
            Counts counts = turn.run().live().counts();
            done += counts.done();
            failed += counts.failed() + counts.blocked();
            total += turn.replay().plan().events();
        }
        String note = failed == 0 ? "" : ReplayText.grouped(failed) + " not delivered";
        return new Progress(done, total, "events", note);
    }

    private void live(Turn turn) throws IOException {
        Live live = turn.run().live();
        JsonOutput.write(
                surroundings.streams().out(),
                to -> {
                    to.writeStartObject();
                    to.writeStringField("id", turn.replay().id().toString());
                    to.writeStringField("state", ReplayState.RUNNING.text());
                    to.writeNumberField("planned", turn.replay().plan().events());
                    ReplayJson.members(to, live.counts());
                    to.writeNumberField("underWay", live.underWay());
                    ReplayJson.members(to, live.speed());
                    to.writeEndObject();
                });
        surroundings.streams().out().flush();
    }

    private int said(List<Turn> turns, List<Future<Ending>> endings) throws Exception {
        int code = ExitCode.DONE;
        for (int i = 0; i < turns.size(); i++) {
            Ending ending = ending(endings.get(i));
            Counts counts = turns.get(i).run().live().counts();
            say(turns.get(i), ending, counts);
            if (ending.state() != ReplayState.COMPLETED) {
                code =
                        counts.delivered() > 0 || code == ExitCode.PARTLY_DONE
                                ? ExitCode.PARTLY_DONE
                                : ExitCode.FAILED;
            } else if (code == ExitCode.FAILED) {
                code = ExitCode.PARTLY_DONE;
            }
        }
        return code;
    }

    private static Ending ending(Future<Ending> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void say(Turn turn, Ending ending, Counts counts) throws IOException {
        if (json) {
            end(turn, ending, counts);
        } else {
            ReplayText text = new ReplayText(new Lines(surroundings.streams().out()));
            text.line("replay", turn.replay().id().toString());
            text.line("to", turn.replay().assignment().subscriber());
            text.line("state", ending.state().words());
            text.counts(counts);
        }
        surroundings.streams().out().flush();
        if (ending.state() == ReplayState.COMPLETED) {
            return;
        }
        String why = ending.note() == null ? "" : ": " + ending.note();
        surroundings.streams().say("event-explorer: " + ending.state().words() + why + ".");
        common.say(surroundings, advice(turn.replay(), ending.state()));
    }

    private static String advice(Replay replay, ReplayState state) {
        if (state.isResumable()) {
            return "'event-explorer replay resume " + replay.id() + "' goes on where it stopped.";
        }
        return switch (state) {
            case COMPLETED_WITH_FAILURES ->
                    "'event-explorer replay retry "
                            + replay.id()
                            + "' tries what was not delivered once more.";
            case CANCELLED, FAILED -> "It cannot be resumed; what was delivered stays delivered.";
            case PLANNED, RUNNING, PAUSED, INTERRUPTED, HALTED, COMPLETED -> "";
        };
    }

    private void end(Turn turn, Ending ending, Counts counts) throws IOException {
        JsonOutput.write(
                surroundings.streams().out(),
                to -> {
                    to.writeStartObject();
                    to.writeStringField("id", turn.replay().id().toString());
                    to.writeStringField("state", ending.state().text());
                    if (ending.note() != null) {
                        to.writeStringField("note", ending.note());
                    }
                    to.writeStringField("subscriber", turn.replay().assignment().subscriber());
                    to.writeNumberField("planned", turn.replay().plan().events());
                    ReplayJson.members(to, counts);
                    to.writeEndObject();
                });
    }

    /// A replay and one turn at it.
    record Turn(Replay replay, ReplayRun run) {}
}
