package org.eventexplorer.ui.explore;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws what stands in the list's place when there are no rows to show.
final class Faces {
    private static final int BARS = 12;
    private final Messages messages;
    private final ExploreViewModel model;
    private final Runnable importFiles;

    Faces(Messages messages, ExploreViewModel model, Runnable importFiles) {
        this.messages = messages;
        this.model = model;
        this.importFiles = importFiles;
    }

    /// No event matches `filter`: why that may be, and what to do about it.
    Node empty(EventFilter filter) {
        if (filter.equals(EventFilter.ALL)) {
            return new FaceBox(
                    "inbox",
                    messages.text("empty.store"),
                    messages.text("empty.store.text"),
                    button("empty.import", importFiles, true));
        }
        List<Node> actions = new ArrayList<>();
        if (!filter.range().equals(TimeRange.ALL)) {
            EventFilter always = filter.withRange(TimeRange.ALL);
            actions.add(button("empty.drop.time", () -> model.search(always), true));
        }
        if (!filter.patterns().isEmpty()) {
            EventFilter any = filter.withPatterns(List.of());
            actions.add(button("empty.drop.patterns", () -> model.search(any), false));
        }
        actions.add(button("empty.drop.all", () -> model.search(EventFilter.ALL), false));
        return new FaceBox(
                "search",
                messages.text("empty"),
                PlainText.line(why(filter)),
                actions.toArray(Node[]::new));
    }

    /// The person ended the search.
    Node stopped() {
        return new FaceBox(
                "square",
                messages.text("stopped.title"),
                messages.text("stopped.text"),
                button("stopped.action", model::tryAgain, true));
    }

    /// What went wrong, over the rows that came before or in their place.
    Node failed(Face.Failed failed) {
        VBox box =
                new VBox(
                        new TroubleBanner(
                                Trouble.of(
                                        messages.text("failed.title"),
                                        messages.text(
                                                failed.hasRows() ? "kept.rows" : "kept.nothing"),
                                        failed.cause()),
                                model::tryAgain));
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("trouble-place");
        return box;
    }

    /// Rows that are on their way.
    Node loading() {
        VBox bars = new VBox();
        bars.getStyleClass().add("loading");
        for (int i = 0; i < BARS; i++) {
            HBox row = new HBox(88, bar(150), bar(100 + i * 37 % 130));
            row.getStyleClass().add("loading-row");
            bars.getChildren().add(row);
        }
        return bars;
    }

    private String why(EventFilter filter) {
        Catalogue catalogue = model.catalogue().get();
        List<PatternFilter> unknown =
                filter.patterns().stream().filter(p -> !catalogue.knows(p)).toList();
        String names =
                (unknown.isEmpty() ? filter.patterns() : unknown)
                        .stream().map(PatternFilter::text).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            return messages.text("empty.unknown", names);
        }
        boolean hasRange = !filter.range().equals(TimeRange.ALL);
        if (!names.isEmpty() && hasRange) {
            return messages.text("empty.patterns.range", names);
        }
        return messages.text(hasRange ? "empty.range" : "empty.other");
    }

    private Button button(String key, Runnable action, boolean isFirst) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        if (isFirst) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(click -> action.run());
        return button;
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("skeleton");
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        return bar;
    }
}
