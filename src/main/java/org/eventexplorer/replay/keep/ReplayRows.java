package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.record.Standing;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Rows of the tables of replays as values.
final class ReplayRows {
    /// Everything about replays; needs an order.
    static final String SELECT =
            """
            SELECT r.*, encode(r.hash, 'hex') AS hash_text,
                   p.done_through, p.delivered, p.failed, p.blocked, p.attempts,
                   p.rate, p.in_flight, p.started_at, p.ended_at, p.note,
                   p.ran_ms + coalesce(
                       extract(epoch FROM p.alive_at - p.stretch_at) * 1000, 0)::bigint AS ran_ms,
                   CASE WHEN p.state = 'running' AND p.leased_until < clock_timestamp()
                        THEN 'interrupted' ELSE p.state END AS state
              FROM replays AS r
              JOIN replay_progress AS p ON p.replay_id = r.id
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplayRows() {}

    static Replay replay(ResultSet row) throws SQLException {
        Standing standing = standing(row);
        return new Replay(
                row.getObject("id", UUID.class),
                new Assignment(
                        row.getString("subscriber"),
                        options(row),
                        standing.speed(),
                        row.getString("os_user"),
                        row.getString("reason"),
                        row.getObject("request_id", UUID.class)),
                plan(row),
                row.getString("selection"),
                new Replay.Origin(
                        needed(row, "created_at"),
                        row.getString("db_role"),
                        row.getObject("retry_of", UUID.class)),
                standing);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                ReplayState.of(row.getString("state")),
                counts(row),
                speed(row),
                time(row, "started_at"),
                time(row, "ended_at"),
                Duration.ofMillis(row.getLong("ran_ms")),
                row.getString("note"));
    }

    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("delivered"),
                row.getLong("failed"),
                row.getLong("blocked"),
                row.getLong("attempts"));
    }

    static Speed speed(ResultSet row) throws SQLException {
        return new Speed(row.getObject("rate", Double.class), row.getInt("in_flight"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        List<PatternCount> patterns = new ArrayList<>();
        for (JsonNode each : json(row.getString("patterns"))) {
            patterns.add(new PatternCount(each.path(0).asText(), each.path(1).asLong()));
        }
        Instant first = time(row, "first_at");
        Instant last = time(row, "last_at");
        return new Plan(
                row.getLong("events"),
                row.getLong("bytes"),
                row.getLong("up_to"),
                patterns,
                first == null || last == null
                        ? null
                        : new Plan.Ends(
                                new Cursor(first, row.getObject("first_id", UUID.class)),
                                new Cursor(last, row.getObject("last_id", UUID.class))),
                row.getString("hash_text"));
    }

    static String patterns(Plan plan) {
        var all = JSON.createArrayNode();
        plan.patterns().forEach(each -> all.addArray().add(each.pattern()).add(each.count()));
        return all.toString();
    }

    private static ReplayOptions options(ResultSet row) throws SQLException {
        JsonNode json = json(row.getString("options"));
        long slow = json.path("haltSlowMillis").asLong();
        return new ReplayOptions(
                DeliveryOrder.valueOf(upper(row.getString("delivery_order"))),
                OnFailure.valueOf(upper(row.getString("on_failure"))),
                json.path("maxAttempts").asInt(),
                json.path("ramp").asBoolean(),
                new HaltRule(
                        json.path("haltFailurePercent").asInt(),
                        json.path("haltConsecutive").asInt(),
                        slow == 0 ? null : Duration.ofMillis(slow)));
    }

    /// The options that have no columns of their own.
    static ObjectNode options(ReplayOptions options) {
        HaltRule halt = options.halt();
        ObjectNode json =
                JSON.createObjectNode()
                        .put("maxAttempts", options.maxAttempts())
                        .put("ramp", options.isRamped())
                        .put("haltFailurePercent", halt.failurePercent())
                        .put("haltConsecutive", halt.consecutive());
        if (halt.slow() != null) {
            json.put("haltSlowMillis", halt.slow().toMillis());
        }
        return json;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the server sent what is no JSON", e);
        }
    }

    private static Instant needed(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
