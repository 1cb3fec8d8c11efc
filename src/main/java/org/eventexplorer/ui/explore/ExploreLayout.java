package org.eventexplorer.ui.explore;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.overview.FacetsPane;
import org.eventexplorer.ui.overview.HistogramPane;

/// Where the parts of the screen stand: in a wide window side by side, in a narrow one the event
/// below the list and the facets folded, in a low one with lower bars.
final class ExploreLayout {
    private static final double DETAIL = 392;
    private static final double FACETS = 264;
    // A window of 1280 less the rail.
    private static final double WIDE = 1_204;
    // A window of 760 less top bar.
    private static final double LOW = 700;

    private final BorderPane root;
    private final SplitPane split;
    private final Region detail;

    /// @param split holds the list, and from now on `detail`
    ExploreLayout(BorderPane root, SplitPane split, Region detail) {
        this.root = root;
        this.split = split;
        this.detail = detail;
        split.getItems().add(detail);
        SplitPane.setResizableWithParent(detail, false);
        root.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        root.heightProperty().addListener((property, before, now) -> fit(root.getWidth()));
    }

    /// Puts what tells of the whole search around the list.
    void surround(HistogramPane histogram, FacetsPane facets) {
        root.setTop(new VBox(root.getTop(), histogram.root()));
        root.setLeft(facets.root());
        putInOrder();
        // Open until a width is known: unfolding later would take the room from the list alone.
        root.widthProperty()
                .map(width -> width.doubleValue() == 0 || width.doubleValue() >= WIDE)
                .subscribe(isWide -> facets.folded().set(isWide == null || !isWide));
        root.heightProperty()
                .map(height -> height.doubleValue() < LOW)
                .subscribe(isLow -> histogram.setLow(isLow != null && isLow));
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (Keys.BARS.match(key)) {
                        histogram.focus();
                        key.consume();
                    } else if (Keys.FACETS.match(key)) {
                        facets.focus();
                        key.consume();
                    }
                });
    }

    /// Has `node` stand where list and event do, or these again.
    void setCenter(Node node) {
        root.setCenter(node);
        putInOrder();
    }

    /// The keyboard goes from one child to the next: bar, facets, list and detail, footer.
    private void putInOrder() {
        Node center = root.getCenter();
        Node bottom = root.getBottom();
        root.setCenter(null);
        root.setBottom(null);
        root.setCenter(center);
        root.setBottom(bottom);
    }

    private void fit(double width) {
        boolean isWide = width >= WIDE;
        Orientation wanted = isWide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        boolean isTurned = split.getOrientation() != wanted;
        split.setOrientation(wanted);
        detail.setMinWidth(isWide ? 320 : 0);
        detail.setMinHeight(isWide ? 0 : 120);
        if (isTurned || split.getProperties().putIfAbsent("placed", true) == null) {
            double room = width - FACETS;
            split.setDividerPositions(isWide ? (room - DETAIL) / room : 0.5);
        }
    }
}
