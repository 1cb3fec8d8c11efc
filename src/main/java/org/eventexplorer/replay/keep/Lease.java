package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The right of one process to run one replay, for as long as it renews it, by the server's clock.
/// What it writes is absolute, so that it may be written twice. Thread-safe.
public final class Lease {
    private static final String TAKE =
            """
            UPDATE replay_progress
               SET state = 'running', holder = :holder,
                   ran_ms = ran_ms
                          + coalesce(extract(epoch FROM alive_at - stretch_at) * 1000, 0)::bigint,
                   stretch_at = clock_timestamp(), alive_at = clock_timestamp(),
                   leased_until = clock_timestamp() + make_interval(secs => :seconds),
                   started_at = coalesce(started_at, clock_timestamp()), ended_at = NULL,
                   wanted = NULL, note = NULL
             WHERE replay_id = :id
               AND (state IN ('planned', 'paused', 'halted')
                    OR state = 'running' AND leased_until < clock_timestamp())
            RETURNING done_through, done_beyond, delivered, failed, blocked, attempts,
                      rate, in_flight, started_at
            """;
    private static final String RENEW =
            """
            UPDATE replay_progress
               SET leased_until = clock_timestamp() + make_interval(secs => :seconds),
                   alive_at = clock_timestamp(), done_through = :through, done_beyond = :beyond, delivered = :delivered,
                   failed = :failed, blocked = :blocked, attempts = :attempts
             WHERE replay_id = :id AND holder = :holder
            RETURNING rate, in_flight, wanted
            """;
    private static final String END =
            """
            UPDATE replay_progress
               SET state = :state, note = :note, holder = NULL, leased_until = NULL,
                   ran_ms = ran_ms + coalesce(
                       extract(epoch FROM clock_timestamp() - stretch_at) * 1000, 0)::bigint,
                   stretch_at = NULL, alive_at = NULL, wanted = NULL, ended_at = clock_timestamp()
             WHERE replay_id = :id AND holder = :holder
            """;

    private final Database database;
    private final UUID replay;
    private final UUID holder = UUID.randomUUID();
    private final Duration length;
    private final String osUser;
    private volatile boolean isStopWanted;

    /// @param database the store's database
    /// @param replay which replay
    /// @param length how long the right lasts unless it is renewed
    /// @param osUser the operating system's name of the person
    public Lease(Database database, UUID replay, Duration length, String osUser) {
        this.database = database;
        this.replay = replay;
        this.length = length;
        this.osUser = osUser;
    }

    /// Takes a replay up.
    ///
    /// @return where it was
    /// @throws ReplayRefusedException where another process runs it, it is over, or there is none
    public Mark take() {
        return database.write(
                handle -> {
                    AuditLog.interrupted(handle, replay, osUser);
                    Mark mark =
                            handle.createQuery(TAKE)
                                    .bind("id", replay)
                                    .bind("holder", holder)
                                    .bind("seconds", seconds())
                                    .map((row, context) -> mark(row))
                                    .findOne()
                                    .orElseThrow(() -> refusal(handle));
                    audit(
                            handle,
                            mark.counts().attempts() == 0 ? "replay begun" : "replay resumed",
                            mark.counts(),
                            AuditLog.detail());
                    return mark;
                });
    }

    private ReplayRefusedException refusal(Handle handle) {
        return ReplayRefusedException.of(Replays.one(handle, replay), "run");
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getLong("done_through"),
                BitSet.valueOf(row.getBytes("done_beyond")),
                ReplayRows.counts(row),
                ReplayRows.speed(row),
                Objects.requireNonNull(ReplayRows.time(row, "started_at")));
    }

    /// Keeps what was done and renews the right, in one transaction.
    ///
    /// @return what a person wants of the replay
    /// @throws LostException where another process has taken the replay, or it was stopped
    public Wishes keep(Advance advance, List<Failure> failures) {
        if (failures.isEmpty()) {
            return database.read(new CancelToken(), handle -> renew(handle, advance));
        }
        return database.write(
                handle -> {
                    Failures.insert(handle, replay, failures);
                    return renew(handle, advance);
                });
    }

    private Wishes renew(Handle handle, Advance advance) {
        Counts counts = advance.counts();
        return handle.createQuery(RENEW)
                .bind("id", replay)
                .bind("holder", holder)
                .bind("seconds", seconds())
                .bind("through", advance.through())
                .bind("beyond", advance.beyond().toByteArray())
                .bind("delivered", counts.delivered())
                .bind("failed", counts.failed())
                .bind("blocked", counts.blocked())
                .bind("attempts", counts.attempts())
                .map((row, context) -> wishes(row))
                .findOne()
                .orElseThrow(LostException::new);
    }

    private Wishes wishes(ResultSet row) throws SQLException {
        String wanted = row.getString("wanted");
        isStopWanted = wanted != null;
        return new Wishes(ReplayRows.speed(row), "pause".equals(wanted), "cancel".equals(wanted));
    }

    /// Gives the right back.
    ///
    /// @param state where the replay stands from now on
    /// @param note why; null where nothing is to be said
    /// @throws LostException where it was lost before
    public void end(ReplayState state, Counts counts, @Nullable String note) {
        database.write(
                handle -> {
                    int ended =
                            handle.createUpdate(END)
                                    .bind("id", replay)
                                    .bind("holder", holder)
                                    .bind("state", state.text())
                                    .bind("note", note)
                                    .execute();
                    if (ended == 0) {
                        throw new LostException();
                    }
                    if (state.isOver()) {
                        Controls.forget(handle, replay);
                    }
                    auditEnd(handle, state, counts, note);
                    return true;
                });
    }

    // Who wanted it to stop has been written down with the wish.
    private void auditEnd(Handle handle, ReplayState state, Counts counts, @Nullable String note) {
        ObjectNode detail = AuditLog.because(note);
        if (isStopWanted && (state == ReplayState.PAUSED || state == ReplayState.CANCELLED)) {
            detail.put(AuditLog.AS_WANTED, true);
        }
        audit(handle, "replay " + state.words(), counts, detail);
    }

    private void audit(Handle handle, String action, Counts counts, ObjectNode detail) {
        AuditLog.add(handle, replay, osUser, action, AuditLog.counted(detail, counts));
    }

    private double seconds() {
        return length.toMillis() / 1e3;
    }

    /// Where a replay was when it was taken up.
    ///
    /// @param through every event with a lower ordinal is done
    /// @param beyond bit n: the event `through` + n is done
    /// @param startedAt when it first began
    public record Mark(
            long through, BitSet beyond, Counts counts, Speed speed, Instant startedAt) {}

    /// What is done.
    ///
    /// @param through every event with a lower ordinal is done
    /// @param beyond bit n: the event `through` + n is done
    public record Advance(long through, BitSet beyond, Counts counts) {}

    /// What a person wants of a replay.
    public record Wishes(Speed speed, boolean isPauseWanted, boolean isCancelWanted) {}

    /// The right to run the replay is another's.
    public static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException() {
            super("another process has taken the replay up");
        }
    }
}
