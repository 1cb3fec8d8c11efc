package org.eventexplorer.ui.explore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Whether what is shown is all there is, and if not, why: what the footer says.
sealed interface Completeness {
    /// Nothing has been searched.
    record Nothing() implements Completeness {}

    /// The first rows are on their way.
    record Searching() implements Completeness {}

    /// Rows are there, how many there are in all is not known yet.
    record Counting(int loaded) implements Completeness {}

    /// Every row is in memory.
    ///
    /// @param took from the search to its first rows
    record Complete(long total, Duration took) implements Completeness {}

    /// More rows stand above or below those in memory; scrolling reads them.
    ///
    /// @param isAbove whether the list's end is in memory, so that all that is missing is above
    /// @param took from the search to its first rows
    record More(int loaded, long total, boolean isAbove, Duration took) implements Completeness {}

    /// Rows are there, and nobody knows how many there are in all.
    ///
    /// @param why what kept them from being counted; null: the person
    record Uncounted(int loaded, @Nullable Exception why) implements Completeness {}

    /// The person ended it.
    record Stopped(int loaded) implements Completeness {}

    /// The server could not go on.
    record Failed(int loaded) implements Completeness {}

    /// What is stored appears on top of what is there.
    ///
    /// @param list what there is below
    record Followed(Completeness list, Following.State state) implements Completeness {}

    /// What is said of a list while it is followed, or is not.
    static Completeness of(Completeness list, Following.State state) {
        boolean isSound =
                list instanceof Counting || list instanceof Complete || list instanceof More;
        return isSound && !(state instanceof Following.State.Off)
                ? new Followed(list, state)
                : list;
    }
}
