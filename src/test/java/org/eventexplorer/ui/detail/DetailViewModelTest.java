package org.eventexplorer.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class DetailViewModelTest {
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final FakeStore store = new FakeStore();
    private final DetailViewModel model =
            new DetailViewModel(store, new JobRunner(queue::add, Runnable::run));

    @Test
    void ofManyEventsSelectedQuicklyOnlyTheNewestIsRead() {
        for (int i = 0; i < 50; i++) {
            model.show(row("e-" + i, 0));
        }
        work();
        assertThat(store.read).isEqualTo(List.of("e-49"));
        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        DetailViewModel.State.Loaded.class,
                        loaded -> assertThat(loaded.row()).isEqualTo(row("e-49", 0)));
    }

    @Test
    void readsALargePayloadInPartFirstAndWholeWhenAsked() {
        store.payload = "[" + "1,".repeat(300_000) + "1]";
        model.show(row("e-1", 0));
        work();
        assertThat(content().payload().isCut()).isTrue();
        assertThat(content().detail().payloadStart()).hasSize(DetailViewModel.PREVIEW);
        model.loadAll();
        work();
        assertThat(content().payload().isCut()).isFalse();
        assertThat(content().payload().root().size()).isEqualTo(300_001);
    }

    @Test
    void savesThePayloadWhole(@TempDir Path folder) throws IOException {
        store.payload = "{\"n\": 123456789012345678901234567890}";
        model.show(row("e-1", 0));
        work();
        Path file = folder.resolve("e-1.json");
        model.save(file);
        work();
        assertThat(model.saved().get()).isEqualTo(new Outcome.Succeeded<>(file));
        assertThat(Files.readString(file)).isEqualTo(store.payload);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysThatAnEventIsGone() {
        store.isEmpty = true;
        model.show(row("e-1", 0));
        work();
        assertThat(model.state().get()).isEqualTo(new DetailViewModel.State.Gone(row("e-1", 0)));
    }

    @Test
    void saysWhatFailedAndTriesAgain() {
        store.trouble = new IllegalStateException("the connection broke");
        model.show(row("e-1", 0));
        work();
        assertThat(model.state().get())
                .isEqualTo(new DetailViewModel.State.Failed(row("e-1", 0), store.trouble));
        store.trouble = null;
        model.tryAgain();
        work();
        assertThat(model.state().get()).isInstanceOf(DetailViewModel.State.Loaded.class);
    }

    @Test
    void groupsWhatAnEventCausedByPattern() {
        store.caused = List.of(row("e-2", 3), row("e-3", 60), row("e-4", 120));
        model.show(row("e-1", 0));
        work();
        assertThat(model.links().get())
                .isEqualTo(
                        new Links(
                                null,
                                3,
                                store.caused,
                                List.of(
                                        new Links.Group(
                                                row("e-2", 3),
                                                3,
                                                Duration.ofSeconds(3),
                                                Duration.ofSeconds(120))),
                                new Links.Chain(null, row("e-9", 90), 3)));
    }

    private Content content() {
        if (model.state().get() instanceof DetailViewModel.State.Loaded loaded) {
            return loaded.content();
        }
        throw new AssertionError(model.state().get());
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    private static EventRow row(String id, int seconds) {
        return new EventRow(
                new Cursor(Events.START.plusSeconds(seconds), new UUID(0, seconds)),
                id,
                "order.placed",
                1,
                "1.0",
                new Source("service", "shop", null),
                new EventRow.Links("chain", null));
    }

    private static final class FakeStore implements DetailStore {
        private final List<String> read = new ArrayList<>();
        private List<EventRow> caused = List.of();
        private String payload = "{}";
        private boolean isEmpty;
        private @Nullable RuntimeException trouble;

        @Override
        public Optional<EventDetail> detail(String eventId, int bytes, CancelToken token) {
            token.throwIfCancelled();
            if (trouble != null) {
                throw trouble;
            }
            read.add(eventId);
            EventDetail detail =
                    new EventDetail(
                            row(eventId, 0),
                            1,
                            Events.START,
                            Json.EMPTY,
                            payload.length(),
                            payload.substring(0, Math.min(bytes, payload.length())));
            return isEmpty ? Optional.empty() : Optional.of(detail);
        }

        @Override
        public Optional<StoredEvent> event(String eventId, CancelToken token) {
            Event event = Events.event(eventId, "order.placed", Events.START, payload);
            return Optional.of(new StoredEvent(event, row(eventId, 0).key(), 1, 1, Events.START));
        }

        @Override
        public boolean payload(String eventId, OutputStream out, CancelToken token)
                throws IOException {
            out.write(payload.getBytes(StandardCharsets.UTF_8));
            return true;
        }

        @Override
        public List<EventRow> after(
                EventFilter filter,
                Order order,
                @Nullable Cursor from,
                int limit,
                CancelToken token) {
            if (from != null) {
                return order == Order.NEWEST_FIRST ? List.of() : List.of(row("e-9", 90));
            }
            return caused;
        }

        @Override
        public long count(EventFilter filter, CancelToken token) {
            return caused.size();
        }
    }
}
