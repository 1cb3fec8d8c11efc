package org.eventexplorer.ui.explore;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.transfer.EventWriter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.detail.copy.EventTexts;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes selected events out of the list: to the clipboard, or to a file, one at a time. For the
/// deliverer's thread alone.
final class EventTaking {
    private final WholeEvents events;
    private final ConnectionSettings store;
    private final NewestJob<String> copy;
    private final NewestJob<Path> save;

    EventTaking(WholeEvents events, ConnectionSettings store, JobRunner jobs) {
        this.events = events;
        this.store = store;
        this.copy = new NewestJob<>(jobs);
        this.save = new NewestJob<>(jobs);
    }

    /// Gives the text of `rows` in `form` to `onText`.
    void copy(
            List<EventRow> rows,
            CopyForm form,
            Consumer<String> onText,
            Consumer<Exception> onFailed) {
        List<String> ids = rows.stream().map(EventRow::eventId).toList();
        copy.start(
                context -> new EventTexts(events, store).text(ids, form, context.cancelToken()),
                outcome -> ended(outcome, onText, onFailed));
    }

    /// Writes `rows` to `file`, one event a line.
    void save(List<EventRow> rows, Path file, Consumer<Exception> onFailed) {
        List<String> ids = rows.stream().map(EventRow::eventId).toList();
        save.start(
                context -> write(ids, file, context.cancelToken()),
                outcome -> ended(outcome, saved -> {}, onFailed));
    }

    /// Ends what runs.
    void close() {
        copy.drop();
        save.drop();
    }

    private Path write(List<String> ids, Path file, CancelToken token) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            EventWriter writer = new EventWriter(whole.stream(), Format.NDJSON);
            for (String id : ids) {
                token.throwIfCancelled();
                Optional<StoredEvent> event = events.event(id, token);
                if (event.isPresent()) {
                    writer.write(event.get());
                }
            }
            writer.finish();
            whole.seal();
            return whole.move();
        }
    }

    private static <T> void ended(
            Outcome<T> outcome, Consumer<T> onEnd, Consumer<Exception> onFailed) {
        switch (outcome) {
            case Outcome.Succeeded<T>(T result) -> onEnd.accept(result);
            case Outcome.Failed<T>(Exception cause) -> onFailed.accept(cause);
            case Outcome.Cancelled<T> _ -> {}
        }
    }
}
