package org.eventexplorer.ui.trace;

import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.chain.ChainReading.TooLarge;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.large.LargeView;
import org.eventexplorer.ui.trace.list.ChainList;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/// Mounts what the place shows: where a chain is chosen, the chain itself, or why there is none.
final class TraceController {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final double DETAIL = 324;
    // A window of 1280 less the rail.
    private static final double WIDE = 1_204;

    private final TraceViewModel model;
    private final DetailPane detail;
    private final Messages messages = Messages.of(TraceController.class);
    private final ChainFaces faces;
    private final ChainBar bar;
    private final ChainViews views;
    private final ChainFooter footer;
    private final Function<TooLarge, LargeFace> larges;
    private final Consumer<LargeView> followed;
    private @Nullable LargeFace large;
    private final Delayed slow;

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private SplitPane split;
    @FXML private StackPane place;
    @FXML private HBox foot;

    TraceController(
            TraceViewModel model,
            TraceScreen.Services services,
            JobRunner jobs,
            TraceScreen.Host host,
            DetailPane detail,
            Consumer<LargeView> followed) {
        this.model = model;
        this.detail = detail;
        this.faces = new ChainFaces(messages, model, list(services.queries(), jobs, model, host));
        this.bar = new ChainBar(model, host);
        this.views = new ChainViews(model, bar, host, jobs);
        this.footer = new ChainFooter(messages);
        this.larges =
                numbers -> new LargeFace(numbers, model, host, services.chains().parts(), jobs);
        this.followed = followed;
        this.slow = new Delayed(model.busy(), PATIENCE);
    }

    private static ChainList list(
            EventQueries queries, JobRunner jobs, TraceViewModel model, TraceScreen.Host host) {
        return new ChainList(
                queries::chains,
                jobs,
                new ChainList.Host(host::lastSearch, host.zone(), id -> model.open(id, null)));
    }

    @FXML
    void initialize() {
        split.getItems().add(detail.root());
        SplitPane.setResizableWithParent(detail.root(), false);
        detail.root().setMinWidth(280);
        model.state().subscribe(this::show);
        root.addEventHandler(KeyEvent.KEY_PRESSED, views::pressed);
        slow.property().addListener((property, before, now) -> drawSlow());
        root.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    }

    private void show(TraceViewModel.State state) {
        if (state instanceof TraceViewModel.State.Reading) {
            drawSlow();
            return;
        }
        views.close();
        closeLarge();
        footer.close();
        top.getChildren().clear();
        foot.getChildren().clear();
        place.getChildren().clear();
        if (state instanceof TraceViewModel.State.Open open) {
            Node view = views.of(open);
            top.getChildren().addAll(bar.header(open), bar.tools(open.chain()));
            place.getChildren().setAll(view);
            foot.getChildren().setAll(footer.of(open.chain()));
            root.setCenter(split);
            views.focus();
        } else if (state instanceof TraceViewModel.State.TooLarge(TooLarge numbers)) {
            show(larges.apply(numbers));
        } else {
            root.setCenter(faces.of(state));
            if (root.getScene() != null) {
                faces.shown();
            }
        }
        root.setBottom(foot.getChildren().isEmpty() ? null : foot);
    }

    private void show(LargeFace face) {
        large = face;
        top.getChildren().setAll(face.header());
        place.getChildren().setAll(face.view());
        foot.getChildren().setAll(face.footer());
        root.setCenter(split);
        followed.accept(face.view());
        face.view().requestFocus();
    }

    private void closeLarge() {
        if (large != null) {
            large.close();
        }
        large = null;
    }

    private void drawSlow() {
        if (slow.property().get()
                && model.state().get() instanceof TraceViewModel.State.Reading reading) {
            root.setCenter(faces.of(reading));
        }
    }

    private void fit(double width) {
        boolean isWide = width >= WIDE;
        bar.fit(isWide);
        split.setOrientation(isWide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        detail.root().setMinWidth(isWide ? 280 : 0);
        detail.root().setMinHeight(isWide ? 0 : 120);
        split.setDividerPositions(isWide ? (width - DETAIL) / width : 0.62);
    }

    /// A text of this screen.
    String text(String key) {
        return messages.text(key);
    }

    /// The place is shown.
    void shown() {
        faces.shown();
    }

    void close() {
        views.close();
        closeLarge();
        faces.close();
    }
}
