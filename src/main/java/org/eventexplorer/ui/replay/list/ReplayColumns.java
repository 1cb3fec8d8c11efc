package org.eventexplorer.ui.replay.list;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.routing.subscriber.Environment;
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

    List<TableColumn<Line, Line>> all() {
        TableColumn<Line, Line> time = column("column.started", TIME, this::time, "first");
        time.textProperty()
                .bind(zone.text().map(text -> messages.text("column.started", text.name())));
        TableColumn<Line, Line> target = column("column.target", TARGET, this::target, "plain");
        target.setMinWidth(120);
        TableColumn<Line, Line> reason = column("column.reason", 280, this::reason, "plain");
        reason.setMinWidth(60);
        return List.of(
                fixed(time),
                fixed(column("column.state", STATE, line -> StateLook.cell(line.state()), "plain")),
                target,
                reason,
                fixed(column("column.delivered", DELIVERED, this::delivered, "number")));
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

    private static TableColumn<Line, Line> fixed(TableColumn<Line, Line> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<Line, Line> column(
            String key, double width, Function<Line, Node> draw, String styleClass) {
        TableColumn<Line, Line> column = new TableColumn<>(messages.text(key, ""));
        column.getStyleClass().add(styleClass);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new Cell(draw, styleClass));
        return column;
    }

    private static final class Cell extends TableCell<Line, Line> {
        private final Function<Line, Node> draw;
        private final Pos place;

        Cell(Function<Line, Node> draw, String styleClass) {
            this.draw = draw;
            this.place = styleClass.equals("number") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            HBox box = new HBox(draw.apply(line));
            box.setAlignment(place);
            setGraphic(box);
        }
    }
}
