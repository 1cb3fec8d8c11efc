package org.eventexplorer.replay.run;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventsByKey;
import org.eventexplorer.query.KeyedEvent;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.plan.PlanDiffersException;
import org.eventexplorer.replay.plan.Segment;
import org.eventexplorer.replay.plan.Segments;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.work.CancelToken;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// Reads the events of a plan in its order, some at a time.
final class Source {
    private static final int PAGE = 500;

    private final Segments segments;
    private final EventsByKey events;
    private final Replay replay;
    private final int lastSegment;

    Source(Database database, Replay replay) {
        this.segments = new Segments(database);
        this.events = new EventsByKey(database);
        this.replay = replay;
        this.lastSegment = (int) ((replay.plan().events() - 1) / Segment.SIZE);
    }

    /// How many events there are.
    long events() {
        return replay.plan().events();
    }

    /// Makes sure that all that is left is there.
    ///
    /// @throws PlanDiffersException naming the first event in which plan and store differ
    void check(long from, LongPredicate isDone, CancelToken token) {
        if (from < events()) {
            int first = (int) (from / Segment.SIZE);
            segments.check(replay.id(), first, lastSegment, isDone, token);
        }
    }

    Segment segment(long ordinal, CancelToken token) {
        return segments.read(replay.id(), (int) (ordinal / Segment.SIZE), token);
    }

    /// Some events of `segment` from `ordinal` on, without those that are done.
    ///
    /// @return those that are there, with the ordinal to go on with
    /// @throws PlanDiffersException where the first of them is not there
    Page page(Segment segment, long ordinal, LongPredicate isDone, CancelToken token) {
        List<Long> ordinals = new ArrayList<>(PAGE);
        List<Cursor> keys = new ArrayList<>(PAGE);
        long end = segment.start() + segment.keys().size();
        long next = ordinal;
        for (; next < end && keys.size() < PAGE; next++) {
            if (!isDone.test(next)) {
                ordinals.add(next);
                keys.add(segment.keys().get((int) (next - segment.start())));
            }
        }
        if (keys.isEmpty()) {
            return new Page(List.of(), next);
        }
        List<KeyedEvent> found = events.read(keys, token);
        return page(segment, ordinals, found, next);
    }

    private static Page page(
            Segment segment, List<Long> ordinals, List<KeyedEvent> found, long next) {
        List<Planned> planned = new ArrayList<>(found.size());
        for (KeyedEvent event : found) {
            if (event.number() != planned.size()) {
                break;
            }
            planned.add(new Planned(ordinals.get(event.number()), event));
        }
        if (planned.size() == ordinals.size()) {
            return new Page(planned, next);
        }
        long missing = ordinals.get(planned.size());
        if (planned.isEmpty()) {
            throw PlanDiffersException.gone(
                    missing, segment.eventIds().get((int) (missing - segment.start())));
        }
        return new Page(planned, missing);
    }

    /// @param planned some events
    /// @param next the ordinal to go on with
    record Page(List<Planned> planned, long next) {}
}
