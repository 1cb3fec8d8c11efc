package org.eventexplorer.ui.replay.list;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.keep.FailedEvents;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.replay.CauseWords;
import org.eventexplorer.ui.replay.Facts;
import org.eventexplorer.ui.replay.PartsBar;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWords;
import org.eventexplorer.ui.replay.SelectionWords;
import org.eventexplorer.ui.replay.StateLook;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said about the chosen replay, part under part.
final class PaneSections {
    private static final double NAMES = 70;

    private final Messages messages = Messages.of(PaneSections.class);
    private final ZoneText zone;
    private final Runnable open;

    /// @param open shows its page
    PaneSections(ZoneText zone, Runnable open) {
        this.zone = zone;
        this.open = open;
    }

    /// All of it.
    VBox of(ReplayStore.Detail detail) {
        VBox sections = new VBox(head(detail), counts(detail.replay()));
        if (!detail.causes().isEmpty()) {
            sections.getChildren().add(causes(detail));
        }
        sections.getChildren().addAll(plan(detail.replay()), history(detail));
        return sections;
    }

    private static VBox section(Node... content) {
        VBox section = new VBox(8, content);
        section.getStyleClass().addAll("aside-section", "line-below");
        return section;
    }

    private VBox head(ReplayStore.Detail detail) {
        Replay replay = detail.replay();
        String name = PlainText.line(replay.assignment().subscriber());
        Label title = new Label(messages.text("pane.title", name));
        title.getStyleClass().add("pane-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button whole = new Button("", Icon.of("external-link"));
        whole.setId("open-replay");
        whole.getStyleClass().addAll("flat", "small", "button-icon");
        Hint.on(whole, messages.text("pane.open"));
        whole.setOnAction(click -> open.run());
        HBox line = new HBox(8, title, whole);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox tags = new HBox(8, StateLook.tag(replay.standing().state()));
        if (detail.subscriber() != null) {
            tags.getChildren().add(StateLook.tag(detail.subscriber().environment(), true));
        }
        VBox section = section(line, tags);
        for (@Nullable String words :
                new String[] {replay.assignment().reason(), replay.standing().note()}) {
            if (words != null) {
                Label label = new Label(PlainText.line(words));
                label.setWrapText(true);
                section.getChildren().add(label);
            }
        }
        return section;
    }

    private VBox counts(Replay replay) {
        Counts counts = replay.standing().counts();
        Label delivered =
                new Label(
                        messages.text(
                                "pane.delivered",
                                NumberText.count(counts.delivered()),
                                NumberText.count(replay.plan().events())));
        delivered.getStyleClass().add("semi-bold");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, delivered, gap);
        Optional<Duration> took = ReplayWords.took(replay);
        took.ifPresent(
                span -> {
                    Label label = new Label(TimeText.span(span));
                    label.getStyleClass().add("secondary");
                    line.getChildren().add(label);
                });
        PartsBar bar = new PartsBar();
        bar.show(counts, replay.plan().events());
        Label rest = new Label(rest(counts, took));
        rest.getStyleClass().add("secondary");
        rest.setWrapText(true);
        return section(line, bar, rest);
    }

    private String rest(Counts counts, Optional<Duration> took) {
        String words =
                messages.text(
                        "pane.rest",
                        NumberText.count(counts.failed()),
                        NumberText.count(counts.blocked()),
                        NumberText.count(ReplayWords.retried(counts)));
        return took.filter(span -> span.toMillis() > 0)
                .map(span -> counts.done() * 1_000.0 / span.toMillis())
                .map(rate -> words + messages.text("pane.average", ReplayWords.rate(rate)))
                .orElse(words);
    }

    private VBox causes(ReplayStore.Detail detail) {
        List<Node> rows = new ArrayList<>();
        rows.add(heading("pane.causes"));
        for (FailedEvents.OfCause cause : detail.causes()) {
            Label what = new Label(CauseWords.of(cause), Icon.of("x-circle", "bad", "icon-14"));
            what.setMaxWidth(Double.MAX_VALUE);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            Label number = new Label(NumberText.count(cause.events()));
            number.setMinWidth(Region.USE_PREF_SIZE);
            rows.add(new HBox(8, what, number));
        }
        return section(rows.toArray(Node[]::new));
    }

    private Label heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("semi-bold");
        return heading;
    }

    private VBox plan(Replay replay) {
        Facts facts = new Facts(NAMES);
        facts.add(
                messages.text("pane.search"), SelectionWords.of(replay.selection(), zone), "mono");
        facts.add(messages.text("pane.time"), ReplayWords.span(replay.plan(), zone));
        facts.add(messages.text("pane.order"), ReplayWords.order(replay));
        facts.add(messages.text("pane.rate"), ReplayWords.speed(replay));
        facts.add(messages.text("pane.hash"), ReplayWords.hash(replay.plan()), "mono");
        return section(heading("pane.plan"), facts);
    }

    private VBox history(ReplayStore.Detail detail) {
        Facts facts = new Facts(NAMES);
        detail.deeds().forEach(deed -> facts.add(zone.clock(deed.at()), ReplayWords.deed(deed)));
        VBox section = section(heading("pane.history"), facts);
        section.getStyleClass().remove("line-below");
        return section;
    }
}
