package org.eventexplorer.ui.explore;

import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.query.SourceKey;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A less common part of a filter, as the chip that shows it.
///
/// @param field which part
/// @param value what it must be
record Extra(Field field, String value) {
    /// The parts that have no place of their own in the bar.
    enum Field {
        EVENT_ID,
        CAUSATION_ID,
        SOURCE,
        SOURCE_TYPE,
        SOURCE_ID,
        SOURCE_NAME,
        VERSION,
        CONDITION;

        /// Whether there may be several, any of which is meant.
        boolean isRepeated() {
            return this == SOURCE;
        }

        /// What `filter` asks of this part.
        List<String> in(EventFilter filter) {
            if (this == SOURCE) {
                return filter.source().anyOf().stream().map(SourceKey::text).toList();
            }
            String value = one(filter);
            return value == null ? List.of() : List.of(value);
        }

        private @Nullable String one(EventFilter filter) {
            return switch (this) {
                case SOURCE -> null;
                case EVENT_ID -> filter.ids().eventId();
                case CAUSATION_ID -> filter.ids().causationId();
                case SOURCE_TYPE -> filter.source().type();
                case SOURCE_ID -> filter.source().id();
                case SOURCE_NAME -> filter.source().name();
                case VERSION -> filter.version();
                case CONDITION -> filter.where() == null ? null : filter.where().text();
            };
        }
    }

    /// @throws IllegalArgumentException where the value is empty, or a source is none
    /// @throws org.eventexplorer.query.BadFilterException where a condition cannot be read
    Extra {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the value is empty");
        }
        if (field == Field.SOURCE) {
            SourceKey.parse(value);
        }
        if (field == Field.CONDITION) {
            Condition.parse(value);
        }
    }

    /// `filter` with this part.
    EventFilter in(EventFilter filter) {
        Ids ids = filter.ids();
        SourceFilter source = filter.source();
        return switch (field) {
            case EVENT_ID -> filter.withIds(new Ids(ids.correlationId(), ids.causationId(), value));
            case CAUSATION_ID -> filter.withIds(new Ids(ids.correlationId(), value, ids.eventId()));
            case SOURCE -> filter.withSource(source.or(SourceKey.parse(value)));
            case SOURCE_TYPE ->
                    filter.withSource(
                            new SourceFilter(value, source.id(), source.name(), source.anyOf()));
            case SOURCE_ID ->
                    filter.withSource(
                            new SourceFilter(source.type(), value, source.name(), source.anyOf()));
            case SOURCE_NAME ->
                    filter.withSource(
                            new SourceFilter(source.type(), source.id(), value, source.anyOf()));
            case VERSION -> filter.withVersion(value);
            case CONDITION -> filter.withWhere(Condition.parse(value));
        };
    }
}
