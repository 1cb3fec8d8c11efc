package org.eventexplorer.transfer.samples;

import java.time.Instant;

/// A set of real events that ships with the program.
///
/// @param name its short name, also the file's
/// @param title what a person calls it
/// @param content what is in it
/// @param origin where it comes from, and its licence
public record SampleSet(String name, String title, Content content, String origin) {
    /// What is in a set.
    ///
    /// @param events how many events
    /// @param patterns how many patterns
    /// @param first the earliest event's time
    /// @param last the latest event's time
    public record Content(long events, int patterns, Instant first, Instant last) {}
}
