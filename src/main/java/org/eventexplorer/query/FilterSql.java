package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A filter as a condition in SQL on the table `events AS e`: fixed fragments and bound values
/// only. Made anew for each query, since wildcards are resolved against the present catalogue.
final class FilterSql {
    private static final String KEY_OF_EVENT =
            "SELECT \"timestamp\", id FROM event_ids WHERE event_id = :id";

    private final StringBuilder conditions = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final @Nullable List<String> patterns;
    private String near = "";
    private String amongLinked = "";
    private boolean empty;
    private boolean narrow;
    private boolean mostPatterns;

    private FilterSql(@Nullable List<String> patterns) {
        this.patterns = patterns;
        this.empty = patterns != null && patterns.isEmpty();
    }

    static FilterSql of(Handle handle, EventFilter filter) {
        FilterSql sql = new FilterSql(Catalogue.resolve(handle, filter.choice()));
        sql.mostPatterns = sql.patterns != null && filter.choice().isEveryWanted();
        sql.range(filter.range().from(), filter.range().to());
        sql.equal("e.metadata ->> 'correlationId'", "correlation", filter.ids().correlationId());
        sql.equal("e.metadata ->> 'causationId'", "causation", filter.ids().causationId());
        sql.links(handle, filter);
        sql.event(handle, filter.ids().eventId());
        sql.equal("e.source ->> 'type'", "sourceType", filter.source().type());
        sql.equal("e.source ->> 'id'", "sourceId", filter.source().id());
        sql.equal("e.source ->> 'name'", "sourceName", filter.source().name());
        sql.anySource(filter.source().anyOf());
        sql.equal("e.version", "version", filter.version());
        if (filter.where() != null) {
            sql.where(filter.where());
        }
        return sql;
    }

    /// Whether nothing can match, whatever the table holds.
    boolean isEmpty() {
        return empty;
    }

    /// Whether a correlation or causation id leaves few enough events that all of them are
    /// better looked up and sorted than read in order until a page is full.
    boolean isNarrow() {
        return narrow;
    }

    /// Whether each of the patterns may be looked at by itself, or all of them are meant.
    boolean hasFewPatterns() {
        return patterns == null || patterns.size() <= PageQuery.MANY_PATTERNS;
    }

    /// Whether only some patterns are left out, so that most of what is read in order of time
    /// matches.
    boolean wantsMostPatterns() {
        return mostPatterns;
    }

    private void links(Handle handle, EventFilter filter) {
        if (empty || !(values.containsKey("correlation") || values.containsKey("causation"))) {
            return;
        }
        LinkedKeys keys = LinkedKeys.of(handle, filter.ids(), filter.range());
        narrow = keys.areFew();
        empty = keys.keys().isEmpty();
        if (!empty) {
            amongLinked = keys.condition();
            values.putAll(keys.bindings());
        }
    }

    /// The patterns to look for, null for all. They are not among the [#conditions], since a
    /// query may join them in several ways.
    @Nullable List<String> patterns() {
        return patterns;
    }

    /// The conditions but that on the pattern, and-ed.
    String conditions() {
        return conditions + amongLinked + near;
    }

    /// The conditions with that on the pattern.
    String allConditions() {
        return patterns == null ? conditions() : conditions() + " AND " + patternCondition("e");
    }

    /// The condition on the pattern alone, for a table of that name that has the column.
    String patternCondition(String table) {
        return patterns == null
                ? "true"
                : table + ".pattern = " + (patterns.size() == 1 ? ":pattern" : "ANY (:patterns)");
    }

    /// The same for a table of counts `c`, which names patterns by their numbers.
    String countCondition() {
        if (patterns == null) {
            return "true";
        }
        String numbers = "SELECT p.number FROM event_patterns AS p WHERE " + patternCondition("p");
        return "c.pattern_number = "
                + (patterns.size() == 1 ? "(" + numbers + ")" : "ANY (ARRAY(" + numbers + "))");
    }

    void after(Order order, @Nullable Cursor cursor) {
        if (cursor == null) {
            return;
        }
        String sign = order == Order.NEWEST_FIRST ? "<" : ">";
        // The first half is implied by the second; it is what lets the planner skip partitions.
        conditions
                .append(" AND e.\"timestamp\" ")
                .append(sign)
                .append("= :afterTime AND (e.\"timestamp\", e.id) ")
                .append(sign)
                .append(" (:afterTime, :afterId)");
        values.put("afterTime", cursor.timestamp().atOffset(ZoneOffset.UTC));
        values.put("afterId", cursor.rowId());
    }

