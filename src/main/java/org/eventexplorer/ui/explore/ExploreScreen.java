package org.eventexplorer.ui.explore;

import javafx.scene.Parent;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.EventWriter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The place Explore: events are searched, listed, and one of them is read. For the toolkit's
/// thread alone.
public final class ExploreScreen {
    private final ExploreViewModel model;
    private final ExploreController controller;
    private final DetailPane detail;
    private final NewestJob<Optional<String>> copy;
    private final EventQueries queries;
    private final Parent root;

    /// What the screen asks of the window that it stands in.
    public interface Host {
        /// Exports what `filter` matches.
        void export(EventFilter filter, Order order);

        /// Asks for files and imports them.
        void importFiles();

        /// Asks for the file to write.
        ///
        /// @param name the name it would have
        Optional<Path> fileToWrite(String name);

        /// Says what went wrong.
        ///
        /// @param title what could not be done
        void failed(String title, Exception cause);

        /// The zone that times are in.
        Zone zone();
    }

    /// The screen with an empty list; nothing is read before the first search.
    public ExploreScreen(EventQueries queries, JobRunner jobs, Host host) {
        this.queries = queries;
        model =
                new ExploreViewModel(
                        new ExploreViewModel.Store(
                                filter -> RowSource.of(queries, filter), queries::catalogue),
                        jobs,
                        Clock.systemUTC());
        copy = new NewestJob<>(jobs);
        detail = new DetailPane(queries, jobs, hostOfDetail(host));
        Runnable export = () -> host.export(model.filter(), model.order().get());
        RowMenu.Actions actions =
                new RowMenu.Actions(row -> copy(row.eventId()), row -> copyJson(row, host), export);
        controller =
                new ExploreController(
                        model,
                        new ExploreController.Parts(
                                new FilterBarController(model, Clock.systemUTC(), host.zone()),
                                new FooterController(model, export),
                                detail,
                                actions,
                                host::importFiles,
                                host.zone()));
        root = Fxml.load(controller);
    }

    /// The screen itself.
    public Parent root() {
        return root;
    }

    /// Puts `filter` into the bar and searches it.
    public void search(EventFilter filter) {
        model.search(filter);
    }

    /// The filter that was searched last.
    public EventFilter currentFilter() {
        return model.filter();
    }

    /// Searches again: events have come in.
    public void refresh() {
        model.refresh();
    }

    /// Tries again what failed while the server was away; what is shown stays.
    public void resume() {
        if (model.face().get() instanceof Face.Failed) {
            model.tryAgain();
        }
        detail.resume();
    }

    /// Puts the caret into the field of patterns.
    public void focusSearch() {
        controller.focusSearch();
    }

    /// Ends what runs.
    public void close() {
        model.close();
        detail.close();
        copy.drop();
    }

    private DetailPane.Host hostOfDetail(Host host) {
        return new DetailPane.Host() {
            @Override
            public void search(EventFilter filter) {
                model.search(filter);
            }

            @Override
            public Optional<Path> fileToWrite(String name) {
                return host.fileToWrite(name);
            }

            @Override
            public void copy(String text) {
                ExploreScreen.copy(text);
            }

            @Override
            public Zone zone() {
                return host.zone();
            }
        };
    }

    private void copyJson(EventRow row, Host host) {
        copy.start(
                context ->
                        queries.event(row.eventId(), context.cancelToken())
                                .map(ExploreScreen::plainForm),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Optional<String>>(Optional<String> text) ->
                                text.ifPresent(ExploreScreen::copy);
                        case Outcome.Failed<Optional<String>>(Exception cause) ->
                                host.failed(controller.text("copy.failed"), cause);
                        case Outcome.Cancelled<Optional<String>> _ -> {}
                    }
                });
    }

    private static String plainForm(StoredEvent event) {
        return EventWriter.text(event, Format.NDJSON);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
