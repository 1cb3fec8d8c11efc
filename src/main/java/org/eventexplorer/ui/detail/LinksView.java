package org.eventexplorer.ui.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.TimeText;
import org.jspecify.annotations.Nullable;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// What caused the event and what it caused, as links that search.
final class LinksView extends VBox {
    private static final int GROUPS = 3;
    private static final double HIGHEST = 196;
    private final Messages messages;
    private final Consumer<EventFilter> search;
    private final Consumer<EventRow> show;
    private boolean isOpen;

    /// @param show shows an event in the pane, without searching
    LinksView(Messages messages, Consumer<EventFilter> search, Consumer<EventRow> show) {
        this.messages = messages;
        this.search = search;
        this.show = show;
        getStyleClass().add("links");
    }

    /// Shows what `row` is tied to; `links` is null while that is looked for.
    void show(EventRow row, @Nullable Links links) {
        getChildren().clear();
        getChildren().add(cause(row, links));
        if (links == null) {
            return;
        }
        EventFilter effects = EventFilter.ALL.withIds(Ids.causedBy(row.eventId()));
        Label title = heading(caused(links.caused()));
        Region gap = gap();
        Label patterns = new Label();
        patterns.getStyleClass().add("secondary");
        int groups = links.groups().size();
        if (groups > 1) {
            patterns.setText(messages.text("links.patterns", groups));
        }
        getChildren().add(line(title, gap, patterns));
        links.groups().stream().limit(GROUPS).forEach(g -> getChildren().add(group(g, effects)));
        if (links.caused() > 1) {
            getChildren().add(more(row, links, effects));
        }
        if (isOpen) {
            getChildren().add(first(row, links));
        }
        if (links.chain().size() > 0) {
            getChildren().add(chain(links.chain()));
        }
    }

    private Node more(EventRow row, Links links, EventFilter effects) {
        Hyperlink all = small("links.all", () -> search.accept(effects));
        all.setId("links-all");
        int number = links.first().size();
        Hyperlink list =
                small(
                        isOpen ? "links.less" : "links.first",
                        () -> {
                            isOpen = !isOpen;
                            show(row, links);
                        });
        list.setText(MessageFormat.format(list.getText(), number));
        list.setId("links-first");
        return line(list, all);
    }

    /// The first caused events one by one.
    private Node first(EventRow row, Links links) {
        VBox rows = new VBox();
        for (EventRow caused : links.first()) {
            Hyperlink link = new Hyperlink(PlainText.line(caused.pattern()));
            link.setMinWidth(0);
            link.setOnAction(click -> show.accept(caused));
            Label after = new Label(span(after(row, caused)));
            after.getStyleClass().add("secondary");
            after.setMinWidth(Region.USE_PREF_SIZE);
            rows.getChildren().add(line(PatternHue.swatch(caused.pattern()), link, gap(), after));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.getStyleClass().add("first-caused");
        return scroll;
    }

    private static Duration after(EventRow cause, EventRow effect) {
        return Duration.between(cause.key().timestamp(), effect.key().timestamp());
    }

    private Node chain(Links.Chain chain) {
        Label title = heading(messages.text("links.chain"));
        Label size =
                new Label(
                        NumberText.count(
                                chain.size(),
                                messages.text("links.chain.one"),
                                messages.text("links.chain.many")));
        size.getStyleClass().add("secondary");
        return line(
                title,
                size,
                gap(),
                step("chevron-up", "links.previous", chain.previous()),
                step("chevron-down", "links.next", chain.next()));
    }

    private Button step(String icon, String key, @Nullable EventRow to) {
        Button button = new Button(null, Icon.of(icon, "icon-14"));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setDisable(to == null);
        String name = messages.text(key);
        Hint.on(button, to == null ? name : name + ": " + PlainText.line(to.pattern()));
        button.setOnAction(
                click -> {
                    if (to != null) {
                        show.accept(to);
                    }
                });
        return button;
    }

    private Hyperlink small(String key, Runnable action) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.getStyleClass().add("small-text");
        link.setOnAction(click -> action.run());
        return link;
    }

    private Node cause(EventRow row, @Nullable Links links) {
        String id = row.links().causationId();
        if (id == null) {
            return line(heading(messages.text("links.cause")), gap(), muted("links.no.cause"));
        }
        EventFilter filter = EventFilter.ALL.withIds(Ids.ofEvent(id));
        EventRow cause = links == null ? null : links.cause();
        if (cause == null) {
            String key = links == null ? "links.looking" : "links.missing";
            return line(heading(messages.text("links.cause")), gap(), muted(key));
        }
        return line(
                heading(messages.text("links.cause")),
                gap(),
                PatternHue.swatch(cause.pattern()),
                link(cause.pattern(), filter));
    }

    private Node group(Links.Group group, EventFilter effects) {
        EventRow first = group.first();
        Node link =
                link(
                        first.pattern(),
                        group.count() == 1
                                ? EventFilter.ALL.withIds(Ids.ofEvent(first.eventId()))
                                : effects.withPatterns(
                                        List.of(new PatternFilter(first.pattern()))));
        Label count = new Label("×" + NumberText.count(group.count()));
        count.getStyleClass().add("count-pill");
        count.setVisible(group.count() > 1);
        count.setManaged(group.count() > 1);
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label after = new Label(after(group));
        after.getStyleClass().add("secondary");
        after.setMinWidth(Region.USE_PREF_SIZE);
        return line(PatternHue.swatch(first.pattern()), link, count, gap(), after);
    }

    private String caused(long count) {
        return count == 0
                ? messages.text("links.caused.none")
                : messages.text(
                        count == 1 ? "links.caused.one" : "links.caused", NumberText.count(count));
    }

    private static String after(Links.Group group) {
        String from = span(group.from());
        String to = span(group.to());
        return from.equals(to) ? from : from + " … " + to;
    }

    private static String span(Duration time) {
        return time.isNegative() ? "−" + TimeText.span(time.negated()) : "+" + TimeText.span(time);
    }

    private Hyperlink link(String text, EventFilter filter) {
        Hyperlink link = new Hyperlink(PlainText.line(text));
        // Patterns differ at their ends.
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        link.setMinWidth(0);
        link.setOnAction(click -> search.accept(filter));
        return link;
    }

    private Label muted(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("semi-bold");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        return line;
    }
}
