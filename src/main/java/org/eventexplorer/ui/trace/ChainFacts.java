package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.GraphFigures;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.EventWords;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The numbers of a chain, and what is wrong with it.
///
/// @param messages the texts
record ChainFacts(Messages messages) {
    /// Such as `97 events · 9 sources · 902.021 ms · 2 trees`.
    String numbers(CorrelationGraph graph) {
        GraphFigures figures = graph.figures();
        long sources = graph.events().sources().stream().map(EventWords::name).distinct().count();
        long micros = figures.span().toNanos() / ChronoUnit.MICROS.getDuration().toNanos();
        List<String> parts = new ArrayList<>();
        parts.add(count(figures.events(), "event", "events"));
        if (figures.foreign() > 0) {
            parts.add(messages.text("foreign", NumberText.count(figures.foreign())));
        }
        parts.add(count(sources, "source", "sources"));
        parts.add(EventWords.exact(micros));
        parts.add(count(graph.tops().size(), "tree", "trees"));
        return String.join(" · ", parts);
    }

    /// A tag for each thing that is wrong.
    List<Node> warnings(CorrelationGraph graph) {
        List<Node> tags = new ArrayList<>();
        warn(tags, missing(graph), "missing");
        warn(tags, graph.cycles().size(), "cycle");
        warn(tags, having(graph, Trait.BEFORE_CAUSE), "skew");
        warn(tags, having(graph, Trait.DOUBLED_ID), "doubled");
        return tags;
    }

    /// How many causes are named and nowhere in the tables.
    static long missing(CorrelationGraph graph) {
        return graph.missing().stream()
                .filter(cause -> cause.whereabouts().place() != Whereabouts.Place.ELSEWHERE)
                .count();
    }

    private static long having(CorrelationGraph graph, Trait trait) {
        return IntStream.range(0, graph.events().size())
                .filter(event -> graph.has(event, trait))
                .count();
    }

    private void warn(List<Node> tags, long number, String key) {
        if (number == 0) {
            return;
        }
        String text =
                number == 1
                        ? messages.text("warn.one." + key)
                        : messages.text("warn.many." + key, NumberText.count(number));
        Label tag = new Label(text, Icon.of("alert-triangle", "icon-12", "warning"));
        tag.setId("warning-" + key);
        tag.getStyleClass().addAll("tag", "stg");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(tag, messages.text("warn.note." + key));
        tags.add(tag);
    }

    private String count(long number, String one, String many) {
        return NumberText.count(number, messages.text(one), messages.text(many));
    }
}
