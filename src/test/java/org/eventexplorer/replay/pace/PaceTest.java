package org.eventexplorer.replay.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How many turns there are in a time.
final class PaceTest {
    @Test
    void holdsARateWithinFivePercentAlsoForMany() throws Exception {
        Pace pace = new Pace(200.0);
        int turns = 600;
        AtomicInteger left = new AtomicInteger(turns);

        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(
                        threads.submit(
                                () -> {
                                    while (left.getAndDecrement() > 0) {
                                        pace.take();
                                    }
                                    return true;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        double rate = turns / ((System.nanoTime() - begun) / 1e9);

        assertThat(rate).isBetween(190.0, 210.0);
    }

    @Test
    void aChangedRateReachesThoseWhoWait() throws Exception {
        Pace pace = new Pace(0.01);
        assertThat(pace.take()).isTrue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = threads.submit(pace::take);
            long begun = System.nanoTime();
            pace.change(1_000.0);
            assertThat(waiting.get()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(second());

            Future<Boolean> last = threads.submit(new Pace(0.01)::take);
            assertThat(last.get()).isTrue();
        }
    }

    @Test
    void letsGoOfThoseWhoWaitAtTheEnd() throws Exception {
        Pace pace = new Pace(0.01);
        assertThat(pace.take()).isTrue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = threads.submit(pace::take);
            pace.end();
            assertThat(waiting.get()).isFalse();
        }
    }

    private static Duration second() {
        return Duration.ofSeconds(1);
    }
}
