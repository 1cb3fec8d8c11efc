package org.eventexplorer.ui.replay.list;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.control.NodeColumn;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.replay.StateLook;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The columns of the list of replays.
final class ReplayColumns {
    /// Where the column of reasons is.
    static final int REASON_AT = 3;

    private static final double TIME = 156;
    private static final double STATE = 128;
    private static final double TARGET = 252;
    private static final double DELIVERED = 128;
    private static final double TIP = 480;

    private final Messages messages = Messages.of(ReplayColumns.class);
    private final Zone zone;
    private final Function<String, @Nullable Environment> environments;

    /// @param environments that of a subscriber; null: there is none of that name
    ReplayColumns(Zone zone, Function<String, @Nullable Environment> environments) {
        this.zone = zone;
        this.environments = environments;
    }

    List<NodeColumn<Line>> all() {
        NodeColumn<Line> time = column("column.started", TIME, this::time, "first");
        time.textProperty()
                .bind(zone.text().map(text -> messages.text("column.started", text.name())));
        NodeColumn<Line> target = column("column.target", TARGET, this::target, "plain");
        target.setMinWidth(120);
        NodeColumn<Line> reason = column("column.reason", 280, this::reason, "plain");
        reason.setMinWidth(60);
        return List.of(
                time.fixed(),
                column("column.state", STATE, line -> StateLook.cell(line.state()), "plain")
                        .fixed(),
                target,
                reason,
                column("column.delivered", DELIVERED, this::delivered, "number").fixed());
    }

    private Node time(Line line) {
        ZoneText text = zone.text().get();
        Instant at = line.startedAt() == null ? line.createdAt() : line.startedAt();
        Label label = new Label(text.date(at) + " " + text.clock(at).substring(0, 5));
        label.setTooltip(new Tooltip(text.full(at)));
        return label;
    }

    private Node target(Line line) {
        Label name = new Label(PlainText.line(line.subscriber()));
        name.setMinWidth(0);
        HBox box = new HBox(8, name);
        Environment environment = environments.apply(line.subscriber());
        if (environment != null) {
            box.getChildren().add(StateLook.tag(environment, false));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node reason(Line line) {
        String reason = line.reason() == null ? "" : line.reason();
        Label label = new Label(PlainText.line(reason));
        label.getStyleClass().add("muted");
        Tooltip tip = new Tooltip(PlainText.line(reason, 1_200));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        label.setTooltip(reason.isEmpty() ? null : tip);
        return label;
    }

    private Node delivered(Line line) {
        String delivered = NumberText.count(line.counts().delivered());
        boolean isAll = line.counts().delivered() == line.events();
        return new Label(
                isAll
                        ? delivered
                        : messages.text(
                                "delivered.of", delivered, NumberText.count(line.events())));
    }

    private NodeColumn<Line> column(
            String key, double width, Function<Line, Node> draw, String styleClass) {
        Pos place = styleClass.equals("number") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
        NodeColumn<Line> column =
                new NodeColumn<>(
                        messages.text(key, ""),
                        width,
                        line -> placed(draw.apply(line), place),
                        styleClass);
        column.setReorderable(false);
        return column;
    }

    private static Node placed(Node node, Pos place) {
        HBox box = new HBox(node);
        box.setAlignment(place);
        return box;
    }
}
