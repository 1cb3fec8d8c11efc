package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.record.Counts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// How fast a replay went, from when it was first looked at until now, in so many steps that memory
/// is bounded: when there are too many, two become one. Thread-safe.
public final class RateSeries {
    /// The most steps.
    public static final int MOST = 600;

    private static final Duration FIRST_STEP = Duration.ofSeconds(1);
    private static final Duration UNSEEN = Duration.ofSeconds(10);
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final long[] delivered = new long[MOST];
    private final long[] failed = new long[MOST];
    private final Deque<Sample> recent = new ArrayDeque<>();
    private Duration step = FIRST_STEP;
    private int steps;

    private record Sample(Instant at, Counts counts) {
        double perSecondUntil(Sample later) {
            double seconds = Duration.between(at, later.at).toNanos() / 1e9;
            return (sent(later.counts) - sent(counts)) / seconds;
        }
    }

    // What is blocked is not sent, and no pace holds it back.
    private static long sent(Counts counts) {
        return counts.delivered() + counts.failed();
    }

    /// A step of time.
    ///
    /// @param from when it began
    /// @param perSecond how many events were delivered in each second of it
    /// @param failedTries how many attempts failed in it
    public record Step(Instant from, double perSecond, long failedTries) {}

    private Instant start = Instant.MAX;

    /// Takes what is done at a time; the first says where the series begins.
    public synchronized void add(Instant at, Counts counts) {
        Sample last = recent.peekLast();
        if (last == null) {
            start = at;
        } else if (!at.isAfter(last.at())) {
            return; // a clock that was set back
        } else {
            int place = place(at);
            // What happened while nobody looked, nobody knows when.
            if (Duration.between(last.at(), at).compareTo(UNSEEN) <= 0) {
                delivered[place] += counts.delivered() - last.counts().delivered();
                failed[place] += failedTries(counts) - failedTries(last.counts());
            }
            steps = place + 1;
        }
        recent.addLast(new Sample(at, counts));
        while (recent.size() > 2 && recent.getFirst().at().isBefore(at.minus(RECENT))) {
            recent.removeFirst();
        }
    }

    private static long failedTries(Counts counts) {
        return counts.attempts() - counts.delivered();
    }

    private int place(Instant at) {
        long place = Duration.between(start, at).dividedBy(step);
        while (place >= MOST) {
            halve();
            place /= 2;
        }
        return (int) place;
    }

    private void halve() {
        for (int i = 0; i < MOST; i++) {
            boolean isThere = 2 * i < MOST;
            delivered[i] = isThere ? delivered[2 * i] + delivered[2 * i + 1] : 0;
            failed[i] = isThere ? failed[2 * i] + failed[2 * i + 1] : 0;
        }
        step = step.multipliedBy(2);
    }

    /// The steps that are over, the oldest first.
    public synchronized List<Step> steps() {
        double seconds = step.toSeconds();
        List<Step> all = new ArrayList<>(steps);
        for (int i = 0; i + 1 < steps; i++) {
            Instant from = start.plus(step.multipliedBy(i));
            all.add(new Step(from, delivered[i] / seconds, failed[i]));
        }
        return all;
    }

    /// How long a step is.
    public synchronized Duration step() {
        return step;
    }

    /// How many events were sent in each second of the last few; 0 where nobody can say yet.
    ///
    /// @param span over how long, half a minute at most
    public synchronized double perSecond(Duration span) {
        Sample last = recent.peekLast();
        if (last == null) {
            return 0;
        }
        return recent.stream()
                .filter(sample -> !sample.at().isBefore(last.at().minus(span)))
                .findFirst()
                .filter(first -> first.at().isBefore(last.at()))
                .map(first -> first.perSecondUntil(last))
                .orElse(0.0);
    }
}
