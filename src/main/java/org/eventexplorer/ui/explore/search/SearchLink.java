package org.eventexplorer.ui.explore.search;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.SourceKey;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A search as one line of text that opens it again:
/// `event-explorer:search?pattern=invoice.*&last=PT1H`.
public final class SearchLink {
    /// What such a text begins with.
    public static final String SCHEME = "event-explorer:";

    private static final String START = SCHEME + "search?";
    private static final Set<String> NAMES =
            Set.of(
                    "pattern",
                    "exclude",
                    "from",
                    "to",
                    "last",
                    "correlation",
                    "causation",
                    "event",
                    "source-type",
                    "source-id",
                    "source-name",
                    "source",
                    "version",
                    "where",
                    "order");

    private SearchLink() {}

    /// The text of `search`.
    public static String write(StoredSearch search) {
        StringBuilder text = new StringBuilder();
        EventFilter filter = search.filter();
        filter.patterns().forEach(pattern -> add(text, "pattern", pattern.text()));
        filter.excluded().forEach(pattern -> add(text, "exclude", pattern.text()));
        add(text, "from", filter.range().from());
        add(text, "to", filter.range().to());
        add(text, "last", search.last());
        add(text, "correlation", filter.ids().correlationId());
        add(text, "causation", filter.ids().causationId());
        add(text, "event", filter.ids().eventId());
        add(text, "source-type", filter.source().type());
        add(text, "source-id", filter.source().id());
        add(text, "source-name", filter.source().name());
        filter.source().anyOf().forEach(source -> add(text, "source", source.text()));
        add(text, "version", filter.version());
        add(text, "where", filter.where() == null ? null : filter.where().text());
        add(text, "order", search.order() == Order.OLDEST_FIRST ? "oldest" : null);
        return START + text;
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /// The search that `text` spells.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static StoredSearch read(String text) {
        String line = text.strip();
        if (!line.startsWith(START)) {
            throw new IllegalArgumentException(
                    "a search's link begins with " + START + "; this does not: " + line);
        }
        Map<String, List<String>> values = values(line.substring(START.length()));
        try {
            EventFilter filter =
                    new EventFilter(
                            new EventFilter.PatternChoice(
                                    patterns(values, "pattern"), patterns(values, "exclude")),
                            new TimeRange(time(values, "from"), time(values, "to")),
                            new Ids(
                                    one(values, "correlation"),
                                    one(values, "causation"),
                                    one(values, "event")),
                            new SourceFilter(
                                    one(values, "source-type"),
                                    one(values, "source-id"),
                                    one(values, "source-name"),
                                    sources(values)),
                            one(values, "version"),
                            where(values));
            String last = one(values, "last");
            return new StoredSearch(
                    filter,
                    last == null ? null : Duration.parse(last),
                    "oldest".equals(one(values, "order"))
                            ? Order.OLDEST_FIRST
                            : Order.NEWEST_FIRST);
        } catch (DateTimeException | BadFilterException e) {
            throw new IllegalArgumentException("the link cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, List<String>> values(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "the link has a part that no search has: " + part);
            }
            String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static List<PatternFilter> patterns(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().map(PatternFilter::new).toList();
    }

    private static List<SourceKey> sources(Map<String, List<String>> values) {
        return values.getOrDefault("source", List.of()).stream().map(SourceKey::parse).toList();
    }

    private static @Nullable String one(Map<String, List<String>> values, String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? null : given.getLast();
    }

    private static @Nullable Instant time(Map<String, List<String>> values, String name) {
        String text = one(values, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Condition where(Map<String, List<String>> values) {
        String text = one(values, "where");
        return text == null ? null : Condition.parse(text);
    }
}
