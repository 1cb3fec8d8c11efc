package org.eventexplorer.ui.detail.copy;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.SqlText;
import org.eventexplorer.transfer.EventWriter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.work.CancelToken;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes events as text to copy, of bounded size. Any thread.
///
/// @param events where they are read
/// @param store the store that a command must name
public record EventTexts(WholeEvents events, ConnectionSettings store) {
    /// The most that is put on the clipboard, in bytes of payload.
    public static final long LIMIT = 8_000_000;

    /// Where a copied request goes until the person writes another address.
    static final String ADDRESS = "https://example.com/events";

    /// The events of these ids in `form`, one after the other; those that are gone are left out.
    ///
    /// @throws TooLargeException where that is more than [#LIMIT]
    public String text(List<String> ids, CopyForm form, CancelToken token) {
        if (form.isWhole()) {
            refuseTooLarge(ids, token);
        }
        return ids.stream()
                .map(id -> one(id, form, token))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private void refuseTooLarge(List<String> ids, CancelToken token) {
        long size = 0;
        for (String id : ids) {
            token.throwIfCancelled();
            size += events.detail(id, 1, token).map(detail -> detail.payloadSize()).orElse(0L);
            if (size > LIMIT) {
                throw new TooLargeException(size, LIMIT);
            }
        }
    }

    private Optional<String> one(String id, CopyForm form, CancelToken token) {
        return switch (form) {
            case ID -> Optional.of(id);
            case SQL -> Optional.of(SqlText.event(id));
            case COMMAND -> Optional.of(command(id));
            case JSON -> whole(id, Format.NDJSON, token);
            case CLOUD_EVENT -> whole(id, Format.CLOUDEVENTS, token);
            case CURL -> whole(id, Format.CLOUDEVENTS, token).map(EventTexts::request);
        };
    }

    private Optional<String> whole(String id, Format format, CancelToken token) {
        Optional<StoredEvent> event = events.event(id, token);
        return event.map(found -> EventWriter.text(found, format));
    }

    private static String request(String cloudEvent) {
        return "curl -X POST "
                + ADDRESS
                + " -H 'Content-Type: application/cloudevents+json; charset=utf-8' --data-binary "
                + ShellWord.of(cloudEvent);
    }

    private String command(String id) {
        return "event-explorer show"
                + StoreOptions.of(store)
                + " "
                + (id.startsWith("-") ? "-- " : "")
                + ShellWord.of(id);
    }
}
