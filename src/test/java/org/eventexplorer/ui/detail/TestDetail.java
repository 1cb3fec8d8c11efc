package org.eventexplorer.ui.detail;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A detail pane over rows and payloads that a test makes up.
public final class TestDetail {
    private TestDetail() {}

    /// A pane in which the event of an id is `rows` of it and has `payload`.
    public static DetailPane pane(
            Function<String, EventRow> rows, Function<String, String> payload, JobRunner jobs) {
        return new DetailPane(new Made(rows, payload), jobs, new Nowhere());
    }

    private record Made(Function<String, EventRow> rows, Function<String, String> payload)
            implements DetailStore {
        @Override
        public Optional<EventDetail> detail(String eventId, int bytes, CancelToken token) {
            String text = payload.apply(eventId);
            String start = text.substring(0, Math.min(bytes, text.length()));
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            return Optional.of(
                    new EventDetail(rows.apply(eventId), 1, Events.START, Json.EMPTY, size, start));
        }

        @Override
        public Optional<StoredEvent> event(String eventId, CancelToken token) {
            EventRow row = rows.apply(eventId);
            Event event =
                    Events.event(eventId, row.pattern(), Events.START, payload.apply(eventId));
            return Optional.of(new StoredEvent(event, row.key(), 1, 1, Events.START));
        }

        @Override
        public boolean payload(String eventId, OutputStream out, CancelToken token)
                throws IOException {
            out.write(payload.apply(eventId).getBytes(StandardCharsets.UTF_8));
            return true;
        }

        @Override
        public List<EventRow> after(
                EventFilter filter,
                Order order,
                @Nullable Cursor from,
                int limit,
                CancelToken token) {
            return List.of();
        }

        @Override
        public long count(EventFilter filter, CancelToken token) {
            return 0;
        }
    }

    private record Nowhere() implements DetailPane.Host {
        @Override
        public Zone zone() {
            return Zone.utc();
        }

        @Override
        public void search(EventFilter filter) {}

        @Override
        public void showChain(EventRow row) {}

        @Override
        public void replay(EventRow row) {}

        @Override
        public ObservableValue<String> noReplay() {
            return new SimpleStringProperty("");
        }

        @Override
        public Optional<Path> fileToWrite(String name) {
            return Optional.empty();
        }

        @Override
        public void copy(String text) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public void copy(EventRow row, CopyForm form) {}
    }
}
