package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Segments;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The replays of a store. Every method runs on the calling thread and throws a
/// [org.eventexplorer.database.DatabaseException] where the server could not. Thread-safe.
public final class Replays {
    private static final String INSERT =
            """
            INSERT INTO replays (id, request_id, retry_of, subscriber, selection, delivery_order,
                                 on_failure, options, reason, os_user, up_to, events, bytes,
                                 patterns, first_at, first_id, last_at, last_id, hash)
            VALUES (:id, :requestId, CAST(:retryOf AS uuid), :subscriber, CAST(:selection AS jsonb), :order,
                    :onFailure, CAST(:options AS jsonb), :reason, :osUser, :upTo, 0, 0, '[]',
                    NULL, NULL, NULL, NULL, '')
            """;
    private static final String PLANNED =
            """
            UPDATE replays
               SET events = :events, bytes = :bytes, patterns = CAST(:patterns AS jsonb),
                   first_at = CAST(:firstAt AS timestamptz), first_id = CAST(:firstId AS uuid),
                   last_at = CAST(:lastAt AS timestamptz), last_id = CAST(:lastId AS uuid),
                   hash = decode(:hash, 'hex')
             WHERE id = :id
            """;
    private static final String BEGIN =
            """
            INSERT INTO replay_progress (replay_id, state, rate, in_flight)
            VALUES (:id, 'planned', CAST(:rate AS double precision), :inFlight)
            """;
    private static final String LOCK =
            "SELECT replay_id FROM replay_progress WHERE replay_id = :id FOR UPDATE";
    private static final String TAKEN_UP =
            """
            UPDATE replay_failures AS f SET retried_by = :by
              FROM replay_segments AS s
             CROSS JOIN LATERAL unnest(s.event_ids) AS u (event_id)
             WHERE s.replay_id = :by AND f.replay_id = :of AND f.event_id = u.event_id
            """;
    private static final String ONE = ReplayRows.SELECT + " WHERE r.id = :id";
    private static final String NEWEST =
            ReplayRows.SELECT + " ORDER BY r.created_at DESC, r.id DESC LIMIT :limit";

    private final Database database;

    /// @param database the store's database
    public Replays(Database database) {
        this.database = database;
    }

    /// Plans a replay and keeps it: whole, or not at all.
    ///
    /// @param upTo see [Planner#upTo]
    /// @throws org.eventexplorer.replay.plan.PlanDiffersException where an event that was named is
    ///     not there
    /// @throws ReplayRefusedException where failures are to be retried of a replay that
    ///     runs, or has none that were not taken up before
    public Replay create(
            Selection selection, long upTo, Assignment assignment, JobContext context) {
        UUID id = UUID.randomUUID();
        UUID retryOf = selection instanceof Selection.Failures failures ? failures.replay() : null;
        database.write(
                handle -> {
                    if (retryOf != null) {
                        lock(handle, retryOf);
                    }
                    insert(handle, id, retryOf, new Wish(selection, upTo, assignment));
                    Plan plan = plan(handle, id, selection, upTo, context);
                    if (retryOf != null) {
                        takeUp(handle, id, retryOf);
                    }
                    audit(handle, id, assignment, plan);
                    return true;
                });
        return find(id, context.cancelToken()).orElseThrow();
    }

    // Two who retry the same failures come one after the other, and the second finds none.
    private void lock(Handle handle, UUID retryOf) {
        handle.createQuery(LOCK).bind("id", retryOf).mapTo(UUID.class).findOne();
        Replay replay = one(handle, retryOf);
        if (replay.standing().state() == ReplayState.RUNNING) {
            throw ReplayRefusedException.of(replay, "retried");
        }
    }

    private static void takeUp(Handle handle, UUID id, UUID retryOf) {
        int taken = handle.createUpdate(TAKEN_UP).bind("by", id).bind("of", retryOf).execute();
        if (taken == 0) {
            throw new ReplayRefusedException("nothing is left to retry of replay " + retryOf);
        }
    }

    private static void insert(Handle handle, UUID id, @Nullable UUID retryOf, Wish wish) {
        Assignment assignment = wish.assignment();
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("requestId", assignment.requestId())
                .bind("retryOf", retryOf)
                .bind("subscriber", assignment.subscriber())
                .bind("selection", SelectionJson.of(wish.selection()).replace("\\u0000", " "))
                .bind("order", assignment.options().order().text())
                .bind("onFailure", assignment.options().onFailure().text())
                .bind("options", ReplayRows.options(assignment.options()).toString())
                .bind("reason", assignment.reason())
                .bind("osUser", assignment.osUser())
                .bind("upTo", wish.upTo())
                .execute();
        handle.createUpdate(BEGIN)
                .bind("id", id)
                .bind("rate", assignment.speed().rate())
                .bind("inFlight", assignment.speed().inFlight())
                .execute();
    }

    private Plan plan(Handle handle, UUID id, Selection selection, long upTo, JobContext context) {
        Plan plan =
                new Planner(database)
                        .plan(
                                selection,
                                upTo,
                                segment -> Segments.insert(handle, id, segment),
                                context);
        Plan.@Nullable Ends ends = plan.ends();
        handle.createUpdate(PLANNED)
                .bind("id", id)
                .bind("events", plan.events())
                .bind("bytes", plan.bytes())
                .bind("patterns", ReplayRows.patterns(plan))
                .bind("firstAt", ends == null ? null : utc(ends.first().timestamp()))
                .bind("firstId", ends == null ? null : ends.first().rowId())
                .bind("lastAt", ends == null ? null : utc(ends.last().timestamp()))
                .bind("lastId", ends == null ? null : ends.last().rowId())
                .bind("hash", plan.hash())
                .execute();
        return plan;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static void audit(Handle handle, UUID id, Assignment assignment, Plan plan) {
        ObjectNode detail = AuditLog.because(assignment.reason());
        detail.put("subscriber", assignment.subscriber())
                .put("order", assignment.options().order().text())
                .put("onFailure", assignment.options().onFailure().text())
                .put("events", plan.events())
                .put("planHash", plan.hash())
                .set("options", ReplayRows.options(assignment.options()));
        AuditLog.add(handle, id, assignment.osUser(), "replay planned", detail);
    }

    /// The replay of that id.
    public Optional<Replay> find(UUID id, CancelToken token) {
        return database.read(token, handle -> found(handle, id));
    }

    private static Optional<Replay> found(Handle handle, UUID id) {
        return handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> ReplayRows.replay(row))
                .findOne();
    }

    static Replay one(Handle handle, UUID id) {
        return found(handle, id).orElseThrow(() -> ReplayRefusedException.unknown(id));
    }

    /// The newest replays, the newest first.
    ///
    /// @param limit how many at most
    public List<Replay> newest(int limit, CancelToken token) {
        return database.read(
                token,
                handle ->
                        handle.createQuery(NEWEST)
                                .bind("limit", limit)
                                .map((row, context) -> ReplayRows.replay(row))
                                .list());
    }

    private record Wish(Selection selection, long upTo, Assignment assignment) {}
}
