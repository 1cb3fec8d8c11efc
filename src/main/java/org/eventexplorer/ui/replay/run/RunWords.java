package org.eventexplorer.ui.replay.run;

import static java.util.Objects.requireNonNull;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.pace.Retrying;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.replay.ReplayWords;
import org.eventexplorer.ui.replay.StateLook;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is said about a replay in words.
final class RunWords {
    private static final Messages MESSAGES = Messages.of(RunWords.class);

    private RunWords() {}

    /// How long it will take.
    static String left(Optional<Duration> left) {
        return left.map(RunWords::whole)
                .map(span -> MESSAGES.text("left", TimeText.span(span)))
                .orElseGet(() -> MESSAGES.text("left.unknown"));
    }

    private static Duration whole(Duration span) {
        return Duration.ofSeconds(Math.max(1, span.toSeconds()));
    }

    /// How long it has been running, pauses left out.
    static String ran(Replay replay, Now now) {
        return ReplayWords.took(replay)
                .map(span -> now.state() == ReplayState.RUNNING ? whole(span) : span)
                .map(TimeText::span)
                .orElse("");
    }

    /// How many events were done in a second while it ran.
    static double average(Replay replay) {
        return ReplayWords.took(replay)
                .filter(span -> span.toMillis() > 0)
                .map(span -> sent(replay.standing().counts()) * 1_000.0 / span.toMillis())
                .orElse(0.0);
    }

    private static long sent(Counts counts) {
        return counts.delivered() + counts.failed();
    }

    /// What the banner is made of: another one is due where this is another.
    static String key(Replay replay, Now now, Instant at) {
        long away = now.awaySince() == null ? -1 : now.awaySince().until(at).toSeconds();
        return now.state()
                + " "
                + away
                + " "
                + (isHeldUp(now) ? now.waiting() : "")
                + " "
                + replay.standing();
    }

    /// How it ended and why, or what it waits for; nothing while all goes well.
    static List<Node> banner(Replay replay, Now now, Instant at) {
        if (now.awaySince() != null) {
            String span = TimeText.span(whole(Duration.between(now.awaySince(), at)));
            return List.of(
                    banner(
                            "wifi-off",
                            "warning",
                            MESSAGES.text("away", span),
                            MESSAGES.text("away.text")));
        }
        if (now.state() == ReplayState.RUNNING) {
            return isHeldUp(now) ? List.of(heldUp(requireNonNull(now.waiting()))) : List.of();
        }
        String title = title(replay, now.state());
        @Nullable String why = replay.standing().note();
        String words = why == null ? title : MESSAGES.text("because", title, PlainText.line(why));
        return List.of(
                banner(
                        StateLook.icon(now.state()),
                        look(now.state()),
                        words,
                        MESSAGES.text("next." + now.state().text())));
    }

    // Some always wait where a few fail; when most do, nothing much goes on.
    private static boolean isHeldUp(Now now) {
        Retrying.Waiting waiting = now.waiting();
        return waiting != null
                && now.live() != null
                && waiting.events() * 2 >= now.live().underWay();
    }

    private static Node heldUp(Retrying.Waiting waiting) {
        return banner(
                "rotate-cw",
                "warning",
                MESSAGES.text("held", PlainText.line(waiting.error())),
                MESSAGES.text("held.text", waiting.events()));
    }

    private static String title(Replay replay, ReplayState state) {
        return MESSAGES.text(
                "ended." + state.text(),
                NumberText.count(replay.standing().counts().done()),
                NumberText.count(replay.plan().events()),
                NumberText.count(
                        replay.standing().counts().failed() + replay.standing().counts().blocked()),
                replay.standing().speed().inFlight());
    }

    private static String look(ReplayState state) {
        return switch (state) {
            case COMPLETED -> "good";
            case HALTED, FAILED -> "bad";
            case INTERRUPTED, COMPLETED_WITH_FAILURES -> "warning";
            case PLANNED, RUNNING, PAUSED, CANCELLED -> "plain";
        };
    }

    private static Node banner(String icon, String look, String words, String then) {
        Label title = new Label(words);
        title.setWrapText(true);
        title.getStyleClass().add("medium");
        Label next = new Label(then);
        next.setWrapText(true);
        next.getStyleClass().add("muted");
        VBox column = new VBox(2, title, next);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox banner = new HBox(8, Icon.of(icon, look), column);
        banner.setAlignment(Pos.TOP_LEFT);
        banner.getStyleClass().addAll("banner", look);
        banner.setId("how-it-ended");
        return banner;
    }
}
