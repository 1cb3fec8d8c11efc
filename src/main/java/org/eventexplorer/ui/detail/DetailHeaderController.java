package org.eventexplorer.ui.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.Barred;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.Tip;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

/// Draws what is known of an event without its payload, and what can be done with the whole event.
final class DetailHeaderController {
    private static final String COPY = "copy.";

    private final DetailPane.Host host;
    private final Messages messages = Messages.of(DetailHeaderController.class);
    // Held here, since the zone outlives the pane and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> drawTime();
    private @Nullable ChainPlace chainPlace;
    private @Nullable EventRow shown;
    private boolean isNarrow;

    @FXML private VBox header;
    @FXML private Region square;
    @FXML private Label title;
    @FXML private MenuButton copy;
    @FXML private Button chain;
    @FXML private Button replay;
    @FXML private HBox replayPlace;
    @FXML private GridPane fields;
    @FXML private Label timeName;
    @FXML private Label time;
    @FXML private Label eventId;
    @FXML private Label source;
    @FXML private Label sourceName;
    @FXML private Label version;
    @FXML private Label sequence;
    @FXML private Hyperlink correlationId;
    @FXML private Hyperlink causationId;

    DetailHeaderController(DetailPane.Host host) {
        this.host = host;
    }

    @FXML
    void initialize() {
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(messages.text(COPY + form.name()));
            item.setOnAction(click -> copy(form));
            copy.getItems().add(item);
        }
        Hint.on(copy, messages.text("copy.name"));
        Hint.on(chain, messages.text("chain.name"));
        Hint.on(replay, messages.text("replay.name"));
        new Barred(replay, replayPlace).by(host.noReplay());
        host.zone().text().addListener(new WeakInvalidationListener(zoneChanged));
        drawTime();
    }

    /// Where name and buttons stand, above the fields.
    Pane root() {
        return header;
    }

    /// What is known, which may stand elsewhere.
    GridPane fields() {
        return fields;
    }

    void show(EventRow row) {
        shown = row;
        PatternHue.paint(square, row.pattern());
        drawTitle();
        drawTime();
        eventId.setText(PlainText.line(row.eventId()));
        Tip.on(eventId, PlainText.line(row.eventId()));
        source.setText(PlainText.line(row.source().id()));
        String name = row.source().name();
        sourceName.setText(" · " + PlainText.line(name == null ? row.source().type() : name));
        version.setText(PlainText.line(row.version()));
        sequence.setText(messages.text("sequence.of", NumberText.count(row.sequence())));
        link(correlationId, row.links().correlationId());
        link(causationId, row.links().causationId());
        chain.setDisable(row.links().correlationId() == null);
    }

    void forget() {
        shown = null;
        title.setText("");
        eventId.setText("");
    }

    /// Breaks a long name where there is little room, if the event stands in a chain.
    void fit(double width) {
        isNarrow = width < DetailLayout.WIDE;
        drawTitle();
    }

    /// Leaves out what the picture of a chain shows, and says instead where in it the event is.
    void standInChain() {
        chainPlace = new ChainPlace(messages, fields);
        ChainPlace.hideRowOf(fields, correlationId);
        ChainPlace.hideRowOf(fields, causationId);
        sourceName.setVisible(false);
        sourceName.setManaged(false);
        title.setWrapText(true);
        chain.setVisible(false);
        chain.setManaged(false);
    }

    void place(String inChain, @Nullable String afterCause) {
        if (chainPlace != null) {
            chainPlace.show(inChain, afterCause);
        }
    }

    private void drawTitle() {
        if (shown != null) {
            String pattern = PlainText.line(shown.pattern());
            title.setText(chainPlace != null && isNarrow ? ChainPlace.lines(pattern) : pattern);
        }
    }

    private void drawTime() {
        ZoneText text = host.zone().text().get();
        timeName.setText(messages.text("time", text.name()));
        if (shown != null) {
            time.setText(text.full(shown.key().timestamp()));
        }
    }

    private void link(Hyperlink link, @Nullable String id) {
        link.setText(id == null ? messages.text("none") : PlainText.line(id));
        link.setDisable(id == null);
        link.setVisited(false);
    }

    private void copy(CopyForm form) {
        if (shown != null) {
            host.copy(shown, form);
        }
    }

    @FXML
    void traceChain() {
        if (shown != null && shown.links().correlationId() != null) {
            host.showChain(shown);
        }
    }

    @FXML
    void replay() {
        if (shown != null) {
            host.replay(shown);
        }
    }

    @FXML
    void showChain() {
        if (shown != null && shown.links().correlationId() != null) {
            host.search(EventFilter.ALL.withIds(Ids.ofChain(shown.links().correlationId())));
        }
    }

    @FXML
    void showCause() {
        if (shown != null && shown.links().causationId() != null) {
            host.search(EventFilter.ALL.withIds(Ids.ofEvent(shown.links().causationId())));
        }
    }
}
