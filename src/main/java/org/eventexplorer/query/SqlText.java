package org.eventexplorer.query;

import org.eventexplorer.event.PatternFilter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Searches as SQL that a person can read and run in another tool: the tables are named without a
/// schema, every value stands in the text, and wildcards are resolved when it is run.
public final class SqlText {
    private static final String COLUMNS =
            """
            SELECT e."timestamp", e.event_id, e.pattern, e.sequence, e.version,
                   e.source, e.metadata, e.payload
              FROM events AS e
             WHERE\
            """;

    private final List<String> conditions = new ArrayList<>();

    private SqlText() {}

    /// A statement that lists what `filter` matches, in `order`.
    public static String search(EventFilter filter, Order order) {
        SqlText text = new SqlText();
        text.patterns(filter.choice());
        text.time(">=", filter.range().from());
        text.time("<=", filter.range().to());
        text.linked("correlation", filter.ids().correlationId());
        text.linked("causation", filter.ids().causationId());
        String event = filter.ids().eventId();
        if (event != null) {
            text.conditions.add(byId(event));
        }
        text.equal("e.source ->> 'type'", filter.source().type());
        text.equal("e.source ->> 'id'", filter.source().id());
        text.equal("e.source ->> 'name'", filter.source().name());
        text.anySource(filter.source().anyOf());
        text.equal("e.version", filter.version());
        if (filter.where() != null) {
            text.where(filter.where());
        }
        String where =
                text.conditions.isEmpty() ? "true" : String.join("\n   AND ", text.conditions);
        return COLUMNS + " " + where + "\n ORDER BY " + PageQuery.by(order, "e.") + ";\n";
    }

    /// A statement that finds one event.
    public static String event(String eventId) {
        return COLUMNS + " " + byId(eventId) + ";\n";
    }

    private static String byId(String eventId) {
        return "(e.\"timestamp\", e.id) = (SELECT k.\"timestamp\", k.id FROM event_ids AS k"
                + " WHERE k.event_id = "
                + literal(eventId)
                + ")";
    }

    /// The hash finds the events; the text tells them from others with the same hash.
    private void linked(String link, @Nullable String id) {
        if (id != null) {
            conditions.add(
                    "(e.\"timestamp\", e.id) IN (SELECT k.\"timestamp\", k.id FROM event_ids AS k"
                            + " WHERE k."
                            + link
                            + "_hash = hashtext("
                            + literal(id)
                            + "))");
            equal("e.metadata ->> '" + link + "Id'", id);
        }
    }

    private void patterns(EventFilter.PatternChoice choice) {
        if (!choice.isEveryWanted()) {
            conditions.add(among(choice.wanted(), "IN"));
        }
        if (!choice.excluded().isEmpty()) {
            conditions.add(among(choice.excluded(), "NOT IN"));
        }
    }

    private static String among(List<PatternFilter> filters, String how) {
        if (filters.stream().noneMatch(PatternFilter::hasWildcard)) {
            List<String> names = filters.stream().map(f -> literal(f.text())).toList();
            return "e.pattern " + how + " (" + String.join(", ", names) + ")";
        }
        List<String> any = filters.stream().map(SqlText::matches).toList();
        return "e.pattern "
                + how
                + " (SELECT s.pattern FROM event_sequences AS s WHERE "
                + String.join(" OR ", any)
                + ")";
    }

    /// Each segment with the dot before it, so that `#` may stand for none.
    private static String matches(PatternFilter filter) {
        if (!filter.hasWildcard()) {
            return "s.pattern = " + literal(filter.text());
        }
        StringBuilder regex = new StringBuilder("^");
        for (String segment : filter.text().split("\\.", -1)) {
            regex.append(
                    switch (segment) {
                        case "*" -> "\\.[^.]+";
                        case "#" -> "(\\.[^.]+)*";
                        default -> "\\." + segment.replaceAll("([^\\p{L}\\p{N}_])", "\\\\$1");
                    });
        }
        return "'.' || s.pattern ~ " + literal(regex.append('$').toString());
    }

    private void time(String sign, @Nullable Instant time) {
        if (time != null) {
            conditions.add("e.\"timestamp\" " + sign + " " + literal(time.toString()));
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = " + literal(value));
        }
    }

    private void anySource(List<SourceKey> sources) {
        if (!sources.isEmpty()) {
            String all =
                    sources.stream()
                            .map(s -> "(" + literal(s.type()) + ", " + literal(s.id()) + ")")
                            .collect(Collectors.joining(", "));
            conditions.add("(e.source ->> 'type', e.source ->> 'id') IN (" + all + ")");
        }
    }

    private void where(Condition where) {
        String document =
                switch (where.root()) {
                    case PAYLOAD -> "e.payload";
                    case METADATA -> "e.metadata";
                    case BOTH -> "jsonb_build_object('payload', e.payload, 'metadata', e.metadata)";
                };
        conditions.add(
                "jsonb_path_query_first("
                        + document
                        + ", "
                        + literal(where.path())
                        + ", silent => true) NOT IN ('false', 'null')");
    }

    /// A literal of the standard; nothing in the database holds a NUL, so that none is written.
    private static String literal(String value) {
        String plain = value.replace("\0", "\uFFFD").replace("'", "''");
        return "'" + plain + "'";
    }
}
