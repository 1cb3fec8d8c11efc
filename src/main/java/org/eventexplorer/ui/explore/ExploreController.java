package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.detail.compare.CompareView;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.overview.FacetsPane;
import org.eventexplorer.ui.overview.HistogramPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Mounts bar, list, detail and footer, and moves between them by keyboard.
final class ExploreController {
    private static final Duration PATIENCE = Duration.millis(150);

    private final ExploreViewModel model;
    private final Parts parts;
    private final Messages messages = Messages.of(ExploreController.class);
    private final ShownEvent shown;
    private final Label timeTitle = new Label();
    private final FontIcon arrow = Icon.of("arrow-down", "icon-14");
    private final HBox timeHeader = new HBox(timeTitle, arrow);
    private final ListOptions options;
    private @Nullable RowTable rows;
    private @Nullable ExploreLayout layout;

    @FXML private BorderPane root;
    @FXML private SplitPane split;
    @FXML private StackPane place;
    @FXML private TableView<Integer> table;

    /// What stands around the list.
    ///
    /// @param detail the pane that shows the selected event
    /// @param actions what can be done with a row
    record Parts(
            FilterBarController bar,
            FooterController footer,
            DetailPane detail,
            RowActions actions,
            Runnable importFiles,
            Zone zone) {}

    ExploreController(ExploreViewModel model, Parts parts) {
        this.model = model;
        this.parts = parts;
        this.shown = new ShownEvent(parts.detail());
        this.options = new ListOptions(messages, model.list());
    }

    @FXML
    void initialize() {
        root.setTop(Fxml.load(parts.bar()));
        root.setBottom(Fxml.load(parts.footer()));
        ExploreLayout made = new ExploreLayout(root, split, parts.detail().root());
        layout = made;
        timeHeader.getStyleClass().add("time-header");
        timeHeader.setOnMouseClicked(click -> model.reverse());
        // The faces say what an empty table means.
        table.setPlaceholder(new Region());
        RowTable list =
                new RowTable(table, place, messages, timeHeader, model.list(), parts.zone());
        list.onTop(model::seen);
        rows = list;
        timeTitle
                .textProperty()
                .bind(parts.zone().text().map(text -> messages.text("column.time", text.name())));
        RowMenu menu = new RowMenu(messages, model, list, parts.actions());
        parts.footer().whenChosen(menu::replay);
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((InvalidationListener) change -> parts.footer().choose(countChosen()));
        table.setContextMenu(menu.build(() -> goToTime(list), () -> compare(list, made)));
        table.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> shown.select(list));
        model.window().addListener((property, before, now) -> show(list, now));
        model.order().addListener((property, before, now) -> drawOrder(now));
        drawOrder(model.order().get());
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new ListKeys(list, menu, model, () -> parts.detail().focus())::pressed);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, list, made));
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        StackPane.setAlignment(options, Pos.TOP_RIGHT);
        place.getChildren().add(options);
        new FacePlace(place, new Faces(messages, model, parts.importFiles()), model, PATIENCE);
        place.getChildren().add(new FollowPill(messages, model, () -> toTop(list)));
        // A tree keeps Escape for itself.
        parts.detail().root().addEventFilter(KeyEvent.KEY_PRESSED, this::leaveDetail);
    }

    /// Puts what tells of the whole search around the list.
    void surround(HistogramPane histogram, FacetsPane facets) {
        if (layout != null) {
            layout.surround(histogram, facets);
        }
    }

    /// Puts the caret into the field of patterns.
    void focusSearch() {
        parts.bar().focus();
    }

    /// Puts the keyboard on the list.
    void focusList() {
        table.requestFocus();
        if (rows != null && rows.selectedPlace() < 0 && rows.size() > 0) {
            rows.select(0);
        }
    }

    /// Makes the first search as quick to draw as the later ones.
    void rehearse() {
        if (rows != null) {
            rows.rehearse();
        }
    }

    private void show(RowTable list, @Nullable RowWindow window) {
        list.show(window);
        if (window != null) {
            Delayed slowPage = new Delayed(window.loadingProperty(), PATIENCE);
            slowPage.property().addListener((property, before, now) -> list.setPlaceholders(now));
            window.revisionProperty()
                    .addListener(
                            (property, before, now) -> {
                                list.rowsChanged();
                                shown.select(list);
                            });
            shown.chooseAgain(list, window, model.filter());
        }
    }

    private int countChosen() {
        return table.getSelectionModel().getSelectedIndices().size();
    }

    private void toTop(RowTable list) {
        if (list.size() > 0) {
            list.top(0);
        }
        table.requestFocus();
    }

    private void drawOrder(Order order) {
        boolean isNewest = order == Order.NEWEST_FIRST;
        arrow.setIconLiteral(isNewest ? "fth-arrow-down" : "fth-arrow-up");
        Hint.on(timeHeader, messages.text(isNewest ? "order.newest" : "order.oldest"));
    }

    private void leaveDetail(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            focusList();
            key.consume();
        }
    }

    /// Shows the two selected events side by side, in the place of list and detail.
    private void compare(RowTable list, ExploreLayout around) {
        List<EventRow> chosen = list.chosen();
        if (chosen.size() == 2 && !(root.getCenter() instanceof CompareView)) {
            Node before = root.getCenter();
            around.setCenter(
                    parts.actions()
                            .compare(
                                    chosen.getFirst(),
                                    chosen.getLast(),
                                    () -> {
                                        around.setCenter(before);
                                        table.requestFocus();
                                    }));
        }
    }

    private void goToTime(RowTable list) {
        EventRow row = list.selected();
        new GoToTime(messages, parts.zone(), time -> model.goTo(time, place -> arrive(list, place)))
                .show(place, row == null ? null : row.key().timestamp());
    }

    /// The keyboard goes on from there.
    private void arrive(RowTable list, int row) {
        list.mark(row);
        list.top(row);
        table.requestFocus();
    }

    private void typed(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl) {
            return;
        }
        if (key.getCharacter().equals("/")) {
            focusSearch();
            key.consume();
        } else if (key.getCharacter().equals("?")) {
            new ShortcutSheet(messages).show(root);
            key.consume();
        }
    }

    private void pressed(KeyEvent key, RowTable list, ExploreLayout around) {
        parts.bar().shortcut(key);
        if (Keys.EXPORT.match(key)) {
            parts.actions().export();
        } else if (Keys.REPLAY_ALL.match(key)) {
            if (parts.actions().noReplay().isEmpty()) {
                parts.actions().replayAll();
            }
        } else if (Keys.GO_TO_TIME.match(key)) {
            goToTime(list);
        } else if (Keys.COMPARE.match(key)) {
            compare(list, around);
        } else if (Keys.COLUMNS.match(key)) {
            options.open();
        } else if (Keys.REVERSE.match(key)) {
            model.reverse();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            focusList();
        } else {
            return;
        }
        key.consume();
    }
}
