package org.eventexplorer.routing.subscriber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.secret.SecretRef;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Subscribers as rows of their table.
final class SubscriberRows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SubscriberRows() {}

    static Update bind(Update update, Subscriber subscriber) {
        Target target = subscriber.target();
        Limits limits = subscriber.limits();
        return update.bind("name", subscriber.name())
                .bind(
                        "patterns",
                        SqlArrays.texts(
                                subscriber.patterns().stream().map(PatternFilter::text).toList()))
                .bind("transport", target.transport())
                .bind("endpoint", target.endpoint())
                .bind("form", target.form().word())
                .bind("environment", subscriber.environment().word())
                .bind("isEnabled", subscriber.isEnabled())
                .bind("secrets", secrets(target))
                .bind("eventsPerSecond", limits.eventsPerSecond())
                .bind("inFlight", limits.inFlight())
                .bind("timeoutMs", limits.timeout().toMillis());
    }

    private static String secrets(Target target) {
        Map<String, String> texts = new TreeMap<>();
        target.secrets().forEach((use, ref) -> texts.put(use, ref.toString()));
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }

    static SubscriberEntry read(ResultSet row, StatementContext context) throws SQLException {
        List<PatternFilter> patterns =
                Arrays.stream((String[]) row.getArray("patterns").getArray())
                        .map(PatternFilter::new)
                        .toList();
        Target target =
                new Target(
                        row.getString("transport"),
                        row.getString("endpoint"),
                        Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                        secrets(row.getString("secrets")));
        Subscriber subscriber =
                new Subscriber(
                        row.getString("name"),
                        patterns,
                        target,
                        Environment.valueOf(row.getString("environment").toUpperCase(Locale.ROOT)),
                        row.getBoolean("is_enabled"),
                        new Limits(
                                row.getInt("events_per_second"),
                                row.getInt("in_flight"),
                                Duration.ofMillis(row.getInt("timeout_ms"))));
        return new SubscriberEntry(
                subscriber, time(row, "created_at"), time(row, "updated_at"), last(row));
    }

    private static Map<String, SecretRef> secrets(String json) {
        try {
            Map<String, String> texts = MAPPER.readValue(json, new TypeReference<>() {});
            Map<String, SecretRef> refs = new TreeMap<>();
            texts.forEach((use, ref) -> refs.put(use, SecretRef.parse(ref)));
            return refs;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column secrets holds no object of texts", e);
        }
    }

    private static @Nullable LastDelivery last(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("last_at", OffsetDateTime.class);
        return at == null
                ? null
                : new LastDelivery(
                        at.toInstant(),
                        row.getBoolean("last_was_delivered"),
                        row.getString("last_said"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
