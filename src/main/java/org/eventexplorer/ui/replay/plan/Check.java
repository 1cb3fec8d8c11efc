package org.eventexplorer.ui.replay.plan;

/// Something that was looked at before a replay starts.
///
/// @param title what, in a few words
/// @param text what was found
public record Check(State state, String title, String text) {
    /// How it is.
    public enum State {
        /// It is being looked at.
        RUNNING,
        /// As it should be.
        GOOD,
        /// To be known.
        WARNING,
        /// As it should not be.
        BAD
    }
}
