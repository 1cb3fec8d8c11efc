package org.eventexplorer.ui.explore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/// What stands in the filter bar, on the way to being an [EventFilter].
final class FilterForm {
    private final ObservableList<PatternFilter> patterns = FXCollections.observableArrayList();
    private final ObservableList<PatternFilter> excluded = FXCollections.observableArrayList();
    private final ObservableList<Extra> extras = FXCollections.observableArrayList();
    private List<PatternFilter> usuallyExcluded = List.of();
    private final StringProperty correlationId = new SimpleStringProperty("");
    private final ObjectProperty<RangeChoice> range =
            new SimpleObjectProperty<>(new RangeChoice.All());

    /// The pattern filters, in the order of their tokens.
    ObservableList<PatternFilter> patterns() {
        return patterns;
    }

    /// The patterns that are left out, each a chip of its own.
    ObservableList<PatternFilter> excluded() {
        return excluded;
    }

    /// The chips; one a field, see [#put].
    ObservableList<Extra> extras() {
        return extras;
    }

    /// What the correlation id must be; blank: anything.
    StringProperty correlationId() {
        return correlationId;
    }

    ObjectProperty<RangeChoice> range() {
        return range;
    }

    /// Adds the pattern filters that `typed` names, parted by commas or blanks.
    ///
    /// @throws IllegalArgumentException saying what is wrong with one; none of them is added
    void addPatterns(String typed) {
        LinkedHashSet<PatternFilter> all = new LinkedHashSet<>(patterns);
        for (String text : typed.strip().split("[,\\s]+", -1)) {
            if (!text.isEmpty()) {
                all.add(new PatternFilter(text));
            }
        }
        if (all.size() > patterns.size()) {
            patterns.setAll(all);
        }
    }

    /// Adds a chip, in the place of the one of its field where there can be only one.
    void put(Extra extra) {
        extras.removeIf(
                other ->
                        extra.field().isRepeated()
                                ? other.equals(extra)
                                : other.field() == extra.field());
        extras.add(extra);
    }

    /// Leaves these patterns out whenever the bar is emptied.
    void leaveOutUnlessAsked(List<PatternFilter> patterns) {
        usuallyExcluded = List.copyOf(patterns);
    }

    /// Whether nothing stands in the bar.
    boolean isEmpty() {
        return patterns.isEmpty()
                && excluded.isEmpty()
                && extras.isEmpty()
                && correlationId.get().isBlank()
                && range.get() instanceof RangeChoice.All;
    }

    /// Empties the bar, but for what is left out unless asked.
    void clear() {
        show(EventFilter.ALL.withExcluded(usuallyExcluded));
    }

    /// Shows `filter`.
    void show(EventFilter filter) {
        patterns.setAll(filter.patterns());
        excluded.setAll(filter.excluded());
        range.set(RangeChoice.of(filter.range()));
        String chain = filter.ids().correlationId();
        correlationId.set(chain == null ? "" : chain);
        extras.clear();
        for (Extra.Field field : Extra.Field.values()) {
            field.in(filter).forEach(value -> extras.add(new Extra(field, value)));
        }
    }

    /// The filter that the bar means when it is `now`.
    EventFilter filter(Instant now) {
        String chain = correlationId.get().strip();
        EventFilter filter =
                EventFilter.ALL
                        .withPatterns(patterns)
                        .withExcluded(excluded)
                        .withRange(range.get().at(now))
                        .withIds(chain.isEmpty() ? Ids.ANY : Ids.ofChain(chain));
        for (Extra extra : extras) {
            filter = extra.in(filter);
        }
        return filter;
    }
}
