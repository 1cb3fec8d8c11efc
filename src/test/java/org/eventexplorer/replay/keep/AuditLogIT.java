package org.eventexplorer.replay.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
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
import java.util.BitSet;
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
                        "bob: replay paused",
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
    void tellsWhoStoppedAReplayThatDoesNotRunAndThatItsProcessDied(Database database) {
        new TestReplays(database).chains("audited", 1, 1);
        Replay paused = plan(database);
        new Controls(database, "bob").pause(paused.id());
        new Controls(database, "eve").cancel(paused.id());
        assertThat(said(database, paused)).endsWith("bob: replay paused", "eve: replay cancelled");

        Replay died = plan(database);
        dead(database, died);
        assertThat(history(database, died))
                .containsExactly(
                        "ann: replay planned", "carol: replay begun", "replay interrupted");
        new Controls(database, "eve").cancel(died.id());
        assertThat(history(database, died))
                .containsExactly(
                        "ann: replay planned",
                        "carol: replay begun",
                        "replay interrupted",
                        "eve: replay cancelled");
        assertThat(history(database, died)).hasSameSizeAs(rows(database, died.id()));
    }

    @Test
    void tellsThatAReplayWasInterruptedWhoeverGoesOnWithIt(Database database) {
        new TestReplays(database).chains("audited", 1, 1);
        Replay died = plan(database);
        dead(database, died);
        new Lease(database, died.id(), Duration.ofSeconds(10), "dave").take();
        assertThat(history(database, died))
                .containsExactly(
                        "ann: replay planned",
                        "carol: replay begun",
                        "replay interrupted",
                        "dave: replay begun");
    }

    /// A process of carol's took it up, and is no more.
    private static void dead(Database database, Replay replay) {
        new Lease(database, replay.id(), Duration.ofSeconds(1), "carol").take();
        await().until(
                        () ->
                                new Replays(database)
                                                .find(replay.id(), new CancelToken())
                                                .orElseThrow()
                                                .standing()
                                                .state()
                                        == ReplayState.INTERRUPTED);
    }

    @Test
    void tellsWhatCameOfItselfFromWhatSomebodyDid(Database database) throws Exception {
        new TestReplays(database).chains("audited", 1, 5);
        Replay halted = plan(database, new HaltRule(0, 1, null));
        try (Endpoint endpoint = Endpoint.open(Duration.ZERO, id -> 422);
                Channel channel = Endpoint.channel(endpoint.url())) {
            new ReplayRun(database, halted, channel, TestReplays.QUICK, "carol")
                    .run(new CancelToken());
        }
        assertThat(history(database, halted))
                .containsExactly(
                        "ann: replay planned",
                        "carol: replay begun",
                        "replay halted because an event was not delivered");

        Replay cancelled = plan(database);
        Lease lease = new Lease(database, cancelled.id(), Duration.ofSeconds(10), "carol");
        lease.take();
        new Controls(database, "bob").cancel(cancelled.id());
        lease.keep(new Lease.Advance(0, new BitSet(), Counts.NONE), List.of());
        lease.end(ReplayState.CANCELLED, Counts.NONE, null);
        assertThat(history(database, cancelled))
                .containsExactly(
                        "ann: replay planned",
                        "carol: replay begun",
                        "bob: replay to be cancelled",
                        "replay cancelled");

        Replay paused = plan(database);
        Lease own = new Lease(database, paused.id(), Duration.ofSeconds(10), "carol");
        own.take();
        own.end(ReplayState.PAUSED, Counts.NONE, null);
        assertThat(history(database, paused)).endsWith("carol: replay paused");
    }

    private static List<String> history(Database database, Replay replay) {
        return new History(database)
                .of(replay.id(), 100, new CancelToken()).stream()
                        .map(
                                deed ->
                                        (deed.by() == null ? "" : deed.by().osUser() + ": ")
                                                + deed.action()
                                                + (deed.reason() == null || deed.by() != null
                                                        ? ""
                                                        : " because " + deed.reason()))
                        .toList();
    }

    private static List<String> said(Database database, Replay replay) {
        return rows(database, replay.id()).stream()
                .map(row -> row.osUser() + ": " + row.action())
                .toList();
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
        return plan(database, HaltRule.USUAL);
    }

    private static Replay plan(Database database, HaltRule halt) {
        return new Replays(database)
                .create(
                        TestReplays.of("audited"),
                        new Planner(database).upTo(new CancelToken()),
                        new Assignment(
                                "billing",
                                new ReplayOptions(
                                        DeliveryOrder.CHAIN,
                                        OnFailure.BLOCK,
                                        ReplayOptions.USUAL_ATTEMPTS,
                                        false,
                                        halt),
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
