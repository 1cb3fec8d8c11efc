package org.eventexplorer.ui.shell;

import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/// What the window shows beside rail and top bar.
sealed interface Face {
    /// Something must end first.
    ///
    /// @param title what goes on
    /// @param note what it means
    /// @param work how far it is; null: nobody can say
    record Busy(String title, String note, @Nullable WorkItem work) implements Face {}

    /// The store could not be opened.
    ///
    /// @param wantsPassword whether a password, or another one, may open it
    record Broken(Trouble trouble, boolean wantsPassword) implements Face {}

    /// The store has no events.
    record Empty(Session session) implements Face {}

    /// The store has events to look at.
    record Exploring(Session session) implements Face {}
}
