package org.eventexplorer.store.queue;

import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;

import java.util.concurrent.CompletableFuture;

/// An event that waits to be stored.
///
/// @param future what is completed when it is known what became of it
record Waiting(Event event, CompletableFuture<AppendResult> future) {
    // The objects round payload and metadata.
    private static final int OBJECTS = 500;

    Waiting(Event event) {
        this(event, new CompletableFuture<>());
    }

    /// About how many bytes it keeps.
    long bytes() {
        return OBJECTS + (long) event.payload().size() + event.metadata().json().size();
    }
}
