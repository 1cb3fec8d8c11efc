package org.eventexplorer.ui.replay.list;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// The list of all replays, and the chosen one beside it.
public final class ReplaysController {
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination NEW =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final Duration EVERY = Duration.seconds(2);
    private static final Duration TYPED = Duration.millis(250);
    // So near the end the next ones are read.
    private static final double NEAR = 0.8;
    private static final double NARROW = 1_100;

    private final Messages messages = Messages.of(ReplaysController.class);
    private final ReplaysViewModel model;
    private final Zone zone;
    private final Runnable makeNew;
    private final Timeline clock = new Timeline(new KeyFrame(EVERY, tick -> refresh()));
    private final PauseTransition typing = new PauseTransition(TYPED);
    // Held here, since the zone outlives the page and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> redraw();
    private boolean isFilling;

    @FXML private BorderPane root;
    @FXML private Label number;
    @FXML private HBox kinds;
    @FXML private Label readOnly;
    @FXML private CustomTextField find;
    @FXML private Button add;
    @FXML private VBox trouble;
    @FXML private VBox banner;
    @FXML private StackPane place;
    @FXML private TableView<Line> table;
    @FXML private StackPane aside;
    @FXML private Label complete;

    /// @param makeNew asks what to replay
    public ReplaysController(ReplaysViewModel model, Zone zone, Runnable makeNew) {
        this.model = model;
        this.zone = zone;
        this.makeNew = makeNew;
    }

    @FXML
    void initialize() {
        table.getColumns().setAll(new ReplayColumns(zone, this::environment).all());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Region());
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        open();
                    }
                });
        table.skinProperty().subscribe(skin -> followScrolling());
        kinds.getChildren().setAll(new Kinds(model));
        find.setLeft(Icon.of("search"));
        find.textProperty().subscribe((before, now) -> typing.playFromStart());
        typing.setOnFinished(event -> model.text().set(find.getText()));
        new ReplayPane(model, zone, this::open).into(aside);
        model.seen().subscribe(this::fill);
        model.trouble().subscribe(this::drawTrouble);
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
        boolean mayWrite = model.actions().mayWrite();
        show(add, mayWrite);
        show(readOnly, !mayWrite);
        Hint.on(readOnly, messages.text("list.readOnly.hint"));
        Hint.on(add, messages.text("list.new.hint"), NEW);
        Hint.on(find, messages.text("list.find.hint"), FIND);
        root.widthProperty().subscribe(width -> showWidth(width.doubleValue()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        clock.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty().subscribe(scene -> watch(scene != null));
    }

    private void showWidth(double width) {
        // What is hidden then stands beside the list.
        table.getColumns().get(ReplayColumns.REASON_AT).setVisible(width >= NARROW);
        root.getStyleClass().remove("narrow");
        if (width < NARROW) {
            root.getStyleClass().add("narrow");
        }
    }

    private void watch(boolean isShown) {
        if (isShown) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
    }

    private void followScrolling() {
        if (table.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            bar.valueProperty()
                    .subscribe(
                            value -> {
                                if (value.doubleValue() > NEAR * bar.getMax()) {
                                    model.more();
                                }
                            });
        }
    }

    private @Nullable Environment environment(String name) {
        ListReading.Seen seen = model.seen().get();
        return seen == null ? null : seen.environments().get(name);
    }

    private static void show(Region node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void choose(@Nullable Line line) {
        if (!isFilling) {
            model.chosen().set(line == null ? null : line.id());
        }
    }

    private void redraw() {
        table.refresh();
    }

    private void fill(ListReading.@Nullable Seen seen) {
        if (seen == null) {
            return;
        }
        if (!table.getItems().equals(seen.lines())) {
            UUID chosen = model.chosen().get();
            List<UUID> ids = seen.lines().stream().map(Line::id).toList();
            int index = chosen == null ? -1 : ids.indexOf(chosen);
            isFilling = true;
            table.getItems().setAll(seen.lines());
            table.getSelectionModel().clearSelection();
            isFilling = false;
            if (index >= 0) {
                table.getSelectionModel().select(index);
            } else if (!ids.isEmpty()) {
                table.getSelectionModel().selectFirst();
            } else {
                model.chosen().set(null);
            }
        }
        draw(seen);
    }

    private void draw(ListReading.Seen seen) {
        number.setText(NumberText.count(seen.numbers().all()));
        banner.getChildren().clear();
        seen.interrupted()
                .ifPresent(line -> banner.getChildren().add(new InterruptedBanner(line, model)));
        show(banner, seen.interrupted().isPresent());
        complete.setText(ListWords.footer(seen, model));
        place.getChildren().setAll(table);
        if (seen.lines().isEmpty()) {
            place.getChildren().add(ListWords.nothing(model, makeNew));
        }
    }

    private void drawTrouble(@Nullable Trouble now) {
        trouble.getChildren().clear();
        if (now != null) {
            trouble.getChildren().add(new TroubleBanner(now, model::refresh));
        }
        show(trouble, now != null);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            open();
            key.consume();
        }
    }

    private void pressedAnywhere(KeyEvent key) {
        if (REFRESH.match(key)) {
            refresh();
            key.consume();
        } else if (NEW.match(key)) {
            makeNew();
            key.consume();
        } else if (FIND.match(key)) {
            find.requestFocus();
            key.consume();
        }
    }

    private void open() {
        UUID chosen = model.chosen().get();
        if (chosen != null) {
            model.actions().host().open(chosen);
        }
    }

    private void refresh() {
        model.refresh();
    }

    @FXML
    void makeNew() {
        if (model.actions().mayWrite()) {
            makeNew.run();
        }
    }

    /// Looks again at once.
    public void shown() {
        refresh();
        focus();
    }

    /// Puts the keyboard on the list.
    public void focus() {
        table.requestFocus();
    }

    /// Ends looking.
    public void close() {
        clock.stop();
        model.close();
    }
}
