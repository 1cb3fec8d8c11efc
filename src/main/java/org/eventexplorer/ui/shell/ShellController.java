package org.eventexplorer.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
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
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.error.ErrorController;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.welcome.WelcomeController;
import org.eventexplorer.ui.welcome.WelcomeViewModel;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.JobRunner;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window: mounts the faces and joins the top bar to what it does.
public final class ShellController {
    private static final KeyCombination JUMP = shortcut(KeyCode.K);
    private static final KeyCombination THEME = shortcut(KeyCode.T);

    private final Messages messages = Messages.of(ShellController.class);
    private final ShellViewModel model;
    private final ShellActions actions;
    private final WorkList work;
    private final Theme theme;
    private final JobRunner jobs;
    private final ExploreMount explore;

    @FXML private StackPane root;
    @FXML private Region strip;
    @FXML private StackPane topBar;
    @FXML private HBox leftEnd;
    @FXML private HBox rightEnd;
    @FXML private MenuButton connection;
    @FXML private CustomTextField jump;
    @FXML private Button running;
    @FXML private Button look;
    @FXML private HBox notice;
    @FXML private Label noticeText;
    @FXML private ToggleButton exploring;
    @FXML private StackPane content;
    @FXML private StackPane dropSign;

    /// @param model which store is open and what shows
    /// @param actions what a person can do
    /// @param work what runs behind the screens
    /// @param list remembers how the list of events looks
    public ShellController(
            ShellViewModel model,
            ShellActions actions,
            WorkList work,
            Theme theme,
            JobRunner jobs,
            ListMemory list) {
        this.model = model;
        this.actions = actions;
        this.work = work;
        this.theme = theme;
        this.jobs = jobs;
        this.explore = new ExploreMount(actions, jobs, list);
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    @FXML
    void initialize() {
        new ConnectionMenu(connection, actions).fill(model, explore::export);
        new JumpBox(jump, jobs, explore::search).fill(model.session());
        new WorkButton(running, work).fill();
        new FileDrop(root, dropSign, () -> model.session().get() != null)
                .into(actions::importFiles);
        Hint.on(jump, messages.text("jump.hint"), JUMP);
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
        model.face().subscribe(this::mount);
        model.arrivals().subscribe((before, now) -> explore.refresh());
        theme.mode().subscribe(this::showLook);
        root.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.getAccelerators().put(JUMP, jump::requestFocus);
                                scene.getAccelerators().put(THEME, theme::toggle);
                            }
                        });
        exploring.setOnAction(
                event -> {
                    exploring.setSelected(true);
                    explore.focusSearch();
                });
    }

    private void showEnvironment(Connection now) {
        strip.getStyleClass().setAll("environment", now.environment().styleClass());
        topBar.getStyleClass().removeAll("dev", "stg", "prd");
        topBar.getStyleClass().add(now.environment().styleClass());
    }

    private void showLook(Theme.Mode mode) {
        boolean light = mode == Theme.Mode.LIGHT;
        look.setGraphic(new FontIcon(light ? "fth-moon" : "fth-sun"));
        Hint.on(look, messages.text(light ? "look.dark" : "look.light"), THEME);
    }

    @FXML
    void changeLook() {
        theme.toggle();
    }

    @FXML
    void dismissNotice() {
        model.tell("");
    }

    private void mount(Face face) {
        if (!(face instanceof Face.Exploring)) {
            explore.close();
        }
        content.getChildren().setAll(screen(face));
        exploring.setDisable(!(face instanceof Face.Exploring));
    }

    private Parent screen(Face face) {
        return switch (face) {
            case Face.Busy busy -> Fxml.load(new BusyController(busy));
            case Face.Broken broken ->
                    Fxml.load(new ErrorController(broken.trouble(), model::tryAgain));
            case Face.Empty empty ->
                    Fxml.load(
                            new WelcomeController(
                                    new WelcomeViewModel(
                                            Samples.ALL,
                                            ServerWords.line(empty.session().database().server())),
                                    actions));
            case Face.Exploring exploring -> explore.show(exploring.session());
        };
    }

    /// Ends what the screens still read.
    public void close() {
        explore.close();
    }
}
