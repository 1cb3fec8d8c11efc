package org.eventexplorer.ui.explore;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.DetailPane;
import org.jspecify.annotations.Nullable;

/// Which event is read beside the list: the selected one, and no other than one of the list.
final class ShownEvent {
    private final DetailPane detail;
    private EventFilter searched = EventFilter.ALL;
    private @Nullable EventRow shown;

    ShownEvent(DetailPane detail) {
        this.detail = detail;
    }

    /// Shows the selected row, where it is in memory.
    void select(RowTable list) {
        EventRow row = list.selected();
        if (row != null && !row.equals(shown)) {
            shown = row;
            detail.show(row);
        }
    }

    /// Chooses the event that is shown among the rows of another reading, or the only row there is.
    /// Where it is not among the first rows of another search no event is shown, since it would
    /// seem to be one of these; where the same search was only made again it stays.
    void chooseAgain(RowTable list, RowWindow window, EventFilter filter) {
        EventFilter before = searched;
        searched = filter.withRange(TimeRange.ALL);
        EventRow row = window.row(0);
        for (int i = 0; shown != null && row != null; i++, row = window.row(i)) {
            if (row.eventId().equals(shown.eventId())) {
                list.mark(i);
                return;
            }
        }
        if (searched.equals(before) && window.size() > window.loaded()) {
            return;
        }
        shown = null;
        detail.show(null);
        if (window.size() == 1) {
            list.mark(0);
        }
    }
}
