package org.eventexplorer.ui.store;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.eventexplorer.database.ServerInfo;
import org.eventexplorer.store.StoreIndex;
import org.eventexplorer.store.StoreStatus;
import org.eventexplorer.store.StoreStatus.Partition;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

/// Draws how the store is.
public final class StoreController {
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
    private static final double ROW = 28;

    private final Messages messages = Messages.of(StoreController.class);
    private final StoreViewModel model;
    private final Zone zone;
    // Held here, since the zone outlives the page and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> draw();

    @FXML private BorderPane root;
    @FXML private Label server;
    @FXML private Label address;
    @FXML private Label seen;
    @FXML private Button refresh;
    @FXML private Button verify;
    @FXML private VBox trouble;
    @FXML private VBox unchecked;
    @FXML private Label events;
    @FXML private Label patterns;
    @FXML private Label bytes;
    @FXML private Label bytesNote;
    @FXML private Label settled;
    @FXML private Label settledNote;
    @FXML private Label counted;
    @FXML private Label countedNote;
    @FXML private VBox findings;
    @FXML private Label partitionsTitle;
    @FXML private TableView<Partition> partitions;
    @FXML private TableView<StoreIndex> indexes;

    /// @param zone the zone that times are in
    public StoreController(StoreViewModel model, Zone zone) {
        this.model = model;
        this.zone = zone;
    }

    @FXML
    void initialize() {
        partitions.getColumns().setAll(new StoreColumns(messages).ofPartitions());
        indexes.getColumns().setAll(new StoreColumns(messages).ofIndexes());
        for (TableView<?> table : new TableView<?>[] {partitions, indexes}) {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        }
        findings.getChildren().setAll(new Findings(model));
        Hint.on(refresh, messages.text("refresh.hint"), REFRESH);
        Hint.on(verify, messages.text("verify.hint"));
        refresh.disableProperty().bind(model.looking());
        verify.disableProperty()
                .bind(model.verifying().map(now -> now instanceof StoreViewModel.Verifying.Now));
        model.health().subscribe(health -> draw());
        model.trouble().subscribe(this::drawTrouble);
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (REFRESH.match(key)) {
            model.refresh();
            key.consume();
        }
    }

    private void drawTrouble(@Nullable Trouble now) {
        trouble.getChildren().clear();
        if (now != null) {
            trouble.getChildren().add(new TroubleBanner(now, model::refresh));
        }
        trouble.setVisible(now != null);
        trouble.setManaged(now != null);
    }

    private void draw() {
        StoreHealth health = model.health().get();
        if (health == null) {
            return;
        }
        ZoneText text = zone.text().get();
        StoreStatus status = health.status();
        ServerInfo info = status.server();
        server.setText(
                messages.text("server", info.version(), info.schema(), info.schemaVersion()));
        address.setText(messages.text("address", info.address(), info.user()));
        seen.setText(messages.text("seen", text.clock(health.seen()), text.name()));
        StoreStatus.Totals totals = status.totals();
        events.setText(NumberText.count(totals.events()));
        patterns.setText(NumberText.count(totals.patterns()));
        bytes.setText(NumberText.bytes(totals.bytes()));
        bytesNote.setText(
                messages.text("bytes.note", NumberText.bytes(indexBytes(status.partitions()))));
        lag(settled, settledNote, totals.position() - totals.settled(), "settled.");
        lag(counted, countedNote, totals.position() - totals.counted(), "counted.");
        partitions.getItems().setAll(status.partitions());
        partitionsTitle.setText(messages.text("partitions", status.partitions().size()));
        indexes.getItems().setAll(health.indexes());
        fit(partitions, 12);
        fit(indexes, 12);
        unchecked.getChildren().clear();
        for (String what : status.unchecked()) {
            Label line = new Label(messages.text("unchecked", what));
            line.setWrapText(true);
            unchecked.getChildren().add(line);
        }
        unchecked.setVisible(!status.unchecked().isEmpty());
        unchecked.setManaged(unchecked.isVisible());
    }

    private static long indexBytes(Iterable<Partition> partitions) {
        long sum = 0;
        for (Partition partition : partitions) {
            sum += partition.indexBytes();
        }
        return sum;
    }

    private void lag(Label number, Label note, long behind, String key) {
        number.setText(behind <= 0 ? messages.text("lag.none") : NumberText.count(behind));
        note.setText(messages.text(key + (behind <= 0 ? "none" : "behind")));
    }

    // As high as its rows, to a limit beyond which it scrolls.
    private static void fit(TableView<?> table, int most) {
        double height = (Math.clamp(table.getItems().size(), 1, most) + 1) * ROW + 6;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void verify() {
        model.verify();
    }
}
