package org.eventexplorer.ui.explore;

/// A pattern or a wildcard that what is typed may become.
///
/// @param text the pattern filter
/// @param patterns how many patterns it names; 1 for a pattern itself
/// @param events how many events they have
record Completion(String text, int patterns, long events) {
    boolean isWildcard() {
        return text.endsWith("*") || text.endsWith("#");
    }
}
