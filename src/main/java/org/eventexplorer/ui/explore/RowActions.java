package org.eventexplorer.ui.explore;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.compare.CompareView;
import org.eventexplorer.ui.detail.copy.CopyForm;

import java.util.List;

/// What can be done with rows beyond searching.
interface RowActions {
    /// Copies events.
    void copy(List<EventRow> rows, CopyForm form);

    /// Writes events to a file that the person chooses.
    void save(List<EventRow> rows);

    /// The two events side by side, until `onClose` puts the list back.
    CompareView compare(EventRow left, EventRow right, Runnable onClose);

    /// Asks how to replay events.
    void replay(List<EventRow> rows);

    /// Asks how to replay all that the search matches.
    void replayAll();

    /// Why nothing can be replayed; empty: something can.
    String noReplay();

    /// Shows the chain of an event as a graph, if it has one.
    void trace(EventRow row);

    /// Exports all that the search matches.
    void export();
}
