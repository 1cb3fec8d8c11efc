package org.eventexplorer.replay.run;

import org.eventexplorer.replay.plan.PlanDiffersException;
import org.eventexplorer.replay.plan.Segment;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;

import java.util.function.Supplier;

/// Reads ahead of what is sent, as far as there is room.
final class Feed {
    private final Source source;
    private final Desk desk;
    private final Outage outage;
    private final CancelToken token;
    private final long from;

    /// @param from everything before this ordinal is done
    Feed(Source source, Desk desk, Outage outage, CancelToken token, long from) {
        this.source = source;
        this.desk = desk;
        this.outage = outage;
        this.token = token;
        this.from = from;
    }

    /// Reads until all is read or nothing more is to be.
    void run() throws InterruptedException {
        try {
            patiently(
                    () -> {
                        source.check(from, desk::isDone, token);
                        return true;
                    });
            read();
        } catch (PlanDiffersException e) {
            ReplayState state = e.mayBeMended() ? ReplayState.HALTED : ReplayState.FAILED;
            desk.stop(new Ending(state, e.getMessage()));
        } catch (CancelledException e) {
            return; // whoever cancelled it says how the run ends
        }
    }

    private void read() throws InterruptedException {
        long ordinal = from;
        while (ordinal < source.events()) {
            long start = ordinal;
            Segment segment = patiently(() -> source.segment(start, token));
            ordinal = read(segment, start);
            if (ordinal < 0) {
                return;
            }
        }
        desk.readWhole();
    }

    private long read(Segment segment, long start) throws InterruptedException {
        long end = segment.start() + segment.keys().size();
        long ordinal = start;
        while (ordinal < end) {
            if (!desk.awaitRoom(ordinal)) {
                return -1;
            }
            long next = ordinal;
            Source.Page page = patiently(() -> source.page(segment, next, desk::isDone, token));
            desk.add(page.planned());
            ordinal = page.next();
        }
        return ordinal;
    }

    private <T> T patiently(Supplier<T> reading) throws InterruptedException {
        return outage.outlast(reading, () -> desk.ending() == null);
    }
}
