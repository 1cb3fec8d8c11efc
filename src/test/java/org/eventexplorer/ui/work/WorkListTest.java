package org.eventexplorer.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

final class WorkListTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Instant> clock = new ArrayList<>(List.of(NOON));
    private final WorkList list =
            new WorkList(new JobRunner(waiting::add, Runnable::run), clock::getLast);

    @Test
    void aResultThatDeservesALookIsNoSuccess() {
        WorkItem item =
                list.start(
                        new Work<>(
                                "Work",
                                "fth-upload",
                                context -> "two rejected",
                                result -> result,
                                result -> WorkItem.State.DONE_IN_PART,
                                outcome -> {}));
        runAll();
        assertThat(item.state().get()).isEqualTo(WorkItem.State.DONE_IN_PART);
        assertThat(item.detail().get()).isEqualTo("two rejected");
    }

    @Test
    void showsCountsAndTimeLeftWhileWorkRuns() {
        List<String> seen = new ArrayList<>();
        WorkItem item =
                start(
                        context -> {
                            clock.add(NOON.plusSeconds(4));
                            context.step(new Progress(886, 1_429, "events", ""));
                            seen.add(list.items().getFirst().detail().get());
                            return "";
                        });
        assertThat(list.running().get()).isEqualTo(1);
        runAll();
        assertThat(seen).containsExactly("886 of 1,429 events · 2 s left");
        assertThat(item.state().get()).isEqualTo(WorkItem.State.DONE);
        assertThat(list.running().get()).isZero();
    }

    @Test
    void showsBytesAsSizesAndAnUnknownTotalNotAtAll() {
        List<String> seen = new ArrayList<>();
        start(
                context -> {
                    context.step(new Progress(18_400_000, 20_000_000, "bytes", "a.ndjson"));
                    seen.add(list.items().getFirst().detail().get());
                    context.step(new Progress(7, Progress.UNKNOWN, "events", ""));
                    seen.add(list.items().getFirst().detail().get());
                    return "";
                });
        runAll();
        assertThat(seen).containsExactly("a.ndjson · 18.4 MB of 20.0 MB", "7 events");
    }

    @Test
    void keepsWhatHasEndedWithItsResultUntilItIsDismissed() {
        WorkItem done = start(context -> "12 stored");
        WorkItem failed =
                start(
                        context -> {
                            throw new IllegalStateException("no room on the disk");
                        });
        WorkItem cancelled = start(context -> "never");
        cancelled.cancel();
        runAll();
        assertThat(list.items().stream().map(item -> item.detail().get()))
                .containsExactly("never", "no room on the disk", "12 stored");
        list.dismiss(failed);
        assertThat(list.items()).containsExactly(cancelled, done);
        list.dismissEnded();
        assertThat(list.items()).isEmpty();
    }

    @Test
    void saysThatCancelledWorkWasCancelled() {
        WorkItem item =
                start(
                        context -> {
                            context.cancelToken().throwIfCancelled();
                            return "";
                        });
        item.cancel();
        runAll();
        assertThat(item.state().get()).isEqualTo(WorkItem.State.CANCELLED);
        assertThat(item.detail().get()).isEqualTo("Cancelled");
    }

    @Test
    void doesNotDismissWhatRuns() {
        WorkItem item = start(context -> "");
        list.dismiss(item);
        list.dismissEnded();
        assertThat(list.items()).containsExactly(item);
    }

    @Test
    void forgetsTheOldestOfManyThatEnded() {
        for (int i = 0; i < 60; i++) {
            start(context -> "");
            runAll();
        }
        assertThat(list.items()).hasSize(50);
    }

    @Test
    void guessesNoTimeWhereNothingIsKnown() {
        Progress half = new Progress(1, 2, "events", "");
        assertThat(TimeLeft.of(half, NOON, NOON.plusMillis(10))).isEmpty();
        assertThat(TimeLeft.of(new Progress(1, -1, "events", ""), NOON, NOON.plusSeconds(9)))
                .isEmpty();
        assertThat(TimeLeft.of(half, NOON, NOON.plusSeconds(9)))
                .isEqualTo(Optional.of(Duration.ofSeconds(9)));
    }

    private WorkItem start(Job<String> job) {
        return list.start(new Work<>("Work", "fth-upload", job, result -> result, outcome -> {}));
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
