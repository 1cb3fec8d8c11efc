package org.eventexplorer.replay.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Who did what to a replay, when, why, and how it ended.
@ExtendWith(StoreExtension.class)
final class AuditLogIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsTheWholeLifeOfAReplay(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("audited", 2, 5);
        Replay replay = plan(database);
        Controls controls = new Controls(database, "bob");
        controls.speed(replay.id(), new Speed(500.0, 8));
        controls.pause(replay.id());
        try (Endpoint endpoint =
                        Endpoint.open(Duration.ZERO, id -> id.equals("audited-1-3") ? 422 : 204);
                Channel channel = Endpoint.channel(endpoint.url())) {
            new ReplayRun(database, replay, channel, TestReplays.QUICK, "carol")
                    .run(new CancelToken());
        }

        List<Row> rows = rows(database, replay.id());
        assertThat(rows.stream().map(row -> row.osUser() + ": " + row.action()).toList())
                .containsExactly(
                        "ann: replay planned",
                        "bob: replay speed changed",
                        "bob: replay to be paused",
                        "carol: replay begun",
                        "carol: replay completed with failures");
        assertThat(rows).allMatch(row -> row.dbRole().equals(role(database)));
        JsonNode planned = rows.getFirst().detail();
        assertThat(planned.path("reason").asText()).isEqualTo("INC-4471");
        assertThat(planned.path("subscriber").asText()).isEqualTo("billing");
        assertThat(planned.path("planHash").asText()).isEqualTo(replay.plan().hash()).hasSize(64);
        assertThat(planned.path("events").asInt()).isEqualTo(10);
        assertThat(planned.path("order").asText()).isEqualTo("chain");
        assertThat(planned.path("options").path("maxAttempts").asInt())
                .isEqualTo(ReplayOptions.USUAL_ATTEMPTS);
        assertThat(rows.get(1).detail().path("rate").asDouble()).isEqualTo(500);
        assertThat(rows.get(1).detail().path("inFlight").asInt()).isEqualTo(8);
        JsonNode ended = rows.getLast().detail();
        assertThat(ended.path("delivered").asInt()).isEqualTo(8);
        assertThat(ended.path("failed").asInt()).isEqualTo(1);
        assertThat(ended.path("blocked").asInt()).isEqualTo(1);
        assertThat(ended.path("attempts").asInt()).isEqualTo(9);
    }

    @Test
    void isOnlyAddedTo(Database database) {
        new TestReplays(database).chains("kept", 1, 1);
        plan(database);

        for (String change :
                List.of("UPDATE audit_log SET os_user = ''", "DELETE FROM audit_log")) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(change)))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    private static Replay plan(Database database) {
        return new Replays(database)
                .create(
                        TestReplays.of("audited"),
                        new Planner(database).upTo(new CancelToken()),
                        new Assignment(
                                "billing",
                                ReplayOptions.USUAL,
                                new Speed(null, 4),
                                "ann",
                                "INC-4471",
                                UUID.randomUUID()),
                        JobContext.none());
    }

    private static String role(Database database) {
        return database.read(
                new CancelToken(),
                handle -> handle.createQuery("SELECT session_user").mapTo(String.class).one());
    }

    private static List<Row> rows(Database database, UUID replay) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT os_user, db_role, action, detail::text AS detail"
                                                + " FROM audit_log WHERE subject = :replay"
                                                + " ORDER BY at")
                                .bind("replay", replay)
                                .map(
                                        (row, context) ->
                                                new Row(
                                                        row.getString("os_user"),
                                                        row.getString("db_role"),
                                                        row.getString("action"),
                                                        json(row.getString("detail"))))
                                .list());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(String osUser, String dbRole, String action, JsonNode detail) {}
}
