package org.eventexplorer.ui.overview;

import javafx.scene.control.ListCell;

import org.eventexplorer.event.Source;
import org.eventexplorer.query.SourceCounts.SourceCount;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Tip;

/// A source: its box, its name and its number.
final class SourceCell extends ListCell<SourceCount> {
    private final FacetRow row = new FacetRow(this::clicked);
    private final FacetsViewModel model;

    SourceCell(FacetsViewModel model) {
        this.model = model;
    }

    private void clicked() {
        if (getItem() != null) {
            model.click(getItem().source());
            updateItem(getItem(), false);
        }
    }

    @Override
    protected void updateItem(SourceCount found, boolean empty) {
        super.updateItem(found, empty);
        setText(null);
        if (empty || found == null) {
            setGraphic(null);
            Tip.on(this, "");
            return;
        }
        Source source = found.source();
        String whole = PlainText.line(source.type() + "/" + source.id());
        boolean isChosen = model.isChosen(source);
        row.show(whole, found.count(), isChosen ? Ticks.State.ON : Ticks.State.OFF, null);
        setGraphic(row);
        String name = source.name();
        Tip.on(this, name == null ? whole : whole + "\n" + PlainText.line(name));
        setAccessibleText(whole + ", " + NumberText.count(found.count()));
    }
}
