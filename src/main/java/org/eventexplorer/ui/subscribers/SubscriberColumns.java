package org.eventexplorer.ui.subscribers;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PatternsText;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The columns of the list of subscribers.
final class SubscriberColumns {
    // PRODUCTION with its sign.
    private static final double LONGEST_TAG = 136;
    private static final double STATE = 96;
    private static final double LIMITS = 140;
    private static final double WHOLE_TIME = 196;
    private static final double LEAST = 96;
    private static final double TIP = 480;
    private static final int LONGEST_TIP = 1_200;

    private final Messages messages;
    private final Zone zone;

    SubscriberColumns(Messages messages, Zone zone) {
        this.messages = messages;
        this.zone = zone;
    }

    List<TableColumn<SubscriberEntry, SubscriberEntry>> all() {
        TableColumn<SubscriberEntry, SubscriberEntry> name =
                column("column.name", 130, entry -> text(entry.subscriber().name(), "medium"));
        name.getStyleClass().add("first");
        TableColumn<SubscriberEntry, SubscriberEntry> last = column("column.last", 280, this::last);
        last.setMinWidth(WHOLE_TIME);
        return List.of(
                name,
                fixed(column("column.state", STATE, this::state)),
                column("column.patterns", 150, SubscriberColumns::patterns),
                fixed(
                        column(
                                "column.transport",
                                88,
                                entry -> text(entry.subscriber().target().transport(), "muted"))),
                column("column.endpoint", 240, SubscriberColumns::endpoint),
                fixed(
                        column(
                                "column.environment",
                                LONGEST_TAG,
                                entry -> tag(entry.subscriber().environment()))),
                fixed(column("column.limits", LIMITS, this::limits)),
                last);
    }

    private Node state(SubscriberEntry entry) {
        boolean isEnabled = entry.subscriber().isEnabled();
        Label label =
                new Label(
                        messages.text(isEnabled ? "state.enabled" : "state.disabled"),
                        isEnabled ? Icon.of("check-circle", "good") : Icon.of("pause-circle"));
        label.getStyleClass().add(isEnabled ? "plain" : "muted");
        return label;
    }

    private static Node patterns(SubscriberEntry entry) {
        String all = PatternsText.of(entry.subscriber().patterns());
        return explained(text(PlainText.line(all), "mono"), all);
    }

    private static Node endpoint(SubscriberEntry entry) {
        String endpoint = entry.subscriber().target().endpoint();
        Label label = text(PlainText.line(endpoint), "mono");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return explained(label, endpoint);
    }

    private Label tag(Environment environment) {
        Label tag = new Label(messages.text("environment." + environment.word()));
        tag.getStyleClass()
                .addAll(
                        "tag",
                        switch (environment) {
                            case DEVELOPMENT -> "dev";
                            case STAGING -> "stg";
                            case PRODUCTION -> "da";
                        });
        tag.setGraphic(environment == Environment.PRODUCTION ? Icon.of("alert-triangle") : null);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private Node limits(SubscriberEntry entry) {
        Limits limits = entry.subscriber().limits();
        String atOnce = NumberText.count(limits.inFlight());
        String words =
                limits.eventsPerSecond() == 0
                        ? messages.text("limits.any", atOnce)
                        : messages.text(
                                "limits.rate", NumberText.count(limits.eventsPerSecond()), atOnce);
        return explained(
                text(words, "muted"),
                messages.text("limits.all", words, TimeText.span(limits.timeout())));
    }

    private Node last(SubscriberEntry entry) {
        LastDelivery last = entry.last();
        if (last == null) {
            return text(messages.text("last.none"), "muted");
        }
        String at = zone.text().get().date(last.at()) + " " + zone.text().get().clock(last.at());
        Label label = text(messages.text("last", at, PlainText.line(last.said())), "plain");
        label.setGraphic(last.isDelivered() ? Icon.of("check", "good") : Icon.of("x", "bad"));
        String whole =
                messages.text(
                        last.isDelivered() ? "last.delivered" : "last.notDelivered",
                        zone.text().get().full(last.at()),
                        zone.text().get().name(),
                        last.said());
        label.setAccessibleText(PlainText.line(whole, LONGEST_TIP));
        return explained(label, whole);
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node explained(Label label, String whole) {
        Tooltip tip = new Tooltip(PlainText.line(whole, LONGEST_TIP));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        label.setTooltip(tip);
        return label;
    }

    private static TableColumn<SubscriberEntry, SubscriberEntry> fixed(
            TableColumn<SubscriberEntry, SubscriberEntry> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<SubscriberEntry, SubscriberEntry> column(
            String key, double width, Function<SubscriberEntry, Node> draw) {
        TableColumn<SubscriberEntry, SubscriberEntry> column =
                new TableColumn<>(messages.text(key));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new Cell(draw, key.equals("column.name")));
        return column;
    }

    private static final class Cell extends TableCell<SubscriberEntry, SubscriberEntry> {
        private final Function<SubscriberEntry, Node> draw;

        Cell(Function<SubscriberEntry, Node> draw, boolean isFirst) {
            this.draw = draw;
            if (isFirst) {
                getStyleClass().add("first");
            }
        }

        @Override
        protected void updateItem(@Nullable SubscriberEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                return;
            }
            HBox box = new HBox(draw.apply(entry));
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
        }
    }
}
