package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.chain.View;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Says whether what is shown is all there is, and how it is drawn.
final class ChainFooter {
    private final Messages messages;
    private Subscription changes = Subscription.EMPTY;

    ChainFooter(Messages messages) {
        this.messages = messages;
    }

    List<Node> of(ChainViewModel chain) {
        CorrelationGraph graph = chain.graph();
        long missing = ChainFacts.missing(graph);
        int events = graph.figures().events();
        boolean isWhole = missing == 0;
        Label statement =
                new Label(
                        isWhole
                                ? whole(events)
                                : messages.text(
                                        "of.known",
                                        NumberText.count(events),
                                        NumberText.count(events + missing)));
        statement.setId("trace-statement");
        statement.getStyleClass().addAll("medium", "small-text");
        statement.setMinWidth(Region.USE_PREF_SIZE);
        Label numbers = new Label();
        numbers.setId("trace-numbers");
        numbers.getStyleClass().add("secondary");
        numbers.setMinWidth(0);
        Runnable draw = () -> numbers.setText(numbers(chain, chain.picture().get()));
        changes = chain.picture().subscribe(draw).and(chain.view().subscribe(draw));
        draw.run();
        return List.of(
                isWhole ? Icon.of("check-circle", "good") : Icon.of("alert-triangle", "warning"),
                statement,
                numbers);
    }

    private String whole(int events) {
        return events == 1
                ? messages.text("all.one")
                : messages.text("all", NumberText.count(events));
    }

    private String numbers(ChainViewModel chain, @Nullable Picture picture) {
        List<String> parts = new ArrayList<>();
        long archived =
                chain.graph().missing().stream()
                        .filter(c -> c.whereabouts().place() == Whereabouts.Place.ARCHIVED)
                        .count();
        if (archived > 0) {
            parts.add(messages.text("gone", NumberText.count(archived)));
        }
        long never = ChainFacts.missing(chain.graph()) - archived;
        if (never > 0) {
            parts.add(messages.text("never", NumberText.count(never)));
        }
        switch (chain.whole().neighbours()) {
            case WHOLE -> {}
            case CUT -> parts.add(messages.text("neighbours.cut"));
            case WITHOUT_EFFECTS -> parts.add(messages.text("neighbours.without"));
        }
        if (picture != null) {
            drawn(parts, chain, picture);
        }
        return String.join(" · ", parts);
    }

    private void drawn(List<String> parts, ChainViewModel chain, Picture picture) {
        switch (chain.view().get()) {
            case GRAPH -> {
                parts.add(
                        NumberText.count(
                                picture.folded().size(),
                                messages.text("drawn.one"),
                                messages.text("drawn")));
                parts.add(folded(picture));
                parts.add(messages.text("laid.out", TimeText.span(picture.took())));
            }
            case TIMELINE -> {
                parts.add(
                        NumberText.count(
                                picture.rows().size(),
                                messages.text("rows.one"),
                                messages.text("rows")));
                parts.add(folded(picture));
                parts.add(messages.text("bars"));
            }
            case TABLE -> parts.add(messages.text("every.event"));
        }
        if (chain.view().get() != View.TABLE
                && picture.folded().eventsReached() < chain.graph().events().size()) {
            parts.add(messages.text("part"));
        }
    }

    private String folded(Picture picture) {
        return messages.text("folded", NumberText.count(picture.folded().eventsFolded()));
    }

    void close() {
        changes.unsubscribe();
    }
}
