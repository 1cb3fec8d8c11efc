package org.eventexplorer.ui.detail;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The pane that shows one event whole: beside a list, or under it.
public final class DetailPane {
    private final DetailViewModel model;
    private final Finding finding;
    private final Host host;
    private final StackPane root = new StackPane();
    private @Nullable DetailController controller;

    /// What the pane asks of the place it stands in.
    public interface Host {
        /// Searches, as a link of the pane asks.
        void search(EventFilter filter);

        /// Shows the chain of `row` as a graph.
        void showChain(EventRow row);

        /// Asks how to replay `row`.
        void replay(EventRow row);

        /// Why nothing can be replayed; empty: something can.
        ObservableValue<String> noReplay();

        /// Asks for the file to write.
        ///
        /// @param name the name it would have
        Optional<Path> fileToWrite(String name);

        /// Puts `text` on the clipboard.
        void copy(String text);

        /// Copies `row` in `form`.
        void copy(EventRow row, CopyForm form);

        /// The zone that times are in.
        Zone zone();
    }

    /// An empty pane.
    public DetailPane(EventQueries queries, JobRunner jobs, Host host) {
        this(DetailStore.of(queries), jobs, host);
    }

    DetailPane(DetailStore store, JobRunner jobs, Host host) {
        model = new DetailViewModel(store, jobs);
        finding = new Finding(jobs);
        this.host = host;
        root.getChildren().setAll(nothing());
        model.state()
                .addListener(
                        (property, before, now) -> {
                            if (!(now instanceof DetailViewModel.State.Nothing)) {
                                controller();
                            }
                        });
    }

    // What shows an event is made for the first one, or for the rehearsal: a window that opens
    // shows none.
    private DetailController controller() {
        DetailController made = controller;
        if (made == null) {
            made = new DetailController(model, finding, host);
            controller = made;
            root.getChildren().setAll(Fxml.load(made));
            made.closeFindFirst(root);
        }
        return made;
    }

    private static Node nothing() {
        StackPane pane = new StackPane(DetailController.nothing());
        pane.getStyleClass().add("detail");
        pane.getStylesheets()
                .add(
                        Objects.requireNonNull(DetailPane.class.getResource("detail.css"))
                                .toExternalForm());
        return pane;
    }

    /// The pane itself.
    public Region root() {
        return root;
    }

    /// Shows `row`; null: that nothing is selected.
    public void show(@Nullable EventRow row) {
        model.show(row);
    }

    /// Makes it a pane of a chain that is shown already.
    ///
    /// @param makeRoot shows the event and what came of it alone
    public void standInChain(Runnable makeRoot) {
        controller().standInChain(makeRoot);
    }

    /// Says where in its chain the event stands that is shown.
    ///
    /// @param inChain how long after the chain's first event
    /// @param afterCause how long after its cause; null: that one is not here
    public void place(String inChain, @Nullable String afterCause) {
        controller().place(inChain, afterCause);
    }

    /// Does once, out of sight, what shows an event: the first that a person opens need not wait
    /// for what a program is slow at when it does it for the first time.
    public void rehearse() {
        EventRow row =
                new EventRow(
                        new Cursor(Instant.EPOCH, new UUID(0, 0)),
                        "",
                        "rehearsal",
                        1,
                        "",
                        new Source("none", "none", null),
                        new EventRow.Links(null, null),
                        List.of());
        String payload = "{\"text\": \"a\", \"number\": 1.5, \"list\": [true, null]}";
        controller()
                .rehearse(
                        Content.of(
                                new EventDetail(
                                        row,
                                        1,
                                        Instant.EPOCH,
                                        Json.parse("payload", payload),
                                        payload.length(),
                                        payload),
                                new CancelToken()));
    }

    /// Puts the keyboard on the payload.
    public void focus() {
        controller().focus();
    }

    /// Loads again what failed to load.
    public void resume() {
        model.tryAgain();
    }

    /// Ends what runs.
    public void close() {
        model.close();
        finding.close();
    }

    /// Where `queries` read whole events.
    public static WholeEvents wholeEvents(EventQueries queries) {
        return DetailStore.of(queries);
    }
}
