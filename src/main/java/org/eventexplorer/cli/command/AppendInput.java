package org.eventexplorer.cli.command;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.file.Compression;
import org.eventexplorer.transfer.file.Document;
import org.eventexplorer.transfer.file.Documents;
import org.eventexplorer.transfer.file.UnreadableFileException;
import org.eventexplorer.transfer.form.WireEvent;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Reads the events of one transaction, all of them or none.
final class AppendInput {
    static final int MOST_EVENTS = 50_000;
    static final long MOST_BYTES = 512L << 20;

    private final ImportSource source;
    private final InstantSource clock;
    private final List<Event> events = new ArrayList<>();
    private long bytes;

    AppendInput(ImportSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    List<Event> read() throws IOException, Problem {
        try (InputStream in = Compression.read(source.opener().open())) {
            Documents documents = new Documents(in);
            for (Document document = documents.next();
                    document != null;
                    document = documents.next()) {
                add(document);
            }
        } catch (UnreadableFileException e) {
            throw new Problem(e.of(source.name()).getMessage() + "; nothing was stored");
        }
        return events;
    }

    private void add(Document document) throws Problem {
        byte[] text = document.text();
        bytes += text.length;
        int from = afterBlank(text, 0);
        while (from < text.length) {
            WireEvent read = event(document, from);
            events.add(read.event());
            from = afterBlank(text, read.end());
        }
        if (events.size() > MOST_EVENTS || bytes > MOST_BYTES) {
            throw new Problem(
                    source.name()
                            + " holds more than "
                            + MOST_EVENTS
                            + " events or 512 MB, too much for one transaction; nothing was stored."
                            + " 'event-explorer import' takes any number");
        }
    }

    private WireEvent event(Document document, int from) throws Problem {
        try {
            return WireEvent.read(document.text(), from, document.text().length, clock);
        } catch (RefusedEventException e) {
            throw new Problem(
                    source.name()
                            + ", line "
                            + document.line()
                            + ": "
                            + e.getMessage()
                            + "; nothing was stored");
        }
    }

    private static int afterBlank(byte[] text, int from) {
        int at = from;
        while (at < text.length
                && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n')) {
            at++;
        }
        return at;
    }
}
