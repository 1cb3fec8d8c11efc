package org.eventexplorer.transfer;

import org.eventexplorer.event.Event;
import org.eventexplorer.transfer.file.Document;
import org.jspecify.annotations.Nullable;

/// What one piece of a file turned out to be.
sealed interface Piece {
    /// An event, not stored yet.
    ///
    /// @param isTimeGiven whether the file says when it happened
    /// @param origin where it stands
    record Read(Event event, boolean isTimeGiven, Origin origin) implements Piece {}

    /// Something that no event could be made of.
    ///
    /// @param reason why
    record Refused(String reason, Origin origin) implements Piece {}

    /// Where a piece stands.
    ///
    /// @param file the source's name
    /// @param text the original text; null for an event so large that it is written anew rather
    ///     than held twice in memory
    @SuppressWarnings("ArrayRecordComponent") // written once and never compared
    record Origin(String file, long line, long element, byte @Nullable [] text) {
        private static final int LARGE = 1024 * 1024;

        static Origin of(String file, Document document, byte[] text) {
            return new Origin(file, document.line(), document.element(), text);
        }

        /// The text's size in bytes.
        long size() {
            return text == null ? 0 : text.length;
        }

        /// The same place for an event that is kept besides.
        Origin besidesEvent() {
            return text == null || text.length <= LARGE
                    ? this
                    : new Origin(file, line, element, null);
        }
    }
}
