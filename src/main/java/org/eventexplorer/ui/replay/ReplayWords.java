package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.keep.History;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What replays are, in words.
public final class ReplayWords {
    private static final Messages MESSAGES = Messages.of(ReplayWords.class);
    private static final String PREFIX = "replay ";

    private ReplayWords() {}

    /// How many attempts were made again.
    public static long retried(Counts counts) {
        return Math.max(0, counts.attempts() - counts.delivered() - counts.failed());
    }

    /// What a retry would deliver, such as `15 failed and 50 blocked`.
    public static String open(ReplayStore.Detail detail) {
        long blocked = detail.openBlocked();
        long failed = detail.open() - blocked;
        if (blocked == 0) {
            return MESSAGES.text("open.failed", NumberText.count(failed));
        }
        return failed == 0
                ? MESSAGES.text("open.blocked", NumberText.count(blocked))
                : MESSAGES.text("open.both", NumberText.count(failed), NumberText.count(blocked));
    }

    /// How long it has been running, pauses left out; empty where it never has.
    public static Optional<Duration> took(Replay replay) {
        Duration ran = replay.standing().ran();
        return ran.isPositive() ? Optional.of(ran) : Optional.empty();
    }

    /// Events a second, such as `48.9/s`.
    public static String rate(double perSecond) {
        return perSecond >= 999.5
                ? NumberText.count(Math.round(perSecond)) + "/s"
                : String.format(Locale.ROOT, "%.1f/s", perSecond);
    }

    /// In which order, and how many at once.
    public static String order(Replay replay) {
        String order = MESSAGES.text("order." + replay.assignment().options().order().text());
        return MESSAGES.text(
                "order.inFlight", order, NumberText.count(replay.standing().speed().inFlight()));
    }

    /// How fast.
    public static String speed(Replay replay) {
        String rate = limit(replay.standing().speed());
        return replay.assignment().options().isRamped() ? MESSAGES.text("speed.ramp", rate) : rate;
    }

    private static String limit(Speed speed) {
        @Nullable Double rate = speed.rate();
        return rate == null
                ? MESSAGES.text("speed.any")
                : MESSAGES.text("speed.limit", number(rate));
    }

    /// A rate without needless zeros.
    public static String number(double rate) {
        return rate == Math.rint(rate)
                ? NumberText.count((long) rate)
                : String.format(Locale.ROOT, "%s", rate);
    }

    /// From when to when the events happened.
    public static String span(Plan plan, ZoneText zone) {
        Plan.@Nullable Ends ends = plan.ends();
        return ends == null
                ? MESSAGES.text("span.none")
                : MESSAGES.text(
                        "span",
                        minute(zone, ends.first().timestamp()),
                        minute(zone, ends.last().timestamp()));
    }

    private static String minute(ZoneText zone, Instant time) {
        return zone.date(time) + " " + zone.clock(time).substring(0, 5);
    }

    /// The beginning and the end of the plan's hash.
    public static String hash(Plan plan) {
        String hash = plan.hash();
        return hash.length() < 16
                ? hash
                : hash.substring(0, 8) + "…" + hash.substring(hash.length() - 8);
    }

    /// Something that was done to it, and by whom.
    public static String deed(History.Deed deed) {
        String action =
                deed.action().startsWith(PREFIX)
                        ? deed.action().substring(PREFIX.length())
                        : deed.action();
        String what =
                switch (action) {
                    case "halted" -> MESSAGES.text("deed.halted");
                    case "interrupted" -> MESSAGES.text("deed.interrupted");
                    default -> deed.speed() == null ? action : speed(deed.speed());
                };
        History.@Nullable Person by = deed.by();
        String who = by == null ? what : MESSAGES.text("deed", what, by.osUser(), by.dbRole());
        return deed.reason() == null ? who : who + ": " + deed.reason();
    }

    private static String speed(Speed speed) {
        return MESSAGES.text("deed.speed", limit(speed), speed.inFlight());
    }
}
