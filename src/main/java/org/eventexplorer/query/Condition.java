package org.eventexplorer.query;

/// A condition in SQL/JSON path (ISO 9075-2, as PostgreSQL reads it) on an event's payload or
/// metadata. Every path in it begins at `$.payload` or `$.metadata`. An event matches where the
/// first result is there and is neither `false` nor `null`, so both
/// `$.payload.total > 100` and `$.payload.items[*] ? (@.qty > 3)` say what they seem to.
///
/// @param text the path as a person writes it
/// @param root the document that the paths begin at
/// @param path the path as the server gets it, from the root on
public record Condition(String text, Root root, String path) {
    /// The document that a condition reads.
    public enum Root {
        /// Only the payload.
        PAYLOAD,
        /// Only the metadata.
        METADATA,
        /// An object that has both.
        BOTH
    }

    /// Reads a condition; the server checks the rest of its grammar.
    ///
    /// @throws BadFilterException where a path begins elsewhere or a quote is open
    public static Condition parse(String text) {
        return ConditionReader.read(text);
    }
}
