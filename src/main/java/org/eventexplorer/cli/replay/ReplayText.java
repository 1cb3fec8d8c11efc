package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.record.Standing;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says what a plan or a replay is, in lines.
record ReplayText(Lines lines) {
    private static final int PATTERNS = 20;

    void plan(String subscriber, Plan plan) throws IOException {
        line("to", subscriber);
        line("events", grouped(plan.events()));
        line("bytes", grouped(plan.bytes()) + " as stored");
        if (plan.ends() != null) {
            line("first", UtcTime.text(plan.ends().first().timestamp()));
            line("last", UtcTime.text(plan.ends().last().timestamp()));
        }
        line("sha256", plan.hash());
        List<PatternCount> patterns = plan.patterns();
        for (PatternCount each : patterns.subList(0, Math.min(PATTERNS, patterns.size()))) {
            line("  " + each.pattern(), grouped(each.count()));
        }
        if (patterns.size() > PATTERNS) {
            line("  …", (patterns.size() - PATTERNS) + " more patterns; --json shows all");
        }
    }

    void replay(Replay replay, Map<String, Long> causes) throws IOException {
        Assignment assignment = replay.assignment();
        Standing standing = replay.standing();
        line("replay", replay.id().toString());
        line("state", standing.state().words());
        optional("note", standing.note());
        line(
                "sends",
                assignment.options().order().text()
                        + ", on failure "
                        + assignment.options().onFailure().text()
                        + (assignment.options().isRamped() ? ", with a ramp" : ""));
        line("speed", speed(standing.speed()));
        line(
                "planned",
                UtcTime.text(replay.origin().createdAt())
                        + " by "
                        + assignment.osUser()
                        + " as "
                        + replay.origin().dbRole());
        optional("reason", assignment.reason());
        optional("retry of", replay.origin().retryOf());
        optional("begun", standing.startedAt() == null ? null : UtcTime.text(standing.startedAt()));
        optional("ended", standing.endedAt() == null ? null : UtcTime.text(standing.endedAt()));
        optional("ran", ran(standing));
        counts(standing.counts());
        for (Map.Entry<String, Long> cause : causes.entrySet()) {
            line("  " + cause.getKey(), grouped(cause.getValue()));
        }
        plan(assignment.subscriber(), replay.plan());
    }

    // The pace is of the time in which it ran: pauses are no part of it.
    private static @Nullable String ran(Standing standing) {
        long millis = standing.ran().toMillis();
        if (millis == 0) {
            return null;
        }
        Counts counts = standing.counts();
        return String.format(
                Locale.ROOT,
                "%s, pauses left out: %,.1f a second",
                TimeSpan.text(millis * 1_000),
                (counts.delivered() + counts.failed()) * 1_000.0 / millis);
    }

    void counts(Counts counts) throws IOException {
        line("delivered", grouped(counts.delivered()));
        line("failed", grouped(counts.failed()));
        line("blocked", grouped(counts.blocked()));
        line("attempts", grouped(counts.attempts()));
    }

    static String speed(Speed speed) {
        String rate =
                speed.rate() == null
                        ? "as fast as it goes"
                        : String.format(Locale.ROOT, "%s a second", number(speed.rate()));
        return rate + ", " + speed.inFlight() + " in flight";
    }

    private static String number(double rate) {
        return rate == Math.rint(rate)
                ? String.format(Locale.ROOT, "%,.0f", rate)
                : Double.toString(rate);
    }

    private void optional(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            line(name, value.toString());
        }
    }

    void line(String name, String value) throws IOException {
        lines.line(VisibleText.of(String.format(Locale.ROOT, "%-10s  %s", name, value)));
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
