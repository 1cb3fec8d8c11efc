package org.eventexplorer.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An immutable fact.
///
/// @param id the business identifier, 1 to 255 characters, unique in the whole store
/// @param pattern the dotted name of its kind, see [Pattern#check]
/// @param version the version of its form, 1 to 50 characters
/// @param source who said it
/// @param timestamp when it happened, cut to microseconds
/// @param payload what happened, any JSON value
/// @param metadata correlation, causation and whatever else is known
public record Event(
        String id,
        String pattern,
        String version,
        Source source,
        Instant timestamp,
        Json payload,
        Metadata metadata) {
    /// The longest event id, in characters.
    public static final int MAX_ID_LENGTH = 255;

    /// The earliest time that a store takes.
    public static final Instant EARLIEST = Instant.EPOCH;

    /// @throws RefusedEventException naming the field that cannot be stored
    public Event {
        Fields.text(null, "id", id, MAX_ID_LENGTH);
        Pattern.check(id, pattern);
        Fields.text(id, "version", version, 50);
        if (timestamp.isBefore(EARLIEST)) {
            throw new RefusedEventException(
                    id, "timestamp", timestamp + " is before 1970, which the store does not take");
        }
        timestamp = timestamp.truncatedTo(ChronoUnit.MICROS);
    }
}
