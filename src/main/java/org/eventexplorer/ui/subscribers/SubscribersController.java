package org.eventexplorer.ui.subscribers;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.endpoint.EndpointTest;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.endpoint.TestReport;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The place Subscribers: whom events are delivered to, and what came of it last.
public final class SubscribersController {
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination ADD =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final Messages messages = Messages.of(SubscribersController.class);
    private final SubscribersViewModel model;
    private final EndpointTest test;
    private final Zone zone;
    private final Host host;
    private @Nullable SubscriberList list;

    @FXML private BorderPane root;
    @FXML private TableView<SubscriberEntry> table;
    @FXML private StackPane place;
    @FXML private Label readOnly;
    @FXML private Button refresh;
    @FXML private Button edit;
    @FXML private Button toggle;
    @FXML private Button tryOut;
    @FXML private Button remove;
    @FXML private Button add;
    @FXML private Label note;
    @FXML private VBox trouble;
    @FXML private VBox result;

    /// What the place asks of the window.
    public interface Host {
        /// Asks how a subscriber shall be; null: a new one.
        void edit(@Nullable Subscriber subscriber);

        /// Asks whether to remove it.
        void confirmRemove(String name, Runnable remove);
    }

    /// @param endpoints what endpoints are reached with
    /// @param zone the zone that times are in
    public SubscribersController(
            SubscribersViewModel model, Endpoints endpoints, JobRunner jobs, Zone zone, Host host) {
        this.model = model;
        this.test = new EndpointTest(endpoints, jobs);
        this.zone = zone;
        this.host = host;
    }

    @FXML
    void initialize() {
        SubscriberList made = new SubscriberList(table, model, messages, zone);
        list = made;
        made.whenChosen(this::choose);
        model.chosen().subscribe(name -> test.clear());
        model.looking().subscribe(now -> draw());
        model.entries().subscribe(now -> fill(made, now));
        model.failure().subscribe(this::drawTrouble);
        note.textProperty().bind(model.note());
        show(note, model.note().isNotEmpty().get());
        model.note().subscribe(text -> show(note, !text.isEmpty()));
        result.getChildren().setAll(new TestReport(test, () -> {}));
        result.visibleProperty().bind(test.running().or(Bindings.isNotEmpty(test.findings())));
        result.managedProperty().bind(result.visibleProperty());
        buttons(made);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        edit();
                    }
                });
    }

    private void buttons(SubscriberList made) {
        for (Button writes : new Button[] {edit, toggle, remove, add}) {
            show(writes, model.mayWrite());
        }
        show(readOnly, !model.mayWrite());
        for (Button needsOne : new Button[] {edit, toggle, tryOut, remove}) {
            needsOne.disableProperty().bind(made.isNoneChosen());
        }
        refresh.disableProperty().bind(model.looking());
        test.running()
                .subscribe(now -> tryOut.setText(messages.text(now ? "list.stop" : "list.test")));
        Hint.on(readOnly, messages.text("list.readOnly.hint"));
        Hint.on(refresh, messages.text("list.refresh.hint"), REFRESH);
        Hint.on(add, messages.text("list.add.hint"), ADD);
        Hint.on(edit, messages.text("list.edit.hint"));
        Hint.on(toggle, messages.text("list.toggle.hint"));
        Hint.on(tryOut, messages.text("list.test.hint"));
        Hint.on(remove, messages.text("list.remove.hint"));
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void choose(@Nullable SubscriberEntry entry) {
        toggle.setText(
                messages.text(
                        entry == null || entry.subscriber().isEnabled()
                                ? "list.disable"
                                : "list.enable"));
    }

    private void fill(SubscriberList made, @Nullable List<SubscriberEntry> entries) {
        if (entries != null) {
            made.fill(entries);
            draw();
        }
    }

    private void draw() {
        List<SubscriberEntry> entries = model.entries().get();
        place.getChildren().setAll(table);
        if (entries == null && model.looking().get()) {
            place.getChildren().add(new FaceBox("loader", messages.text("list.looking"), ""));
        } else if (entries != null && entries.isEmpty()) {
            place.getChildren().add(nothing());
        }
    }

    private Node nothing() {
        if (!model.mayWrite()) {
            return new FaceBox(
                    "send", messages.text("list.none"), messages.text("list.none.readOnly"));
        }
        Button first = new Button(messages.text("list.add"), Icon.of("plus"));
        first.setId("add-first");
        first.getStyleClass().add("accent");
        first.setOnAction(click -> add());
        return new FaceBox(
                "send", messages.text("list.none"), messages.text("list.none.text"), first);
    }

    private void drawTrouble(SubscribersViewModel.@Nullable Failure failure) {
        boolean hadKeyboard = trouble.isFocusWithin();
        trouble.getChildren().clear();
        if (failure != null) {
            trouble.getChildren().add(new TroubleBanner(failure.trouble(), failure.again()));
        }
        show(trouble, failure != null);
        if (hadKeyboard) {
            focus();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        Runnable action =
                Map.<KeyCode, Runnable>of(
                                KeyCode.ENTER, this::edit,
                                KeyCode.F2, this::edit,
                                KeyCode.SPACE, this::toggle,
                                KeyCode.T, this::test,
                                KeyCode.DELETE, this::remove)
                        .get(key.getCode());
        if (action != null) {
            action.run();
            key.consume();
        }
    }

    private void pressedAnywhere(KeyEvent key) {
        if (REFRESH.match(key)) {
            refresh();
            key.consume();
        } else if (ADD.match(key)) {
            add();
            key.consume();
        }
    }

    private void withChosen(boolean needsWriting, Consumer<Subscriber> action) {
        SubscriberEntry entry = list == null ? null : list.chosen();
        if (entry != null && (model.mayWrite() || !needsWriting)) {
            action.accept(entry.subscriber());
        }
    }

    @FXML
    void refresh() {
        model.refresh();
    }

    @FXML
    void add() {
        if (model.mayWrite()) {
            host.edit(null);
        }
    }

    @FXML
    void edit() {
        withChosen(true, host::edit);
    }

    @FXML
    void toggle() {
        withChosen(true, one -> model.setEnabled(one, !one.isEnabled()));
    }

    @FXML
    void test() {
        if (test.running().get()) {
            test.stop();
        } else {
            withChosen(false, test::start);
        }
    }

    @FXML
    void remove() {
        withChosen(true, one -> host.confirmRemove(one.name(), () -> model.remove(one.name())));
    }

    /// Puts the keyboard on the list.
    public void focus() {
        table.requestFocus();
    }

    /// Ends what runs.
    public void close() {
        model.close();
        test.clear();
    }
}
