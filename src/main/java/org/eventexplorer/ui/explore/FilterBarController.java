package org.eventexplorer.ui.explore;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The bar in which a search is put together, started and stopped.
final class FilterBarController {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final Duration MENU_IS_GONE = Duration.millis(100);
    // With all its words the bar does not fit into less.
    private static final double NARROW = 1_204;
    private final ExploreViewModel model;
    private final Messages messages = Messages.of(FilterBarController.class);
    private final SearchesModel searches;
    private final Consumer<String> copy;
    private final Zone zone;
    private final RangePopup ranges;
    private final PatternField patterns;
    private final Delayed slow;
    private final Timeline ticks;
    private Consumer<KeyEvent> keys = key -> {};
    private boolean isChainWanted;
    private boolean isChainOpening;

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
        this.slow = new Delayed(model.busy(), PATIENCE);
        this.ticks = new Timeline(new KeyFrame(Duration.millis(100), tick -> drawSearch()));
        ticks.setCycleCount(Animation.INDEFINITE);
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
        slow.property().addListener((property, before, now) -> followSearch(now));
        followSearch(false);
        model.catalogue().addListener((property, before, now) -> drawDoubt());
        model.form()
                .patterns()
                .addListener((ListChangeListener<PatternFilter>) change -> drawDoubt());
        root.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        patterns.problem().addListener((property, before, now) -> drawDoubt());
        foldCorrelation();
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
        if (slow.property().get()) {
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

    private void followSearch(boolean isSlow) {
        search.setGraphic(isSlow ? Icon.of("square", "icon-14", "bad") : null);
        search.getStyleClass().removeAll("accent", "stop");
        search.getStyleClass().add(isSlow ? "stop" : "accent");
        Hint.on(
                search,
                messages.text(isSlow ? "search.stop.name" : "search.name"),
                isSlow ? null : Keys.SEARCH);
        if (isSlow) {
            ticks.play();
        } else {
            ticks.stop();
        }
        drawSearch();
    }

    private void drawSearch() {
        search.setText(
                slow.property().get()
                        ? messages.text("search.stop", seconds())
                        : messages.text("search"));
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f s", model.elapsed().toMillis() / 1_000.0);
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
        String problem = patterns.problem().get();
        Optional<PatternFilter> unknown =
                model.form().patterns().stream().filter(p -> !catalogue.knows(p)).findFirst();
        doubt.setVisible(unknown.isPresent() || !problem.isEmpty());
        doubt.setManaged(doubt.isVisible());
        if (!problem.isEmpty()) {
            doubtText.setText(problem);
            doubtLink.setVisible(false);
            return;
        }
        unknown.ifPresent(
                filter -> {
                    Optional<String> nearest = catalogue.nearest(filter.text());
                    doubtText.setText(
                            messages.text(
                                    nearest.isPresent() ? "doubt.near" : "doubt", filter.text()));
                    doubtLink.setVisible(nearest.isPresent());
                    doubtLink.setText(nearest.orElse(""));
                    doubtLink.setOnAction(
                            click ->
                                    model.form()
                                            .patterns()
                                            .replaceAll(
                                                    p ->
                                                            p.equals(filter)
                                                                    ? new PatternFilter(
                                                                            nearest.orElse(
                                                                                    p.text()))
                                                                    : p));
                });
    }

    /// In a narrow bar the field of a chain shows only while it is used; the menu opens it.
    private void foldCorrelation() {
        MenuItem item = new MenuItem(messages.text("correlation.item"));
        item.setId("chain-item");
        PauseTransition menuIsGone = new PauseTransition(MENU_IS_GONE);
        menuIsGone.setOnFinished(
                end -> {
                    if (isChainOpening) {
                        correlation.requestFocus();
                    }
                });
        item.setOnAction(
                click -> {
                    isChainWanted = true;
                    isChainOpening = true;
                    showCorrelation();
                    correlation.requestFocus();
                    menuIsGone.playFromStart();
                });
        // The button takes the keyboard back when its menu is gone, sooner or later.
        more.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now && isChainOpening) {
                                correlation.requestFocus();
                            }
                        });
        correlation.addEventFilter(KeyEvent.KEY_PRESSED, key -> isChainOpening = false);
        more.getItems().addFirst(item);
        correlation.managedProperty().bind(correlation.visibleProperty());
        correlation.textProperty().subscribe(this::showCorrelation);
        correlation
                .focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            isChainWanted = isChainOpening || (isChainWanted && !before);
                            showCorrelation();
                        });
    }

    private void showCorrelation() {
        boolean isUsed =
                isChainWanted || correlation.isFocused() || !correlation.getText().isBlank();
        correlation.setVisible(isUsed || root.getWidth() >= NARROW);
    }

    private void fit(double width) {
        boolean isNarrow = width < NARROW;
        showCorrelation();
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
