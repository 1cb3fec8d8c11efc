package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What a person does to a replay from outside, whichever process runs it: that one looks at its
/// row at least twice a second. Thread-safe.
public final class Controls {
    private static final String WISH =
            "UPDATE replay_progress SET wanted = :wanted WHERE replay_id = :id";
    private static final String STOP =
            """
            UPDATE replay_progress
               SET state = :state, holder = NULL, leased_until = NULL, wanted = NULL,
                   ran_ms = ran_ms
                          + coalesce(extract(epoch FROM alive_at - stretch_at) * 1000, 0)::bigint,
                   stretch_at = NULL, alive_at = NULL,
                   note = NULL, ended_at = clock_timestamp()
             WHERE replay_id = :id
            """;
    private static final String FORGET = "DELETE FROM replay_segments WHERE replay_id = :id";
    private static final String SPEED =
            "UPDATE replay_progress SET rate = CAST(:rate AS double precision), in_flight ="
                    + " :inFlight WHERE replay_id = :id";
    private static final String LOCK =
            "SELECT replay_id FROM replay_progress WHERE replay_id = :id FOR UPDATE";

    private final Database database;
    private final String osUser;

    /// @param database the store's database
    /// @param osUser the operating system's name of the person
    public Controls(Database database, String osUser) {
        this.database = database;
        this.osUser = osUser;
    }

    /// Stops a replay for now.
    ///
    /// @throws ReplayRefusedException where it is over, or there is none
    public void pause(UUID id) {
        stop(id, "pause", "paused", ReplayState.PAUSED);
    }

    /// Ends a replay for good.
    ///
    /// @throws ReplayRefusedException where it is over, or there is none
    public void cancel(UUID id) {
        stop(id, "cancel", "cancelled", ReplayState.CANCELLED);
    }

    private void stop(UUID id, String wanted, String verb, ReplayState state) {
        database.write(
                handle -> {
                    Replay replay = locked(handle, id, verb);
                    if (replay.standing().state() == ReplayState.RUNNING) {
                        handle.createUpdate(WISH).bind("wanted", wanted).bind("id", id).execute();
                        audit(handle, replay, "replay to be " + verb, AuditLog.detail());
                    } else {
                        stop(handle, replay, state);
                    }
                    return true;
                });
    }

    private void stop(Handle handle, Replay replay, ReplayState state) {
        AuditLog.interrupted(handle, replay.id(), osUser);
        handle.createUpdate(STOP).bind("state", state.text()).bind("id", replay.id()).execute();
        if (state.isOver()) {
            forget(handle, replay.id());
        }
        audit(handle, replay, "replay " + state.words(), AuditLog.detail());
    }

    /// Changes how fast a replay sends.
    ///
    /// @throws ReplayRefusedException where it is over, or there is none
    public void speed(UUID id, Speed speed) {
        database.write(
                handle -> {
                    Replay replay = locked(handle, id, "made slower or faster");
                    handle.createUpdate(SPEED)
                            .bind("rate", speed.rate())
                            .bind("inFlight", speed.inFlight())
                            .bind("id", id)
                            .execute();
                    ObjectNode detail = AuditLog.detail().put("inFlight", speed.inFlight());
                    @Nullable Double rate = speed.rate();
                    if (rate != null) {
                        detail.put("rate", rate);
                    }
                    audit(handle, replay, "replay speed changed", detail);
                    return true;
                });
    }

    private static Replay locked(Handle handle, UUID id, String verb) {
        handle.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne();
        Replay replay = Replays.one(handle, id);
        if (replay.standing().state().isOver()) {
            throw ReplayRefusedException.of(replay, verb);
        }
        return replay;
    }

    private void audit(Handle handle, Replay replay, String action, ObjectNode detail) {
        AuditLog.counted(detail, replay.standing().counts());
        AuditLog.add(handle, replay.id(), osUser, action, detail);
    }

    /// What is kept only while a replay may go on.
    static void forget(Handle handle, UUID id) {
        handle.createUpdate(FORGET).bind("id", id).execute();
    }
}
