package org.eventexplorer.ui.overview;

import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Tip;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.overview.PatternTree.Branch;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/// A branch of the tree of patterns: its box, its name and its number.
final class BranchCell extends TreeCell<Branch> {
    private final FacetRow row = new FacetRow(this::clicked);
    private final TreeView<Branch> tree;
    private final FacetsViewModel model;
    private final Messages messages;
    private final Zone zone;

    BranchCell(TreeView<Branch> tree, FacetsViewModel model, Messages messages, Zone zone) {
        this.tree = tree;
        this.model = model;
        this.messages = messages;
        this.zone = zone;
        Tip.on(this, () -> getItem() == null ? "" : tip(getItem()));
    }

    private void clicked() {
        Branch branch = getItem();
        if (branch != null) {
            model.click(branch);
            // What the search says decides, not the box.
            updateItem(branch, false);
        }
    }

    @Override
    protected void updateItem(Branch branch, boolean empty) {
        super.updateItem(branch, empty);
        setText(null);
        if (empty || branch == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Ticks.State state = Ticks.of(branch, model.filter().get().choice());
        boolean isFirst = getTreeItem() != null && tree.getTreeItemLevel(getTreeItem()) == 1;
        row.show(
                PlainText.line(branch.name()),
                branch.count(),
                state,
                isFirst ? branch.path() : null);
        setGraphic(row);
        setAccessibleText(words(branch, state) + ", " + tip(branch));
    }

    private String words(Branch branch, Ticks.State state) {
        return messages.text(
                "branch.words",
                PlainText.line(branch.path()),
                NumberText.count(branch.count()),
                messages.text("branch." + state.name().toLowerCase(Locale.ROOT)));
    }

    private String tip(Branch branch) {
        Instant last =
                branch.patterns().stream()
                        .map(model.seen().get()::get)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
        String name = PlainText.line(branch.path());
        return last == null
                ? name
                : name + "\n" + messages.text("branch.seen", zone.text().get().full(last));
    }
}
