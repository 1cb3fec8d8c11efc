package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.replay.record.Counts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// The log of what people did. Rows are added and never changed.
final class AuditLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSERT =
            """
            INSERT INTO audit_log (subject, os_user, action, detail)
            VALUES (:subject, :osUser, :action, CAST(:detail AS jsonb))
            """;

    // It was interrupted when its lease ran out: who finds that out may come much later.
    private static final String INTERRUPTED =
            """
            INSERT INTO audit_log (at, subject, os_user, action, detail)
            SELECT leased_until, replay_id, :osUser, :action,
                   jsonb_build_object('delivered', delivered, 'failed', failed,
                                      'blocked', blocked, 'attempts', attempts)
              FROM replay_progress
             WHERE replay_id = :id AND state = 'running' AND leased_until < clock_timestamp()
            """;

    /// The member that says that an end was wanted by somebody, who stands in an earlier row.
    static final String AS_WANTED = "asWanted";

    /// What is written of a replay whose process died.
    static final String INTERRUPTION = "replay interrupted";

    private AuditLog() {}

    static void add(Handle handle, UUID subject, String osUser, String action, ObjectNode detail) {
        handle.createUpdate(INSERT)
                .bind("subject", subject)
                .bind("osUser", osUser.replace('\0', ' '))
                .bind("action", action)
                .bind("detail", detail.toString().replace("\\u0000", " "))
                .execute();
    }

    /// Writes down that the process that ran a replay has died, where it has; to be called before
    /// that can no longer be seen.
    static void interrupted(Handle handle, UUID replay, String osUser) {
        handle.createUpdate(INTERRUPTED)
                .bind("id", replay)
                .bind("osUser", osUser.replace('\0', ' '))
                .bind("action", INTERRUPTION)
                .execute();
    }

    static ObjectNode detail() {
        return JSON.createObjectNode();
    }

    static ObjectNode because(@Nullable String reason) {
        ObjectNode detail = detail();
        if (reason != null) {
            detail.put("reason", reason);
        }
        return detail;
    }

    static ObjectNode counted(ObjectNode detail, Counts counts) {
        return detail.put("delivered", counts.delivered())
                .put("failed", counts.failed())
                .put("blocked", counts.blocked())
                .put("attempts", counts.attempts());
    }
}
