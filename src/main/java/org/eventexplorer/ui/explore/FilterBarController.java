package org.eventexplorer.ui.explore;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.function.Consumer;

/// The bar in which a search is put together, started and stopped.
final class FilterBarController {
    // With all its words the bar does not fit into less.
    private static final double NARROW = 1_204;
    private final ExploreViewModel model;
    private final Messages messages = Messages.of(FilterBarController.class);
    private final SearchesModel searches;
    private final Consumer<String> copy;
    private final Zone zone;
    private final RangePopup ranges;
    private final PatternField patterns;
    private Consumer<KeyEvent> keys = key -> {};
    private @Nullable SearchButton button;

    @FXML private VBox root;
    @FXML private HBox bar;
    @FXML private Button range;
    @FXML private CustomTextField correlation;
    @FXML private MenuButton more;
    @FXML private Button search;
    @FXML private MenuButton saved;
    @FXML private ToggleButton follow;
    @FXML private Button clear;
    @FXML private FlowPane chips;
    @FXML private HBox doubt;
    @FXML private Label doubtText;
    @FXML private Hyperlink doubtLink;

    /// @param copy puts a text on the clipboard
    FilterBarController(
            ExploreViewModel model,
            SearchesModel searches,
            InstantSource clock,
            Zone zone,
            Consumer<String> copy) {
        this.model = model;
        this.searches = searches;
        this.copy = copy;
        this.zone = zone;
        this.ranges = new RangePopup(messages, clock, zone, this::choose);
        this.patterns = new PatternField(model.form(), messages, searches::open, model::search);
    }

    @FXML
    void initialize() {
        bar.getChildren().addFirst(patterns);
        HBox.setHgrow(patterns, Priority.ALWAYS);
        correlation.setLeft(Icon.of("git-branch"));
        correlation.textProperty().bindBidirectional(model.form().correlationId());
        Hint.on(correlation, messages.text("correlation.name"));
        range.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        new RangeText(messages, zone.text().get())
                                                .of(model.form().range().get()),
                                model.form().range(),
                                zone.text()));
        Hint.on(range, messages.text("range.name"));
        ExtraMenu extras = new ExtraMenu(more, messages, this::put);
        Hint.on(more, messages.text("extra.name"));
        model.form().extras().addListener((ListChangeListener<Extra>) change -> drawChips(extras));
        model.form()
                .excluded()
                .addListener((ListChangeListener<PatternFilter>) change -> drawChips(extras));
        Hint.on(clear, messages.text("clear.name"));
        Hint.on(saved, messages.text("searches.button"));
        SearchMenu menu = new SearchMenu(saved, messages, searches, copy);
        menu.saveOnlyIf(this::searchWhatStandsHere);
        searches.book().addListener((property, before, now) -> drawChips(extras));
        FollowButton following = new FollowButton(follow, model, messages);
        keys =
                key -> {
                    if (Keys.FOLLOW.match(key)) {
                        following.toggle();
                    } else if (Keys.SAVE_SEARCH.match(key)) {
                        menu.askName();
                    } else if (Keys.SEARCHES.match(key)) {
                        menu.openAll();
                    } else {
                        return;
                    }
                    key.consume();
                };
        button = new SearchButton(search, model, messages);
        model.catalogue().addListener((property, before, now) -> drawDoubt());
        model.form()
                .patterns()
                .addListener((ListChangeListener<PatternFilter>) change -> drawDoubt());
        root.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        patterns.problem().addListener((property, before, now) -> drawDoubt());
        ChainField.fold(
                correlation,
                more,
                messages,
                root.widthProperty().map(width -> width.doubleValue() >= NARROW));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        drawChips(extras);
        drawDoubt();
    }

    /// Does what a shortcut asks that belongs to the bar, wherever the keyboard is.
    void shortcut(KeyEvent key) {
        keys.accept(key);
    }

    /// Puts the caret where patterns are typed.
    void focus() {
        patterns.editor().requestFocus();
    }

    @FXML
    void chooseRange() {
        ranges.show(range, model.form().range().get());
    }

    @FXML
    void searchOrStop() {
        if (button != null && button.isStop()) {
            model.stop();
        } else if (patterns.commit()) {
            model.search();
        }
    }

    @FXML
    void clear() {
        model.form().clear();
        model.search();
    }

    private void choose(RangeChoice choice) {
        model.form().range().set(choice);
        model.search();
    }

    private void put(Extra extra) {
        model.form().put(extra);
        model.search();
    }

    /// Takes in again what was left out, and shows it.
    private void include(PatternFilter filter) {
        model.form().excluded().remove(filter);
        model.search();
    }

    /// Searches what stands in the bar if that was not done yet; false: some of it is refused.
    private boolean searchWhatStandsHere() {
        boolean isTaken = patterns.commit();
        if (isTaken && !model.isSearched()) {
            model.search();
        }
        return isTaken;
    }

    private void pressed(KeyEvent key) {
        boolean isField = !(key.getTarget() instanceof Button);
        if (key.getCode() == KeyCode.ENTER && isField && patterns.commit()) {
            model.search();
            key.consume();
        }
    }

    private void drawChips(ExtraMenu extras) {
        chips.getChildren().clear();
        for (PatternFilter filter : model.form().excluded()) {
            chips.getChildren()
                    .add(
                            extras.exclusion(
                                    filter,
                                    searches.isAlwaysExcluded(filter),
                                    () -> include(filter),
                                    always -> searches.excludeAlways(filter, always)));
        }
        for (Extra extra : model.form().extras()) {
            chips.getChildren().add(extras.chip(extra, () -> model.form().extras().remove(extra)));
        }
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(chips.isVisible());
    }

    private void drawDoubt() {
        Catalogue catalogue = model.catalogue().get();
        patterns.setCatalogue(catalogue);
        new PatternDoubt(doubt, doubtText, doubtLink, messages)
                .draw(model.form(), catalogue, patterns.problem().get());
    }

    private void fit(double width) {
        boolean isNarrow = width < NARROW;
        clear.setText(isNarrow ? "" : messages.text("clear"));
        clear.setGraphic(isNarrow ? Icon.of("x") : null);
        clear.getStyleClass().remove("button-icon");
        if (isNarrow) {
            clear.getStyleClass().add("button-icon");
        }
        range.setPrefWidth(isNarrow ? 208 : 304);
        correlation.setPrefWidth(isNarrow ? 140 : 184);
        more.setText(isNarrow ? "" : messages.text("extra.button"));
        saved.setText(isNarrow ? "" : messages.text("searches"));
        follow.setText(isNarrow ? "" : messages.text("follow"));
    }
}
