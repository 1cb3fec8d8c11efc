package org.eventexplorer.ui.explore;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Searches that begin at a row.
record RowSearches(ExploreViewModel model) {
    void chain(EventRow row) {
        String chain = row.links().correlationId();
        if (chain != null) {
            model.search(EventFilter.ALL.withIds(Ids.ofChain(chain)));
        }
    }

    void cause(EventRow row) {
        String cause = row.links().causationId();
        if (cause != null) {
            model.search(EventFilter.ALL.withIds(Ids.ofEvent(cause)));
        }
    }

    void caused(EventRow row) {
        model.search(EventFilter.ALL.withIds(Ids.causedBy(row.eventId())));
    }

    void onlyPattern(EventRow row) {
        model.search(model.filter().withPatterns(List.of(new PatternFilter(row.pattern()))));
    }

    void withoutPattern(EventRow row) {
        List<PatternFilter> excluded = new ArrayList<>(model.filter().excluded());
        PatternFilter pattern = new PatternFilter(row.pattern());
        if (!excluded.contains(pattern)) {
            excluded.add(pattern);
        }
        // A pattern that is asked for by name would leave nothing over.
        List<PatternFilter> wanted =
                model.filter().patterns().stream().filter(p -> !p.equals(pattern)).toList();
        model.search(model.filter().withPatterns(wanted).withExcluded(excluded));
    }

    void fromHereOn(EventRow row) {
        Instant to = model.filter().range().to();
        model.search(model.filter().withRange(new TimeRange(row.key().timestamp(), to)));
    }

    void upToHere(EventRow row) {
        Instant from = model.filter().range().from();
        model.search(model.filter().withRange(new TimeRange(from, row.key().timestamp())));
    }
}
