package org.eventexplorer.cli.command;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.transfer.EventWriter;

import java.io.IOException;

/// Hands the events of a stream to a writer.
record WriterSink(EventWriter writer) implements EventStream.Sink {
    @Override
    public void total(long events) {
        // Whoever reads the output counts for himself.
    }

    @Override
    public void event(StoredEvent event) throws IOException {
        writer.write(event);
    }
}
