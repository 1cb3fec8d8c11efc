package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

/// An event that the store does not take: which event, which of its fields, and why.
public final class RefusedEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String eventId;
    private final String field;
    private final String reason;

    /// @param eventId the business identifier, null where it is not known
    /// @param field the field's path, such as `metadata.correlationId`
    /// @param reason what is wrong and what to do, a phrase that follows the field's name
    public RefusedEventException(@Nullable String eventId, String field, String reason) {
        super(place(eventId, field) + " " + reason);
        this.eventId = eventId;
        this.field = field;
        this.reason = reason;
    }

    private static String place(@Nullable String eventId, String field) {
        if (eventId == null) {
            return field;
        }
        return field.equals("event") ? "event " + eventId : "event " + eventId + ": " + field;
    }

    /// The business identifier of the event, null where it is not known.
    public @Nullable String eventId() {
        return eventId;
    }

    /// The path of the field that is refused.
    public String field() {
        return field;
    }

    /// What is wrong with the field.
    public String reason() {
        return reason;
    }
}
