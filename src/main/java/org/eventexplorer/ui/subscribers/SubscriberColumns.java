package org.eventexplorer.ui.subscribers;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.NodeColumn;
import org.eventexplorer.ui.control.PatternsText;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Zone;

import java.util.List;
import java.util.function.Function;

/// The columns of the list of subscribers.
final class SubscriberColumns {
    // PRODUCTION with its sign.
    private static final double LONGEST_TAG = 136;
    private static final double STATE = 96;
    private static final double TRANSPORT = 80;
    private static final double LIMITS = 140;
    private static final double WHOLE_TIME = 196;
    private static final double LEAST = 96;
    private static final double LEAST_ENDPOINT = 136;
    // Where less is left, limits would take the room of names and endpoints.
    private static final double WIDE = 1_000;
    private static final double TIP = 480;
    private static final int LONGEST_TIP = 1_200;

    private final Messages messages;
    private final Zone zone;

    SubscriberColumns(Messages messages, Zone zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /// @param width of the list, by which is chosen what is shown
    List<NodeColumn<SubscriberEntry>> all(ObservableValue<Number> width) {
        NodeColumn<SubscriberEntry> last = column("column.last", 280, this::last);
        last.setMinWidth(WHOLE_TIME);
        NodeColumn<SubscriberEntry> endpoint =
                column("column.endpoint", 240, SubscriberColumns::endpoint);
        endpoint.setMinWidth(LEAST_ENDPOINT);
        NodeColumn<SubscriberEntry> limits = column("column.limits", LIMITS, this::limits).fixed();
        limits.visibleProperty().bind(width.map(now -> now.doubleValue() >= WIDE));
        return List.of(
                column("column.name", 130, one -> text(one.subscriber().name(), "medium"), "first"),
                column("column.state", STATE, this::state).fixed(),
                column("column.patterns", 150, SubscriberColumns::patterns),
                column("column.transport", TRANSPORT, SubscriberColumns::transport).fixed(),
                endpoint,
                column("column.environment", LONGEST_TAG, this::environment).fixed(),
                limits,
                last);
    }

    private static Node transport(SubscriberEntry entry) {
        return text(entry.subscriber().target().transport(), "muted");
    }

    private Node environment(SubscriberEntry entry) {
        return tag(entry.subscriber().environment());
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

    private NodeColumn<SubscriberEntry> column(
            String key,
            double width,
            Function<SubscriberEntry, Node> draw,
            String... styleClasses) {
        NodeColumn<SubscriberEntry> column =
                new NodeColumn<>(
                        messages.text(key),
                        width,
                        entry -> placed(draw.apply(entry)),
                        styleClasses);
        column.setMinWidth(Math.min(width, LEAST));
        return column;
    }

    private static Node placed(Node node) {
        HBox box = new HBox(node);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
