package org.eventexplorer.ui.work;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What hangs under the top bar's button: the work that runs or has ended.
public final class WorkController {
    private final WorkList list;
    private final ListChangeListener<WorkItem> onChange = change -> show();

    @FXML private VBox rows;
    @FXML private Label nothing;
    @FXML private Button dismissAll;

    /// @param list what to show
    public WorkController(WorkList list) {
        this.list = list;
    }

    @FXML
    void initialize() {
        nothing.visibleProperty().bind(Bindings.isEmpty(rows.getChildren()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        dismissAll.managedProperty().bind(dismissAll.visibleProperty());
        list.running().subscribe(number -> showDismissAll());
        list.items().addListener(onChange);
        show();
    }

    private void show() {
        rows.getChildren()
                .setAll(list.items().stream().map(item -> new WorkRow(item, list)).toList());
        showDismissAll();
    }

    private void showDismissAll() {
        dismissAll.setVisible(list.items().size() > list.running().get());
    }

    @FXML
    void dismissEnded() {
        list.dismissEnded();
    }
}
