package org.eventexplorer.ui.explore;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.explore.search.StoredSearch;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What a person asked for last, and the stretch of it that is listed. For the deliverer's thread
/// alone.
final class Asked {
    private RangeChoice range = new RangeChoice.All();
    private EventFilter filter = EventFilter.ALL;
    private @Nullable TimeRange stretch;

    /// Takes what stands in the filter bar. The stretch stays while its time is asked for in the
    /// same words: who adds a pattern still looks at it.
    void take(FilterForm form, Instant now) {
        RangeChoice next = form.range().get();
        if (!next.equals(range)) {
            stretch = null;
        }
        range = next;
        take(form.filter(now));
    }

    /// Takes the filter that the same words mean at another time.
    void take(EventFilter next) {
        filter = next;
        if (stretch != null && !holds(next.range(), stretch)) {
            stretch = null;
        }
    }

    /// Lists only a stretch from now on; null: all of it.
    void narrow(@Nullable TimeRange next) {
        stretch = next;
    }

    /// The filter, whatever is listed of it.
    EventFilter filter() {
        return filter;
    }

    /// The filter that its words mean when it is `now`.
    EventFilter at(Instant now) {
        return filter.withRange(range.at(now));
    }

    /// What is listed.
    EventFilter listed() {
        return stretch == null ? filter : filter.withRange(stretch);
    }

    /// The part that is listed; null: all of it.
    @Nullable TimeRange stretch() {
        return stretch;
    }

    /// Whether it is what stands in the filter bar.
    boolean isIn(FilterForm form, Instant now) {
        return form.range().get().equals(range)
                && form.filter(now)
                        .withRange(TimeRange.ALL)
                        .equals(filter.withRange(TimeRange.ALL));
    }

    /// As it is kept.
    StoredSearch stored(Order order) {
        Duration last = range instanceof RangeChoice.Last(Duration length) ? length : null;
        return new StoredSearch(filter, last, order);
    }

    private static boolean holds(TimeRange whole, TimeRange part) {
        boolean isBefore =
                whole.from() != null && (part.from() == null || part.from().isBefore(whole.from()));
        boolean isAfter =
                whole.to() != null && (part.to() == null || part.to().isAfter(whole.to()));
        return !isBefore && !isAfter;
    }
}
