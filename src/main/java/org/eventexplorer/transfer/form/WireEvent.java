package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;

import java.time.InstantSource;

/// An event as it came in.
///
/// @param event the event
/// @param isTimeGiven whether the text said when it happened; if not, the time of reading stands
///     there, and reading it again gives another
/// @param end where its object ends in the text
public record WireEvent(Event event, boolean isTimeGiven, int end) {
    /// Reads the object that begins `text` at `from`, plain form or CloudEvents, which it finds out
    /// itself. What follows the object is left alone.
    ///
    /// @param clock says the time of events that do not
    /// @throws RefusedEventException naming the field that cannot be taken
    public static WireEvent read(byte[] text, int from, int to, InstantSource clock) {
        try {
            return read(Members.read(text, from, to), clock);
        } catch (RefusedEventException e) {
            String id = e.eventId() == null ? ReadableId.of(text, from, to) : null;
            throw id == null ? e : new RefusedEventException(id, e.field(), e.reason());
        }
    }

    private static WireEvent read(Members members, InstantSource clock) {
        if (members.byName().containsKey("specversion")) {
            return new CloudEventsReading(members).event(clock);
        }
        if (members.byName().containsKey("pattern")) {
            return PlainForm.read(members);
        }
        throw new RefusedEventException(
                null,
                "event",
                "has neither a pattern (plain form) nor a specversion (CloudEvents)");
    }
}
