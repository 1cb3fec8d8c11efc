package org.eventexplorer.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Says what became of each event of an append, in their order.
record AppendOutcome(OutputStream out) {
    void text(List<Event> events, List<AppendResult> results) throws IOException {
        Lines lines = new Lines(out);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            String id = VisibleText.of(event.id());
            lines.line(
                    switch (results.get(i)) {
                        case Stored(long sequence, long position) ->
                                "stored       %s  %s sequence %d, position %d"
                                        .formatted(
                                                id,
                                                VisibleText.of(event.pattern()),
                                                sequence,
                                                position);
                        case Duplicate(boolean isConflicting) ->
                                (isConflicting ? "conflicting  " : "duplicate    ") + id;
                    });
        }
    }

    void json(List<Event> events, List<AppendResult> results) throws IOException {
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartArray();
                    for (int i = 0; i < events.size(); i++) {
                        element(to, events.get(i), results.get(i));
                    }
                    to.writeEndArray();
                });
    }

    private static void element(JsonGenerator to, Event event, AppendResult result)
            throws IOException {
        to.writeStartObject();
        to.writeStringField("id", event.id());
        to.writeStringField("pattern", event.pattern());
        switch (result) {
            case Stored(long sequence, long position) -> {
                to.writeStringField("result", "stored");
                to.writeNumberField("sequence", sequence);
                to.writeNumberField("position", position);
            }
            case Duplicate(boolean isConflicting) ->
                    to.writeStringField("result", isConflicting ? "conflicting" : "duplicate");
        }
        to.writeEndObject();
    }
}