    /// Looks no further than this; null: as far as the filter says.
    void near(Order order, @Nullable Instant edge) {
        if (edge == null) {
            near = "";
            values.remove("near");
        } else {
            near = " AND e.\"timestamp\" " + (order == Order.NEWEST_FIRST ? ">=" : "<") + " :near";
            values.put("near", edge.atOffset(ZoneOffset.UTC));
        }
    }

    /// Rows are read in order until enough are found, or from a position on: where a chain has more
    /// events than are looked up one by one, its ids alone tell which are its own.
    void inOrder() {
        if (!narrow) {
            amongLinked = "";
        }
    }

    /// Leaves out what was stored behind this position; null: nothing.
    void upTo(@Nullable Long position) {
        if (position != null) {
            conditions.append(" AND e.position <= :upTo");
            values.put("upTo", position);
        }
    }

    /// Leaves out what was stored up to this position.
    void behind(long position) {
        inOrder();
        conditions.append(" AND e.position > :behind");
        values.put("behind", position);
    }

    Query bind(Query query) {
        values.forEach(query::bind);
        return query;
    }

    Query bindWithPatterns(Query query) {
        return bindPatternChoice(bind(query));
    }

    /// Binds what [#patternCondition] needs.
    Query bindPatternChoice(Query query) {
        if (patterns != null && patterns.size() == 1) {
            query.bind("pattern", patterns.getFirst());
        } else if (patterns != null) {
            bindPatterns(query);
        }
        return query;
    }

    Query bindPatterns(Query query) {
        return query.bind("patterns", SqlArrays.texts(patterns == null ? List.of() : patterns));
    }

    private void range(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            conditions.append(" AND e.\"timestamp\" >= :from");
            values.put("from", from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            conditions.append(" AND e.\"timestamp\" <= :to");
            values.put("to", to.atOffset(ZoneOffset.UTC));
        }
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.indexOf('\0') >= 0) {
            empty = true; // no text in the database holds it
            return;
        }
        conditions.append(" AND ").append(column).append(" = :").append(name);
        values.put(name, value);
    }

    /// Alternatives that are bound one by one leave the plan as it is with one source.
    private void anySource(List<SourceKey> sources) {
        if (sources.isEmpty()) {
            return;
        }
        List<String> any = new ArrayList<>();
        for (SourceKey source : sources) {
            if (source.type().indexOf('\0') >= 0 || source.id().indexOf('\0') >= 0) {
                continue;
            }
            int n = any.size();
            any.add("(:anyType" + n + ", :anyId" + n + ")");
            values.put("anyType" + n, source.type());
            values.put("anyId" + n, source.id());
        }
        empty = empty || any.isEmpty();
        if (!any.isEmpty()) {
            conditions
                    .append(" AND (e.source ->> 'type', e.source ->> 'id') IN (")
                    .append(String.join(", ", any))
                    .append(")");
        }
    }

    private void event(Handle handle, @Nullable String eventId) {
        if (eventId == null) {
            return;
        }
        Cursor key = eventId.indexOf('\0') >= 0 ? null : keyOf(handle, eventId);
        if (key == null) {
            empty = true;
            return;
        }
        conditions.append(" AND e.\"timestamp\" = :eventTime AND e.id = :eventRow");
        values.put("eventTime", key.timestamp().atOffset(ZoneOffset.UTC));
        values.put("eventRow", key.rowId());
    }

    static @Nullable Cursor keyOf(Handle handle, String eventId) {
        return handle.createQuery(KEY_OF_EVENT)
                .bind("id", eventId)
                .map((row, context) -> Rows.cursor(row))
                .findOne()
                .orElse(null);
    }

    private void where(Condition where) {
        String document =
                switch (where.root()) {
                    case PAYLOAD -> "e.payload";
                    case METADATA -> "e.metadata";
                    case BOTH -> "jsonb_build_object('payload', e.payload, 'metadata', e.metadata)";
                };
        conditions
                .append(" AND jsonb_path_query_first(")
                .append(document)
                .append(", CAST(:path AS jsonpath), silent => true)")
                .append(" NOT IN ('false', 'null')");
        values.put("path", where.path());
    }
}
