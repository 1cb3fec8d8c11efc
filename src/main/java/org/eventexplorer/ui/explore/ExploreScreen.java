package org.eventexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.Rehearsal;
import org.eventexplorer.ui.detail.DetailPane;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.search.SearchKeeping;
import org.eventexplorer.ui.explore.search.SearchMemory;
import org.eventexplorer.ui.explore.setting.ExploreMemory;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The place Explore: events are searched, listed, and one of them is read. For the toolkit's
/// thread alone.
public final class ExploreScreen {
    private final ExploreViewModel model;
    private final ExploreController controller;
    private final DetailPane detail;
    private final EventActions actions;
    private final SearchesModel searches;
    private final Parent root;
    private final FirstSearch first;
    private final AnimationTimer firstRows;
    private final Overview overview;

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

        /// Shows a chain as a graph.
        ///
        /// @param eventId the event of it that is selected
        void trace(String correlationId, String eventId);

        /// Asks how to replay what `filter` matches.
        void replay(EventFilter filter);

        /// Asks how to replay these events.
        void replay(List<String> eventIds);

        /// Why nothing can be replayed here; empty: something can.
        ObservableValue<String> noReplay();

        /// Says what went wrong.
        ///
        /// @param title what could not be done
        void failed(String title, Exception cause);

        /// The zone that times are in.
        Zone zone();

        /// How many events a search reads at once.
        int pageSize();

        /// What the open store is called.
        String store();

        /// Where it is; a copied command names it.
        ConnectionSettings settings();
    }

    /// What is asked for events.
    ///
    /// @param follow tells of those that are stored while the screen is open
    public record Services(EventQueries queries, Follow follow) {}

    /// The screen with an empty list; nothing is read before the first search.
    ///
    /// @param memory remembers how the list looks, and what was searched
    public ExploreScreen(Services services, JobRunner jobs, ExploreMemory memory, Host host) {
        EventQueries queries = services.queries();
        ListModel list = new ListModel(memory.list());
        StoredRows.Places places =
                new StoredRows.Places(
                        queries, services.follow(), list::values, host::pageSize, this::awaitBars);
        model =
                new ExploreViewModel(
                        new ExploreViewModel.Store(
                                (filter, left) -> new StoredRows(places, filter, left),
                                queries::catalogue,
                                arrivals(services.follow(), list)),
                        list,
                        jobs,
                        Clock.systemUTC());
        actions = new EventActions(model, DetailPane.wholeEvents(queries), jobs, host);
        detail = new DetailPane(queries, jobs, new EventLinks(model, actions, host));
        searches = searches(memory.searches(), jobs, host);
        controller =
                new ExploreController(
                        model,
                        new ExploreController.Parts(
                                new FilterBarController(
                                        model,
                                        searches,
                                        Clock.systemUTC(),
                                        host.zone(),
                                        EventActions::copy),
                                new FooterController(
                                        model,
                                        actions::export,
                                        actions::replayAll,
                                        host.noReplay()),
                                detail,
                                actions,
                                host::importFiles,
                                host.zone()));
        root = Fxml.load(controller);
        overview = new Overview(model, queries, jobs, host.zone());
        model.surround(overview);
        controller.surround(overview.histogram(), overview.facets());
        first = new FirstSearch(jobs, new Rehearsal(queries), this::rehearse);
        firstRows = FirstRows.watch(() -> model.window().get(), this::rowsArePainted);
    }

    private void awaitBars() {
        overview.awaitBars();
    }

    private void rowsArePainted() {
        overview.rowsArePainted();
        first.after(overview.busy());
    }

    private void rehearse() {
        detail.rehearse();
        controller.rehearse();
    }

    /// What is searched and found; for measurements.
    ExploreViewModel model() {
        return model;
    }

    /// What stands around the list; for measurements.
    Overview overview() {
        return overview;
    }

    /// The screen itself.
    public Parent root() {
        return root;
    }

    /// Puts `filter` into the bar and searches it; of every event those are left out that the
    /// store leaves out unless asked.
    public void search(EventFilter filter) {
        if (filter.equals(EventFilter.ALL)) {
            model.form().clear();
            model.search();
        } else {
            model.search(filter);
        }
    }

    /// The searches that have a name.
    public List<SearchBook.Named> savedSearches() {
        return searches.book().get().saved();
    }

    /// Makes a search that has a name.
    public void open(SearchBook.Named search) {
        searches.open(search.link());
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

    /// Puts the keyboard on the list.
    public void focusList() {
        controller.focusList();
    }

    /// Has its panes stand as a person left them.
    public void remember(Panes panes) {
        panes.followAll(root);
        overview.facets().remember(panes);
    }

    /// Ends what runs.
    public void close() {
        firstRows.stop();
        first.close();
        model.close();
        detail.close();
        actions.close();
    }

    private static Following.Arrivals arrivals(Follow follow, ListModel list) {
        return new Following.Arrivals() {
            @Override
            public Follow.News next(EventFilter filter, long after, int limit, CancelToken token) {
                return follow.next(filter, list.values(), after, limit, token);
            }

            @Override
            public Follow.Arrivals count(EventFilter filter, long after, CancelToken token) {
                return follow.count(filter, after, token);
            }
        };
    }

    private SearchesModel searches(SearchMemory memory, JobRunner jobs, Host host) {
        Messages messages = Messages.of(ExploreScreen.class);
        SearchKeeping keeping =
                new SearchKeeping(
                        memory,
                        jobs,
                        cause -> host.failed(messages.text("searches.failed"), cause));
        return new SearchesModel(model, keeping, host.store(), host.settings(), Clock.systemUTC());
    }
}
