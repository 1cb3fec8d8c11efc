package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.search.SearchCommand;
import org.eventexplorer.ui.explore.search.SearchKeeping;
import org.eventexplorer.ui.explore.search.SearchLink;
import org.eventexplorer.ui.explore.search.StoredSearch;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What was searched and saved, and the patterns that this store leaves out unless asked. For the
/// deliverer's thread alone.
final class SearchesModel {
    private final ExploreViewModel explore;
    private final SearchKeeping keeping;
    private final String store;
    private final ConnectionSettings settings;
    private final InstantSource clock;
    private boolean isFirst = true;

    /// @param store what the open store is called
    /// @param settings where it is
    SearchesModel(
            ExploreViewModel explore,
            SearchKeeping keeping,
            String store,
            ConnectionSettings settings,
            InstantSource clock) {
        this.explore = explore;
        this.keeping = keeping;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        explore.onSearch(this::remember);
        keeping.book().addListener((property, before, now) -> excludeAtFirst(now));
        keeping.load();
    }

    ReadOnlyObjectProperty<SearchBook> book() {
        return keeping.book();
    }

    /// The search that was made last.
    StoredSearch current() {
        return explore.current();
    }

    /// What was searched last, with the times that were meant then.
    EventFilter searched() {
        return explore.filter();
    }

    /// The search that was made last, as a command line of this program.
    String command() {
        return SearchCommand.of(current(), settings);
    }

    /// Makes the search that `link` spells.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    void open(String link) {
        explore.open(SearchLink.read(link));
    }

    /// Gives the present search a name.
    void save(String name) {
        SearchBook.Named named = new SearchBook.Named(name, SearchLink.write(current()));
        keeping.change(book -> book.save(named));
    }

    void rename(String from, String to) {
        String name = new SearchBook.Named(to, "").name();
        keeping.change(book -> book.rename(from, name));
    }

    void delete(String name) {
        keeping.change(book -> book.delete(name));
    }

    void forget() {
        keeping.change(SearchBook::forget);
    }

    /// Takes the named searches of a text, see [SearchBook#text].
    ///
    /// @throws IllegalArgumentException saying which line is none
    void take(String text) {
        SearchBook.EMPTY.take(text);
        keeping.change(book -> book.take(text));
    }

    /// Whether this store leaves the pattern out unless asked.
    boolean isAlwaysExcluded(PatternFilter filter) {
        return excluded(book().get()).contains(filter);
    }

    /// Leaves a pattern out of this store's searches unless asked, or no longer.
    void excludeAlways(PatternFilter filter, boolean isWanted) {
        List<String> patterns =
                new ArrayList<>(book().get().excluded().getOrDefault(store, List.of()));
        patterns.remove(filter.text());
        if (isWanted) {
            patterns.add(filter.text());
        }
        keeping.change(book -> book.exclude(store, patterns));
    }

    private void remember() {
        String link = SearchLink.write(current());
        keeping.change(book -> book.remember(link, clock.instant()));
    }

    /// The first search was made before anybody knew what is left out.
    private void excludeAtFirst(SearchBook now) {
        List<PatternFilter> excluded = excluded(now);
        explore.form().leaveOutUnlessAsked(excluded);
        if (isFirst && !excluded.isEmpty() && explore.form().isEmpty()) {
            explore.form().clear();
            explore.search();
        }
        isFirst = false;
    }

    private List<PatternFilter> excluded(SearchBook in) {
        return in.excluded().getOrDefault(store, List.of()).stream()
                .map(PatternFilter::new)
                .toList();
    }
}
