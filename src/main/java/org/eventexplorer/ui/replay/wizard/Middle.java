package org.eventexplorer.ui.replay.wizard;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.replay.step.WizardViewModel.Step;

import java.util.Map;

/// The step that is shown, scrolled where it is higher than the page, with what stands beside the
/// last one. Where there is no room beside it, that goes below it.
final class Middle extends HBox {
    // A window of 1240 less the rail.
    private static final double WIDE = 1_164;

    private final Region page;
    private final Map<Step, Node> steps;
    private final SidePane side;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private Step shown = Step.WHAT;

    /// @param page the whole page, which says how much room there is
    Middle(Region page, Map<Step, Node> steps, SidePane side) {
        this.page = page;
        this.steps = steps;
        this.side = side;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("wizard-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        page.widthProperty().subscribe(this::arrange);
    }

    void show(Step step) {
        shown = step;
        if (step == Step.CHECK) {
            side.draw();
        }
        arrange();
        scroll.setVvalue(0);
    }

    private void arrange() {
        boolean isWide = page.getWidth() >= WIDE || page.getWidth() == 0;
        page.getStyleClass().remove("narrow");
        if (!isWide) {
            page.getStyleClass().add("narrow");
        }
        getChildren().setAll(scroll);
        column.getChildren().setAll(steps.get(shown));
        if (shown == Step.CHECK) {
            (isWide ? this : column).getChildren().add(side);
        }
    }
}
