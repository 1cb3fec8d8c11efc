package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

/// What is known about an event beside its payload.
///
/// @param json the whole of it, one JSON object, with both ids in it
/// @param correlationId the chain that the event belongs to (`metadata.correlationId`)
/// @param causationId the id of the event that caused this one (`metadata.causationId`)
public record Metadata(Json json, @Nullable String correlationId, @Nullable String causationId) {
    /// No metadata at all.
    public static final Metadata NONE = new Metadata(Json.EMPTY, null, null);

    /// The longest correlation or causation id, in characters: an event id is no longer either.
    public static final int MAX_ID_LENGTH = 255;

    /// @throws RefusedEventException where an id is empty, too long or cannot be stored
    public Metadata {
        if (correlationId != null) {
            Fields.text(null, "metadata.correlationId", correlationId, MAX_ID_LENGTH);
        }
        if (causationId != null) {
            Fields.text(null, "metadata.causationId", causationId, MAX_ID_LENGTH);
        }
    }
}
