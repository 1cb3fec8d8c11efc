package org.eventexplorer.replay.report;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.record.Standing;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Replays as JSON.
public final class ReplayJson {
    private ReplayJson() {}

    /// Writes the members of a replay into the object that is open.
    public static void members(JsonGenerator to, Replay replay) throws IOException {
        Assignment assignment = replay.assignment();
        to.writeStringField("id", replay.id().toString());
        to.writeStringField("state", replay.standing().state().text());
        text(to, "note", replay.standing().note());
        to.writeStringField("subscriber", assignment.subscriber());
        text(to, "reason", assignment.reason());
        to.writeStringField("osUser", assignment.osUser());
        to.writeStringField("dbRole", replay.origin().dbRole());
        to.writeStringField("requestId", assignment.requestId().toString());
        text(to, "retryOf", replay.origin().retryOf());
        to.writeStringField("createdAt", replay.origin().createdAt().toString());
        standing(to, replay.standing());
        options(to, assignment.options());
        to.writeFieldName("selection");
        to.writeRawValue(replay.selection());
        to.writeObjectFieldStart("plan");
        members(to, replay.plan());
        to.writeEndObject();
    }

    private static void standing(JsonGenerator to, Standing standing) throws IOException {
        text(to, "startedAt", standing.startedAt());
        text(to, "endedAt", standing.endedAt());
        to.writeNumberField("ranMillis", standing.ran().toMillis());
        to.writeObjectFieldStart("counts");
        members(to, standing.counts());
        to.writeEndObject();
        members(to, standing.speed());
    }

    static void options(JsonGenerator to, ReplayOptions options) throws IOException {
        HaltRule halt = options.halt();
        to.writeObjectFieldStart("options");
        to.writeStringField("order", options.order().text());
        to.writeStringField("onFailure", options.onFailure().text());
        to.writeNumberField("maxAttempts", options.maxAttempts());
        to.writeBooleanField("ramp", options.isRamped());
        to.writeNumberField("haltFailurePercent", halt.failurePercent());
        to.writeNumberField("haltConsecutive", halt.consecutive());
        if (halt.slow() != null) {
            to.writeNumberField("haltP95Millis", halt.slow().toMillis());
        }
        to.writeEndObject();
    }

    /// Writes the members of a plan into the object that is open.
    public static void members(JsonGenerator to, Plan plan) throws IOException {
        to.writeNumberField("events", plan.events());
        to.writeNumberField("bytes", plan.bytes());
        to.writeNumberField("upTo", plan.upTo());
        to.writeStringField("sha256", plan.hash());
        if (plan.ends() != null) {
            to.writeStringField("first", plan.ends().first().timestamp().toString());
            to.writeStringField("last", plan.ends().last().timestamp().toString());
        }
        to.writeObjectFieldStart("patterns");
        for (PatternCount each : plan.patterns()) {
            to.writeNumberField(each.pattern(), each.count());
        }
        to.writeEndObject();
    }

    /// Writes the members of counts into the object that is open.
    public static void members(JsonGenerator to, Counts counts) throws IOException {
        to.writeNumberField("delivered", counts.delivered());
        to.writeNumberField("failed", counts.failed());
        to.writeNumberField("blocked", counts.blocked());
        to.writeNumberField("attempts", counts.attempts());
    }

    /// Writes the members of a speed into the object that is open.
    public static void members(JsonGenerator to, Speed speed) throws IOException {
        if (speed.rate() != null) {
            to.writeNumberField("rate", speed.rate());
        }
        to.writeNumberField("inFlight", speed.inFlight());
    }

    private static void text(JsonGenerator to, String name, @Nullable Object value)
            throws IOException {
        if (value != null) {
            to.writeStringField(name, value.toString());
        }
    }
}
