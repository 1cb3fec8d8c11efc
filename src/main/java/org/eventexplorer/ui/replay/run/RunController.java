package org.eventexplorer.ui.replay.run;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.PartsBar;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWords;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The page of one replay: while it runs, and afterwards its report.
public final class RunController {
    private static final double NARROW = 1_100;

    private final Messages messages = Messages.of(RunController.class);
    private final RunViewModel model;
    private final Zone zone;
    private final Runnable leave;
    private final RunHeaderController header;
    private final PartsBar partsBar = new PartsBar();
    private final NumberCards cards = new NumberCards();
    private final RateChart chart = new RateChart();
    private final Timeline clock;
    // Held here, since the zone outlives the page and knows it only weakly.
    private final InvalidationListener zoneChanged = change -> drawDetail(detail());
    private final RunFacts facts;
    private final PaceBox pace;
    private @Nullable ReplayState drawn;
    private String bannerSays = "";

    @FXML private BorderPane root;
    @FXML private StackPane head;
    @FXML private VBox trouble;
    @FXML private VBox banner;
    @FXML private Label done;
    @FXML private Label percent;
    @FXML private Label left;
    @FXML private StackPane bar;
    @FXML private StackPane numbers;
    @FXML private VBox chartCard;
    @FXML private StackPane chartPlace;
    @FXML private VBox failuresCard;
    @FXML private Label failuresNumber;
    @FXML private StackPane failuresPlace;
    @FXML private Button retryAll;
    @FXML private VBox paceSection;
    @FXML private VBox aside;
    @FXML private Label note;

    /// @param leave goes back to the list
    public RunController(RunViewModel model, Zone zone, Runnable leave) {
        this.model = model;
        this.zone = zone;
        this.leave = leave;
        this.header = new RunHeaderController(model, zone, leave);
        this.facts = new RunFacts(model);
        this.pace = new PaceBox(model::speed);
        this.clock =
                new Timeline(
                        new KeyFrame(
                                Duration.millis((double) RunViewModel.TICK.toMillis()),
                                tick -> look()));
    }

    @FXML
    void initialize() {
        head.getChildren().setAll(Fxml.load(header));
        bar.getChildren().setAll(partsBar);
        numbers.getChildren().setAll(cards);
        chartPlace.getChildren().setAll(chart);
        failuresPlace.getChildren().setAll(new FailureTable(model, zone));
        paceSection.getChildren().add(pace);
        aside.getChildren().add(facts);
        model.detail().subscribe(this::drawDetail);
        model.now().subscribe(this::draw);
        model.trouble().subscribe(this::drawTrouble);
        zone.text().addListener(new WeakInvalidationListener(zoneChanged));
        root.widthProperty().subscribe(width -> showWidth(width.doubleValue()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        clock.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty().subscribe(scene -> watch(scene != null));
    }

    private void showWidth(double width) {
        root.getStyleClass().remove("narrow");
        if (width < NARROW) {
            root.getStyleClass().add("narrow");
        }
    }

    private void watch(boolean isShown) {
        if (isShown) {
            look();
            clock.playFromStart();
        } else {
            clock.stop();
        }
    }

    // What is said about time changes though nothing else does.
    private void look() {
        model.tick();
        draw(model.now().get());
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        }
    }

    private ReplayStore.@Nullable Detail detail() {
        return model.detail().get();
    }

    private void drawDetail(ReplayStore.@Nullable Detail detail) {
        if (detail == null) {
            return;
        }
        header.showTitle(detail.replay());
        facts.show(detail, zone.text().get());
        boolean any = !detail.causes().isEmpty();
        show(failuresCard, any);
        long all = detail.causes().stream().mapToLong(cause -> cause.events()).sum();
        failuresNumber.setText(NumberText.count(all));
        drawn = null; // tags and buttons are drawn anew
        draw(model.now().get());
    }

    private void draw(@Nullable Now now) {
        ReplayStore.Detail detail = detail();
        if (now == null || detail == null) {
            return;
        }
        if (drawn != now.state()) {
            drawState(detail, now);
            drawn = now.state();
        }
        drawBanner(detail, now);
        long events = detail.replay().plan().events();
        long handled = now.counts().done();
        done.setText(messages.text("done", NumberText.count(handled), NumberText.count(events)));
        percent.setText(
                messages.text("percent", events == 0 ? 100 : Math.floorDiv(100 * handled, events)));
        partsBar.show(now.counts(), events);
        boolean isRunning = now.state() == ReplayState.RUNNING;
        cards.show(detail, now, isRunning ? model.rate() : RunWords.average(detail.replay()));
        boolean isGoingOn = isRunning && now.awaySince() == null;
        left.setText(isGoingOn ? RunWords.left(model.left()) : "");
        header.showRan(RunWords.ran(detail.replay(), now));
        facts.show(detail, now, zone.text().get());
        show(chartCard, isRunning || chart.isAnythingToShow());
        pace.show(now.speed());
        chart.show(
                model.series(),
                now.speed().rate(),
                isRunning ? model.left().orElse(null) : null,
                isRunning,
                zone.text().get());
    }

    private void drawState(ReplayStore.Detail detail, Now now) {
        boolean mayWrite = model.actions().mayWrite();
        ReplayState state = now.state();
        boolean isRunning = state == ReplayState.RUNNING;
        List<Node> parts = new ArrayList<>(header.buttons());
        parts.addAll(List.of(retryAll, paceSection));
        List<Node> withKeyboard = parts.stream().filter(Node::isFocusWithin).toList();
        header.showState(detail, state);
        show(paceSection, mayWrite && !state.isOver());
        show(retryAll, mayWrite && !isRunning && detail.open() > 0);
        retryAll.setText(messages.text("retryAll", ReplayWords.open(detail)));
        note.setText(messages.text(isRunning ? "note.running" : "note.kept"));
        if (withKeyboard.stream().anyMatch(part -> !part.isVisible())) {
            focus();
        }
        if (failuresPlace.getChildren().getFirst() instanceof FailureTable table) {
            table.refresh();
        }
    }

    private void drawBanner(ReplayStore.Detail detail, Now now) {
        String said = RunWords.key(detail.replay(), now, Instant.now());
        if (said.equals(bannerSays)) {
            return;
        }
        bannerSays = said;
        List<Node> wanted = RunWords.banner(detail.replay(), now, Instant.now());
        banner.getChildren().setAll(wanted);
        show(banner, !wanted.isEmpty());
    }

    private void drawTrouble(@Nullable Trouble now) {
        trouble.getChildren().clear();
        if (now != null) {
            trouble.getChildren().add(new TroubleBanner(now, model::look));
        }
        show(trouble, now != null);
    }

    static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    @FXML
    void retryAll() {
        ReplayStore.Detail detail = detail();
        if (detail != null) {
            model.actions()
                    .retry(detail, new Selection.Failures(model.id(), List.of()), detail.open());
        }
    }

    /// Whether it is about that replay.
    public boolean isAbout(UUID replay) {
        return model.id().equals(replay);
    }

    /// Puts the keyboard on what a person is likely to do.
    public void focus() {
        header.focus();
    }

    /// Ends looking.
    public void close() {
        clock.stop();
        model.close();
    }
}
