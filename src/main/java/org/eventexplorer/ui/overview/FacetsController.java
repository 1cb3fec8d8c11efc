package org.eventexplorer.ui.overview;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.query.SourceCounts;
import org.eventexplorer.query.SourceCounts.SourceCount;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.overview.PatternTree.Branch;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The patterns and the sources of what was searched, with a box each.
final class FacetsController {
    private static final double ROW = 28;
    private static final int SOURCES_SHOWN = 7;

    private final FacetsViewModel model;
    private final Zone zone;
    private final Runnable onFold;
    private final Messages messages = Messages.of(FacetsController.class);
    private final Set<String> opened = new HashSet<>();

    @FXML private Label number;
    @FXML private Button collapse;
    @FXML private Button fold;
    @FXML private CustomTextField find;
    @FXML private Label nothing;
    @FXML private TreeView<Branch> tree;
    @FXML private ToggleButton sourcesToggle;
    @FXML private Label sourcesNumber;
    @FXML private Label sourcesNote;
    @FXML private ListView<SourceCount> sourceList;

    /// @param onFold folds the pane away
    FacetsController(FacetsViewModel model, Zone zone, Runnable onFold) {
        this.model = model;
        this.zone = zone;
        this.onFold = onFold;
    }

    @FXML
    void initialize() {
        find.setLeft(Icon.of("search", "icon-14"));
        find.textProperty().bindBidirectional(model.sought());
        Hint.on(find, messages.text("find.name"));
        Hint.on(collapse, messages.text("collapse.name"));
        Hint.on(fold, messages.text("fold.name"));
        tree.setAccessibleText(messages.text("patterns.name"));
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(view -> new BranchCell(tree, model, messages, zone));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnTree);
        sourceList.setAccessibleText(messages.text("sources.name"));
        sourceList.setFixedCellSize(ROW);
        sourceList.setCellFactory(view -> new SourceCell(model));
        sourceList.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnSources);
        sourcesToggle
                .selectedProperty()
                .subscribe(
                        isOpen -> {
                            model.setSourcesWanted(isOpen);
                            drawSources();
                        });
        model.tree().addListener((property, before, now) -> drawTree());
        model.seen().addListener((property, before, now) -> tree.refresh());
        model.filter().addListener((property, before, now) -> redrawBoxes());
        model.sources().addListener((property, before, now) -> drawSources());
        drawTree();
        drawSources();
    }

    /// Puts the keyboard on the tree.
    void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    @FXML
    void collapse() {
        opened.clear();
        drawTree();
    }

    @FXML
    void fold() {
        onFold.run();
    }

    private void drawTree() {
        PatternTree shown = model.tree().get();
        boolean isFound = !model.sought().get().isBlank();
        TreeItem<Branch> selected = tree.getSelectionModel().getSelectedItem();
        String path = selected == null ? "" : selected.getValue().path();
        TreeItem<Branch> all = new TreeItem<>();
        for (Branch branch : shown.roots()) {
            all.getChildren().add(item(branch, isFound));
        }
        tree.setRoot(all);
        select(all, path);
        number.setText(NumberText.count(shown.size()));
        nothing.setText(messages.text("find.nothing", model.sought().get().strip()));
        nothing.setVisible(isFound && shown.size() == 0);
        nothing.setManaged(nothing.isVisible());
    }

    private TreeItem<Branch> item(Branch branch, boolean isFound) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        for (Branch child : branch.children()) {
            item.getChildren().add(item(child, isFound));
        }
        item.setExpanded(isFound || opened.contains(branch.path()));
        item.expandedProperty()
                .addListener(
                        (property, before, isOpen) -> {
                            if (isOpen) {
                                opened.add(branch.path());
                            } else {
                                opened.remove(branch.path());
                            }
                        });
        return item;
    }

    private void select(TreeItem<Branch> under, String path) {
        for (TreeItem<Branch> item : under.getChildren()) {
            if (item.getValue().path().equals(path)) {
                tree.getSelectionModel().select(item);
                return;
            }
            if (item.isExpanded()) {
                select(item, path);
            }
        }
    }

    private void redrawBoxes() {
        tree.refresh();
        sourceList.refresh();
    }

    private void drawSources() {
        SourceCounts found = model.sources().get();
        List<SourceCount> shown = found == null ? List.of() : found.sources();
        boolean isOpen = sourcesToggle.isSelected();
        sourcesToggle.setGraphic(Icon.of(isOpen ? "chevron-down" : "chevron-right", "icon-14"));
        sourcesNumber.setVisible(found != null);
        sourcesNumber.setText(
                NumberText.count(shown.size()) + (found != null && found.more() ? "+" : ""));
        SourceCount selected = sourceList.getSelectionModel().getSelectedItem();
        sourceList.getItems().setAll(shown);
        selectSource(selected);
        sourceList.setVisible(isOpen);
        sourceList.setManaged(isOpen);
        double height = ROW * Math.min(SOURCES_SHOWN, Math.max(1, shown.size())) + 2;
        sourceList.setMinHeight(height);
        sourceList.setPrefHeight(height);
        boolean isSample = found != null && found.isSample();
        sourcesNote.setVisible(isOpen && isSample);
        sourcesNote.setManaged(sourcesNote.isVisible());
        if (found != null) {
            sourcesNote.setText(
                    messages.text("sources.sample", NumberText.count(found.examined())));
        }
    }

    /// Keeps the keyboard on its source, whatever is counted anew.
    private void selectSource(@Nullable SourceCount selected) {
        for (int i = 0; selected != null && i < sourceList.getItems().size(); i++) {
            if (sourceList.getItems().get(i).source().equals(selected.source())) {
                sourceList.getSelectionModel().select(i);
            }
        }
    }

    private void keyOnTree(KeyEvent key) {
        TreeItem<Branch> selected = tree.getSelectionModel().getSelectedItem();
        boolean isTick = key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER;
        if (isTick && selected != null) {
            model.click(selected.getValue());
            key.consume();
        }
    }

    private void keyOnSources(KeyEvent key) {
        SourceCount selected = sourceList.getSelectionModel().getSelectedItem();
        boolean isTick = key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER;
        if (isTick && selected != null) {
            model.click(selected.source());
            key.consume();
        }
    }
}
