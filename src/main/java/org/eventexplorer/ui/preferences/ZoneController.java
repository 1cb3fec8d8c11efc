package org.eventexplorer.ui.preferences;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.eventexplorer.ui.fx.Zone;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Asks for a time zone: a part of its name is typed, arrows choose, Enter takes.
public final class ZoneController {
    private final Messages messages = Messages.of(ZoneController.class);
    private final Zone zone;
    private final FilteredList<ZoneChoice> zones;

    @FXML private VBox root;
    @FXML private TextField filter;
    @FXML private ListView<ZoneChoice> list;
    @FXML private Button take;

    /// @param zone is changed
    /// @param now tells today's offsets
    public ZoneController(Zone zone, Instant now) {
        this.zone = zone;
        this.zones =
                new FilteredList<>(FXCollections.observableList(ZoneChoice.all(now)), any -> true);
    }

    @FXML
    void initialize() {
        Hint.on(filter, messages.text("zone.filter"));
        list.setAccessibleText(messages.text("zone.list"));
        list.setItems(zones);
        list.setPlaceholder(new Label(messages.text("zone.none")));
        list.setCellFactory(any -> new ZoneCell());
        take.disableProperty()
                .bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        filter.textProperty().subscribe(this::narrow);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        take();
                    }
                });
        String now = zone.text().get().zone().getId();
        zones.stream()
                .filter(choice -> choice.zone().getId().equals(now))
                .findFirst()
                .ifPresent(this::select);
    }

    private void narrow(String text) {
        List<String> words = ZoneChoice.words(text);
        zones.setPredicate(choice -> choice.matches(words));
        // What was chosen before may not be in the list any more.
        list.getSelectionModel().clearSelection();
        if (!zones.isEmpty()) {
            select(zones.getFirst());
        }
    }

    private void select(ZoneChoice choice) {
        list.getSelectionModel().select(choice);
        list.scrollTo(Math.max(0, zones.indexOf(choice) - 4));
    }

    // The caret stays in the field while the arrows move in the list.
    private void move(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        int next = list.getSelectionModel().getSelectedIndex() + step;
        if (step != 0) {
            key.consume();
            if (next >= 0 && next < zones.size()) {
                select(zones.get(next));
            }
        }
    }

    @FXML
    void take() {
        ZoneChoice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            ZoneId id = chosen.zone();
            Zone.Choice.of(id.getId()).ifPresent(zone::choose);
            close();
        }
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
