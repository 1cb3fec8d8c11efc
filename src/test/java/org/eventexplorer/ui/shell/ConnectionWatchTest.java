package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.ui.shell.ConnectionWatch.State;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class ConnectionWatchTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final List<Integer> beats = new ArrayList<>();
    private int second;
    private boolean isThere = true;
    private final ConnectionWatch watch =
            new ConnectionWatch(
                    new JobRunner(Runnable::run, Runnable::run), () -> START.plusSeconds(second));

    @Test
    void reachesForALostServerMoreAndMoreSeldomAndSaysWhenItIsBack() {
        watch.watch(this::beat);
        run(7);
        assertThat(watch.state().get()).isEqualTo(new State.Fine());
        assertThat(beats).containsExactly(0, 3, 6);
        isThere = false;
        run(100);
        assertThat(beats).containsExactly(0, 3, 6, 9, 10, 12, 16, 24, 40, 70, 100);
        assertThat(watch.state().get())
                .isEqualTo(
                        new State.Lost(
                                START.plusSeconds(6), START.plusSeconds(130), "nobody answers"));
        isThere = true;
        watch.tryNow();
        assertThat(watch.state().get())
                .isEqualTo(
                        new State.Back(
                                Duration.ofSeconds(second - 6),
                                START.plusSeconds(second).plusSeconds(8)));
        run(second + 12);
        assertThat(watch.state().get()).isEqualTo(new State.Fine());
    }

    @Test
    void forgetsALostServerWhenAnotherStoreIsOpened() {
        isThere = false;
        watch.watch(this::beat);
        watch.tick();
        assertThat(watch.state().get()).isInstanceOf(State.Lost.class);
        watch.watch(null);
        assertThat(watch.state().get()).isEqualTo(new State.Fine());
        run(60);
        assertThat(beats).containsExactly(0);
    }

    private void run(int until) {
        for (; second <= until; second++) {
            watch.tick();
        }
    }

    private boolean beat() {
        beats.add(second);
        if (!isThere) {
            throw new DatabaseException(
                    DatabaseException.Kind.UNREACHABLE, "08001", "nobody answers", null);
        }
        return false;
    }
}
