package org.eventexplorer.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.jump.JumpBox;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.InstantSource;
import java.util.List;

/// The window: mounts the faces and joins the top bar to what it does.
public final class ShellController {
    private static final KeyCombination JUMP = shortcut(KeyCode.K);
    private static final KeyCombination THEME = shortcut(KeyCode.T);
    private static final KeyCombination SETTINGS = shortcut(KeyCode.COMMA);
    private static final KeyCombination ZONE =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Messages messages = Messages.of(ShellController.class);
    private final ShellViewModel model;
    private final ShellActions actions;
    private final WorkList work;
    private final Preferences preferences;
    private final Theme theme;
    private final JobRunner jobs;
    private final ExploreMemory list;
    private @Nullable Screens screens;
    private @Nullable LostBanner banner;
    private @Nullable ReplayPill pill;

    @FXML private StackPane root;
    @FXML private Region strip;
    @FXML private StackPane topBar;
    @FXML private HBox leftEnd;
    @FXML private HBox rightEnd;
    @FXML private MenuButton connection;
    @FXML private CustomTextField jump;
    @FXML private Button elsewhere;
    @FXML private Button running;
    @FXML private MenuButton zone;
    @FXML private Button look;
    @FXML private Button settings;
    @FXML private HBox notice;
    @FXML private Label noticeText;
    @FXML private HBox lost;
    @FXML private ToggleButton exploring;
    @FXML private ToggleButton tracing;
    @FXML private ToggleButton replaying;
    @FXML private ToggleButton subscribing;
    @FXML private ToggleButton storing;
    @FXML private ToggleButton connecting;
    @FXML private StackPane content;
    @FXML private StackPane dropSign;

    /// @param model which store is open and what shows
    /// @param actions what a person can do
    /// @param work what runs behind the screens
    /// @param list remembers how the list of events looks, and what was searched
    public ShellController(
            ShellViewModel model,
            ShellActions actions,
            WorkList work,
            Preferences preferences,
            JobRunner jobs,
            ExploreMemory list) {
        this.model = model;
        this.actions = actions;
        this.work = work;
        this.preferences = preferences;
        this.theme = preferences.theme();
        this.jobs = jobs;
        this.list = list;
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    @FXML
    void initialize() {
        Screens mounted = new Screens(content, model, actions, preferences, jobs, list);
        screens = mounted;
        ConnectionWatch watch = new ConnectionWatch(jobs, InstantSource.system());
        LostBanner shown = new LostBanner(lost, watch, preferences.zone(), InstantSource.system());
        banner = shown;
        shown.fill();
        model.session().subscribe(open -> watch.watch(open == null ? null : open.database()::beat));
        watch.state().subscribe(state -> resume(mounted, state));
        new ConnectionMenu(connection, actions).fill(model, mounted.explore()::export);
        JumpBox anywhere =
                new JumpBox(
                        jump,
                        jobs,
                        new JumpBox.Ways(
                                filter -> search(mounted, filter),
                                chain -> mounted.trace().open(chain, null)),
                        List.of(
                                new SearchTargets(model, mounted.explore()),
                                new ShellTargets(model, actions, preferences, mounted.explore())));
        anywhere.fill(model.session().map(Session::queries));
        theme.mode().subscribe((before, now) -> anywhere.hide());
        model.place().subscribe((before, now) -> anywhere.dismiss());
        new WorkButton(running, work, theme).fill();
        ReplayPill others = new ReplayPill(elsewhere, jobs, mounted.replays()::here);
        pill = others;
        others.fill(() -> showReplays(mounted));
        model.session().subscribe(others::watch);
        new ZoneMenu(zone, preferences.zone(), () -> actions.chooseZone(preferences.zone()))
                .fill(ZONE);
        new FileDrop(root, dropSign, model::mayWrite).into(actions::importFiles);
        Hint.on(jump, messages.text("jump.hint"), JUMP);
        Hint.on(settings, messages.text("settings.hint"), SETTINGS);
        settings.setOnAction(event -> actions.preferences(preferences));
        preferences.density().subscribe(this::showDensity);
        // What both ends leave free, so that the field stays in the middle.
        jump.maxWidthProperty()
                .bind(
                        Bindings.min(
                                440,
                                topBar.widthProperty()
                                        .subtract(
                                                Bindings.max(
                                                                leftEnd.widthProperty(),
                                                                rightEnd.widthProperty())
                                                        .multiply(2))
                                        .subtract(40)));
        noticeText.textProperty().bind(model.notice());
        notice.visibleProperty().bind(model.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        model.connection().subscribe(this::showEnvironment);
        mounted.fill();
        Rail rail = new Rail(model.place());
        rail.add(Place.EXPLORE, exploring, mounted.explore()::focusSearch);
        rail.add(Place.TRACE, tracing, () -> {});
        tracing.disableProperty().bind(model.session().map(open -> false).orElse(true));
        rail.add(Place.REPLAYS, replaying, mounted.replays()::showList);
        replaying.disableProperty().bind(tracing.disableProperty());
        rail.add(Place.SUBSCRIBERS, subscribing, () -> {});
        subscribing.disableProperty().bind(tracing.disableProperty());
        rail.add(Place.STORE, storing, () -> {});
        storing.disableProperty().bind(model.session().map(open -> false).orElse(true));
        rail.add(Place.CONNECTIONS, connecting, () -> {});
        theme.mode().subscribe(this::showLook);
        root.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.getAccelerators().put(JUMP, anywhere::open);
                                rail.listenIn(scene);
                                scene.getAccelerators().put(THEME, theme::toggle);
                                scene.getAccelerators().put(SETTINGS, settings::fire);
                                scene.getAccelerators().put(ZONE, zone::show);
                            }
                        });
    }

    private void search(Screens mounted, EventFilter filter) {
        model.place().set(Place.EXPLORE);
        mounted.explore().search(filter);
        mounted.explore().focusList();
    }

    private void showReplays(Screens mounted) {
        model.place().set(Place.REPLAYS);
        mounted.replays().showList();
    }

    private static void resume(Screens mounted, ConnectionWatch.State state) {
        if (state instanceof ConnectionWatch.State.Back) {
            mounted.explore().resume();
            mounted.trace().resume();
        }
    }

    private void showEnvironment(Connection now) {
        strip.getStyleClass().setAll("environment", now.environment().styleClass());
        topBar.getStyleClass().removeAll("dev", "stg", "prd");
        topBar.getStyleClass().add(now.environment().styleClass());
        actions.dressDialogs(now);
    }

    private void showLook(Theme.Mode mode) {
        boolean light = mode == Theme.Mode.LIGHT;
        look.setGraphic(new FontIcon(light ? "fth-moon" : "fth-sun"));
        Hint.on(look, messages.text(light ? "look.dark" : "look.light"), THEME);
    }

    private void showDensity(Preferences.Density density) {
        root.getStyleClass().remove("compact");
        if (density == Preferences.Density.COMPACT) {
            root.getStyleClass().add("compact");
        }
    }

    @FXML
    void changeLook() {
        theme.toggle();
    }

    @FXML
    void dismissNotice() {
        model.tell("");
    }

    /// Ends what the screens still read.
    public void close() {
        if (screens != null && banner != null && pill != null) {
            screens.close();
            banner.close();
            pill.close();
        }
    }
}
