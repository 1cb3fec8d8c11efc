package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventStream;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/// Events on their way from the thread that reads to the one that writes.
final class HandoverTest {
    private static final int MANY = 3_000;
    private static final String LARGE = "\"" + "x".repeat(600_000) + "\"";

    private final List<Long> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void writesAllInTheirOrderOnAnotherThread() throws IOException {
        Set<Thread> writers = new HashSet<>();
        try (Handover handover =
                new Handover(
                        sink(
                                event -> {
                                    writers.add(Thread.currentThread());
                                    written.add(event.position());
                                }))) {
            handover.total(MANY);
            for (long i = 0; i < MANY; i++) {
                handover.event(event(i, "1"));
            }
            handover.finish();
        }
        assertThat(written).isEqualTo(LongStream.range(0, MANY).boxed().toList());
        assertThat(writers).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void keepsNoMoreThanOneLargeEventAndItsPlace() throws IOException {
        List<Thread> writers = new ArrayList<>();
        try (Handover handover =
                new Handover(
                        sink(
                                event -> {
                                    if (event.event().payload().size() > 1) {
                                        writers.add(Thread.currentThread());
                                    }
                                    written.add(event.position());
                                }))) {
            for (long i = 0; i < 10; i++) {
                handover.event(event(i, i % 3 == 2 ? LARGE : "1"));
            }
            handover.finish();
        }
        assertThat(written).isEqualTo(LongStream.range(0, 10).boxed().toList());
        assertThat(writers).hasSize(3).containsOnly(Thread.currentThread());
    }

    @Test
    void tellsTheReaderThatNothingCanBeWrittenAndWritesNoMore() {
        IOException full = new IOException("no space left on device");
        assertThatThrownBy(
                        () -> {
                            try (Handover handover =
                                    new Handover(
                                            sink(
                                                    event -> {
                                                        if (event.position() == 700) {
                                                            throw full;
                                                        }
                                                        written.add(event.position());
                                                    }))) {
                                for (long i = 0; i < Long.MAX_VALUE; i++) {
                                    handover.event(event(i, "1"));
                                }
                            }
                        })
                .isSameAs(full);
        assertThat(written).isEqualTo(LongStream.range(0, 700).boxed().toList());
    }

    @Test
    void endsItsThreadWhereTheReaderFails() {
        CountDownLatch reached = new CountDownLatch(1);
        List<Thread> writer = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(
                        () -> {
                            try (Handover handover =
                                    new Handover(
                                            sink(
                                                    event -> {
                                                        writer.add(Thread.currentThread());
                                                        reached.countDown();
                                                    }))) {
                                for (long i = 0; i < 250; i++) {
                                    handover.event(event(i, "1"));
                                }
                                reached.await();
                                throw new IllegalArgumentException("the server is gone");
                            }
                        })
                .hasMessage("the server is gone");
        assertThat(writer.getFirst().isAlive()).isFalse();
    }

    @FunctionalInterface
    private interface Writing {
        void write(StoredEvent event) throws IOException;
    }

    private static EventStream.Sink sink(Writing writing) {
        return new EventStream.Sink() {
            @Override
            public void total(long events) {}

            @Override
            public void event(StoredEvent event) throws IOException {
                writing.write(event);
            }
        };
    }

    private static StoredEvent event(long position, String payload) {
        Instant time = Instant.EPOCH.plusSeconds(position);
        return new StoredEvent(
                new Event(
                        "e" + position,
                        "a.b",
                        "1",
                        new Source("service", "s", null),
                        time,
                        Json.parse("payload", payload),
                        Metadata.NONE),
                new Cursor(time, new UUID(0, position)),
                1,
                position,
                time);
    }
}
