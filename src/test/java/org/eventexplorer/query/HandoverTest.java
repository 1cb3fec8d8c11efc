package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/// Rows on their way from the thread that reads to the one that makes events of them.
final class HandoverTest {
    private static final int MANY = 3_000;
    private static final long LARGE = 600_000;

    private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void givesAllOnInTheirOrderOnAnotherThread() throws IOException {
        Set<Thread> writers = new HashSet<>();
        try (Handover<Long> handover =
                new Handover<>(
                        row -> {
                            writers.add(Thread.currentThread());
                            taken.add(row);
                        })) {
            for (long i = 0; i < MANY; i++) {
                handover.give(i, 1);
            }
            handover.finish();
        }
        assertThat(taken).isEqualTo(LongStream.range(0, MANY).boxed().toList());
        assertThat(writers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void keepsNoMoreThanOneLargeRowAndItsPlace() throws IOException {
        List<Thread> writers = new ArrayList<>();
        try (Handover<Long> handover =
                new Handover<>(
                        row -> {
                            if (row % 3 == 2) {
                                writers.add(Thread.currentThread());
                            }
                            taken.add(row);
                        })) {
            for (long i = 0; i < 10; i++) {
                handover.give(i, i % 3 == 2 ? LARGE : 1);
            }
            handover.finish();
        }
        assertThat(taken).isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(writers).hasSize(3).containsOnly(Thread.currentThread());
    }

    @Test
    void tellsTheReaderThatNothingCanBeTakenAndGivesNoMoreOn() {
        IOException full = new IOException("no space left on device");
        assertThatThrownBy(
                        () -> {
                            try (Handover<Long> handover =
                                    new Handover<>(
                                            row -> {
                                                if (row == 700) {
                                                    throw full;
                                                }
                                                taken.add(row);
                                            })) {
                                for (long i = 0; i < Long.MAX_VALUE; i++) {
                                    handover.give(i, 1);
                                }
                            }
                        })
                .isSameAs(full);
        assertThat(taken).isEqualTo(LongStream.range(0, 700).boxed().toList());
    }

    @Test
    void endsItsThreadWhereTheReaderFails() {
        CountDownLatch reached = new CountDownLatch(1);
        List<Thread> writer = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(
                        () -> {
                            try (Handover<Long> handover =
                                    new Handover<>(
                                            row -> {
                                                writer.add(Thread.currentThread());
                                                reached.countDown();
                                            })) {
                                for (long i = 0; i < 250; i++) {
                                    handover.give(i, 1);
                                }
                                reached.await();
                                throw new IllegalArgumentException("the server is gone");
                            }
                        })
                .hasMessage("the server is gone");
        assertThat(writer.getFirst().isAlive()).isFalse();
    }
}
