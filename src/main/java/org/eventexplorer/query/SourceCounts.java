package org.eventexplorer.query;

import org.eventexplorer.event.Source;

import java.util.List;

/// Which sources events have, and how many of those looked at.
///
/// @param sources those with the most events, most first
/// @param examined how many events were looked at, the newest
/// @param isSample whether more events may match than were looked at
/// @param more whether there are other sources
public record SourceCounts(
        List<SourceCount> sources, long examined, boolean isSample, boolean more) {
    /// A source and its events.
    ///
    /// @param source who said it
    /// @param count how many of the events looked at
    public record SourceCount(Source source, long count) {}

    /// Copies the list.
    public SourceCounts {
        sources = List.copyOf(sources);
    }
}
