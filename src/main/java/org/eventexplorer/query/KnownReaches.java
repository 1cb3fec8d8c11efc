package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.NearMonths.Reach;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How far pages reach as the counts said it within the last minute: a list that is read again, or
/// on from page to page of one month, asks them once. Nobody may rely on it: where a page is not
/// full, it is to be looked for further, and the answer to be forgotten. Thread-safe.
///
/// That the counts do not know is not kept: they may know it soon.
final class KnownReaches {
    /// All of them together take some tens of kilobytes where each is of one pattern, and some
    /// megabytes where each is of 400.
    private static final int MOST = 256;

    private static final long AGE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier clock;
    private final Map<Question, Answer> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
                    return size() > MOST;
                }
            };

    KnownReaches() {
        this(System::nanoTime);
    }

    /// @param clock in nanoseconds
    KnownReaches(LongSupplier clock) {
        this.clock = clock;
    }

    /// What the counts are asked.
    ///
    /// @param patterns the names; null: every pattern
    /// @param range in which events are listed
    /// @param month the one in which the page begins; null: at the end of all
    /// @param rows how many a page has
    /// @param each whether rows of these patterns alone are read
    record Question(
            @Nullable List<String> patterns,
            TimeRange range,
            Order order,
            @Nullable Instant month,
            int rows,
            boolean each) {}

    private record Answer(Reach reach, long asked) {}

    /// What is known, or what `ask` says.
    Reach get(Question question, Supplier<Reach> ask) {
        synchronized (answers) {
            Answer known = answers.get(question);
            if (known != null && clock.getAsLong() - known.asked() < AGE) {
                return known.reach();
            }
        }
        long now = clock.getAsLong();
        Reach reach = ask.get();
        if (reach.edge() != null) {
            synchronized (answers) {
                answers.put(question, new Answer(reach, now));
            }
        }
        return reach;
    }

    /// A page reached further than it was said.
    void forget(Question question) {
        synchronized (answers) {
            answers.remove(question);
        }
    }
}
