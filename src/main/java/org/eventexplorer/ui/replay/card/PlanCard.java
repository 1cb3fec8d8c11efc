package org.eventexplorer.ui.replay.card;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;

import java.util.Comparator;
import java.util.List;

/// A plan: how many events of each pattern, from when to when, and the hash that tells it from
/// every other.
public final class PlanCard extends VBox {
    private static final int SHOWN = 12;
    private static final int MOST_ROWS = 20;
    private static final double ROW = 28;

    private final Messages messages = Messages.of(PlanCard.class);
    private final DoubleProperty nameWidth = new SimpleDoubleProperty();
    private final Plan plan;
    private final ListView<PatternCount> list = new ListView<>();
    private final List<PatternCount> counts;

    /// @param zone the zone that times are in
    public PlanCard(Plan plan, ZoneText zone) {
        this.plan = plan;
        this.counts =
                plan.patterns().stream()
                        .sorted(
                                Comparator.comparingLong(PatternCount::count)
                                        .reversed()
                                        .thenComparing(PatternCount::pattern))
                        .toList();
        setId("plan-card");
        getStyleClass().addAll("panel", "wizard-card");
        fill();
        getChildren().addAll(heading(zone), columns(), list);
        if (counts.size() > SHOWN) {
            getChildren().add(more());
        }
        getChildren().add(hash());
    }

    private HBox heading(ZoneText zone) {
        Label fixed = Pieces.label(messages.text("plan.fixed"), "tag", "ok");
        fixed.setGraphic(Icon.of("lock"));
        HBox heading =
                new HBox(
                        8,
                        Pieces.label(messages.text("plan.title"), "semi-bold"),
                        fixed,
                        Pieces.gap(),
                        Pieces.cut(span(zone), "secondary"));
        heading.getStyleClass().add("wizard-card-heading");
        return heading;
    }

    private String span(ZoneText zone) {
        Plan.Ends ends = plan.ends();
        if (ends == null) {
            return "";
        }
        var first = ends.first().timestamp();
        var last = ends.last().timestamp();
        return zone.date(first).equals(zone.date(last))
                ? messages.text(
                        "plan.day",
                        zone.clock(first),
                        zone.clock(last),
                        zone.name(),
                        zone.date(first))
                : messages.text(
                        "plan.days",
                        zone.date(first) + " " + zone.clock(first),
                        zone.date(last) + " " + zone.clock(last),
                        zone.name());
    }

    private HBox columns() {
        HBox columns =
                new HBox(
                        Pieces.label(messages.text("plan.pattern"), "secondary"),
                        Pieces.gap(),
                        Pieces.label(messages.text("plan.events"), "secondary"));
        columns.getStyleClass().add("wizard-columns");
        return columns;
    }

    private void fill() {
        long most = counts.stream().mapToLong(PatternCount::count).max().orElse(1);
        list.setId("plan-patterns");
        list.setAccessibleText(messages.text("plan.title"));
        list.getStyleClass().add("wizard-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new PatternRow(most, nameWidth));
        nameWidth.bind(list.widthProperty().multiply(0.42));
        put(Math.min(SHOWN, counts.size()));
    }

    private void put(int rows) {
        list.getItems().setAll(counts.subList(0, rows));
        double height = Math.max(1, Math.min(rows, MOST_ROWS)) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private HBox more() {
        List<PatternCount> hidden = counts.subList(SHOWN, counts.size());
        Hyperlink more =
                new Hyperlink(
                        messages.text(
                                hidden.size() == 1 ? "plan.more.one" : "plan.more",
                                NumberText.count(hidden.size())));
        more.setId("more-patterns");
        Label sum =
                Pieces.label(
                        NumberText.count(hidden.stream().mapToLong(PatternCount::count).sum()),
                        "muted");
        HBox row = new HBox(more, Pieces.gap(), sum);
        row.getStyleClass().add("wizard-more");
        more.setOnAction(
                click -> {
                    put(counts.size());
                    Pieces.show(row, false);
                    list.requestFocus();
                });
        return row;
    }

    private HBox hash() {
        Label hash = Pieces.cut(plan.hash(), "mono");
        hash.setId("plan-hash");
        hash.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        hash.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hash, Priority.ALWAYS);
        Button copy = new Button(null, Icon.of("copy"));
        copy.setId("copy-hash");
        copy.getStyleClass().addAll("flat", "small", "button-icon");
        Hint.on(copy, messages.text("plan.copy"));
        copy.setOnAction(
                click -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(plan.hash());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        HBox row = new HBox(8, Pieces.label(messages.text("plan.hash"), "secondary"), hash, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wizard-hash");
        return row;
    }
}
