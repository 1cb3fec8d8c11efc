package org.eventexplorer.ui.explore;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.ui.fx.Messages;

import java.util.Optional;

/// The line under the bar that says why a pattern is refused, or that the store knows none like it
/// and which is nearest.
///
/// @param line the whole line
/// @param link puts the nearest pattern in the place of the unknown one
record PatternDoubt(HBox line, Label text, Hyperlink link, Messages messages) {
    /// Says what is wrong with what is typed.
    ///
    /// @param problem why a pattern is refused; empty: it is not
    void draw(FilterForm form, Catalogue catalogue, String problem) {
        Optional<PatternFilter> unknown =
                form.patterns().stream().filter(p -> !catalogue.knows(p)).findFirst();
        line.setVisible(unknown.isPresent() || !problem.isEmpty());
        line.setManaged(line.isVisible());
        if (!problem.isEmpty()) {
            text.setText(problem);
            link.setVisible(false);
            return;
        }
        unknown.ifPresent(filter -> offer(form, filter, catalogue.nearest(filter.text())));
    }

    private void offer(FilterForm form, PatternFilter unknown, Optional<String> nearest) {
        text.setText(messages.text(nearest.isPresent() ? "doubt.near" : "doubt", unknown.text()));
        link.setVisible(nearest.isPresent());
        link.setText(nearest.orElse(""));
        nearest.map(PatternFilter::new)
                .ifPresent(
                        known ->
                                link.setOnAction(
                                        click ->
                                                form.patterns()
                                                        .replaceAll(
                                                                p ->
                                                                        p.equals(unknown)
                                                                                ? known
                                                                                : p)));
    }
}
