package org.eventexplorer.ui.replay.card;

import org.eventexplorer.replay.pace.Backoff;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a replay sends, in a few words.
public final class HowWords {
    private static final String ORDER = "short.order.";
    private static final String FAILURE = "short.failure.";
    private static final Messages MESSAGES = Messages.of(HowWords.class);

    private HowWords() {}

    /// Such as `per chain, 8 in flight`.
    public static String order(ReplayOptions options, Speed speed) {
        return MESSAGES.text(
                "short.flight",
                MESSAGES.text(ORDER + options.order().text()),
                NumberText.count(speed.inFlight()));
    }

    /// Such as `20 events/s`.
    public static String rate(Speed speed) {
        Double rate = speed.rate();
        return rate == null
                ? MESSAGES.text("short.unlimited")
                : MESSAGES.text("short.rate", number(rate));
    }

    /// Such as `block its chain, go on`.
    public static String failure(ReplayOptions options) {
        return MESSAGES.text(FAILURE + options.onFailure().text());
    }

    /// Such as `5, from 500 ms to 30 s apart`.
    public static String tries(ReplayOptions options) {
        return options.maxAttempts() == 1
                ? MESSAGES.text("short.once")
                : MESSAGES.text(
                        "short.tries",
                        NumberText.count(options.maxAttempts()),
                        TimeText.span(Backoff.USUAL.first()),
                        TimeText.span(Backoff.USUAL.most()));
    }

    /// Such as `50% failed, or 20 in a row`.
    public static String halt(HaltRule rule) {
        List<String> reasons = new ArrayList<>();
        if (rule.failurePercent() > 0) {
            reasons.add(MESSAGES.text("short.percent", rule.failurePercent()));
        }
        if (rule.consecutive() > 0) {
            reasons.add(MESSAGES.text("short.row", NumberText.count(rule.consecutive())));
        }
        if (rule.slow() != null) {
            reasons.add(MESSAGES.text("short.slow", TimeText.span(rule.slow())));
        }
        return reasons.isEmpty()
                ? MESSAGES.text("short.never")
                : String.join(MESSAGES.text("short.or"), reasons);
    }

    /// A rate without needless decimals.
    public static String number(double rate) {
        return rate == Math.rint(rate)
                ? NumberText.count((long) rate)
                : String.format(Locale.ROOT, "%.3f", rate).replaceAll("0+$", "");
    }
}
