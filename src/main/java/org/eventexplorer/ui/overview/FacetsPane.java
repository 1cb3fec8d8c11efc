package org.eventexplorer.ui.overview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.SourceCounts;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The patterns and sources of a search, or the strip that they are folded into. For the
/// toolkit's thread alone.
public final class FacetsPane {
    private static final int SOURCES = 200;
    private static final String ID = "facets";

    private final FacetsViewModel model;
    private final FacetsController controller;
    private final Node strip;
    private @Nullable Node whole;
    private final StackPane root = new StackPane();
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private boolean isOpenThough;

    /// Empty facets; nothing is counted before the first search.
    public FacetsPane(EventQueries queries, JobRunner jobs, OverviewHost host, Zone zone) {
        model = new FacetsViewModel(countsOf(queries), jobs, host);
        controller = new FacetsController(model, zone, () -> fold(true));
        strip = strip();
        folded.addListener(
                (property, before, now) -> {
                    isOpenThough = false;
                    draw();
                });
        closed.addListener((property, before, now) -> draw());
        draw();
    }

    private static FacetsViewModel.Counts countsOf(EventQueries queries) {
        return new FacetsViewModel.Counts() {
            @Override
            public List<PatternCount> patterns(EventFilter filter, CancelToken token) {
                return queries.patternCounts(filter, token);
            }

            @Override
            public Map<String, Instant> lastSeen(EventFilter filter, CancelToken token) {
                return queries.lastSeen(filter, token);
            }

            @Override
            public SourceCounts sources(EventFilter filter, CancelToken token) {
                return queries.sources(filter, SOURCES, token);
            }
        };
    }

    private Node strip() {
        Messages messages = Messages.of(FacetsPane.class);
        Button unfold = new Button(null, Icon.of("list"));
        unfold.setId("facets-unfold");
        unfold.getStyleClass().addAll("small", "flat", "button-icon");
        unfold.setOnAction(click -> focus());
        Hint.on(unfold, messages.text("unfold.name"));
        Label words = new Label(messages.text("strip"));
        words.getStyleClass().add("strip-words");
        words.setRotate(-90);
        words.setOnMouseClicked(click -> fold(false));
        VBox box = new VBox(unfold, new Group(words));
        box.setPadding(new Insets(8, 0, 0, 0));
        box.getStyleClass().add("facets-strip");
        dress(box);
        return box;
    }

    private static void dress(Region region) {
        region.getStylesheets()
                .add(
                        Objects.requireNonNull(FacetsPane.class.getResource("overview.css"))
                                .toExternalForm());
    }

    private void draw() {
        boolean isStrip = folded.get() ? !isOpenThough : closed.get();
        root.getChildren().setAll(isStrip ? strip : whole == null ? room() : whole);
    }

    // The room that the facets will take: they are made when there is something to show.
    private static Region room() {
        Region room = new Region();
        room.getStyleClass().add("facets");
        dress(room);
        return room;
    }

    private void make() {
        if (whole == null) {
            whole = Fxml.load(controller);
            draw();
        }
    }

    /// What a person chooses in a small window is for that window alone.
    private void fold(boolean isWanted) {
        if (folded.get()) {
            isOpenThough = !isWanted;
            draw();
        } else {
            closed.set(isWanted);
        }
    }

    /// Stands as a person left it, and remembers how that person leaves it.
    public void remember(Panes panes) {
        closed.set(panes.isFolded(ID));
        closed.addListener((property, before, now) -> panes.fold(ID, now));
    }

    /// The pane itself.
    public Parent root() {
        return root;
    }

    /// Whether it is folded into a strip for want of room.
    public BooleanProperty folded() {
        return folded;
    }

    /// Counts what `filter` matches.
    public void show(EventFilter filter) {
        make();
        model.show(filter);
    }

    /// Counts again: events have come in.
    public void reload() {
        model.reload();
    }

    /// Puts the keyboard on the tree of patterns.
    public void focus() {
        make();
        fold(false);
        controller.focus();
    }

    /// Whether something is counted in the server.
    public ObservableBooleanValue busy() {
        return model.running();
    }

    /// Ends what runs.
    public void stop() {
        model.stop();
    }

    /// Ends everything.
    public void close() {
        model.close();
    }
}
