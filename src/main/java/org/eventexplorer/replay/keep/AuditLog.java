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

    private AuditLog() {}

    static void add(Handle handle, UUID subject, String osUser, String action, ObjectNode detail) {
        handle.createUpdate(INSERT)
                .bind("subject", subject)
                .bind("osUser", osUser.replace('\0', ' '))
                .bind("action", action)
                .bind("detail", detail.toString().replace("\\u0000", " "))
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
