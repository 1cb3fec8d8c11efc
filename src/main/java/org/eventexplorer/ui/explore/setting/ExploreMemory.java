package org.eventexplorer.ui.explore.setting;

import org.eventexplorer.ui.explore.search.SearchMemory;

/// What the place Explore remembers from one run to the next.
///
/// @param list how the list looks
/// @param searches what was searched and saved
public record ExploreMemory(ListMemory list, SearchMemory searches) {
    /// One that remembers until the program ends.
    public static ExploreMemory ofThisRun() {
        return new ExploreMemory(ListMemory.ofThisRun(), SearchMemory.ofThisRun());
    }
}
