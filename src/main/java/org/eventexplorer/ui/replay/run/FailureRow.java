package org.eventexplorer.ui.replay.run;

import org.eventexplorer.replay.keep.FailedEvents;

/// A row of the table of failures.
sealed interface FailureRow {
    /// Which cause it is about.
    FailedEvents.OfCause of();

    /// A cause.
    ///
    /// @param isUnfolded whether its events follow
    record Cause(FailedEvents.OfCause of, boolean isUnfolded) implements FailureRow {}

    /// One event of a cause.
    record One(FailedEvents.OfCause of, FailedEvents.Failed failed) implements FailureRow {}

    /// Further events of a cause.
    ///
    /// @param left how many
    /// @param isShowable whether they can be shown here
    record More(FailedEvents.OfCause of, long left, boolean isShowable) implements FailureRow {}
}
