package org.eventexplorer.ui.explore.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The searches that are kept.
///
/// @param history what was searched, the newest first, each link once
/// @param saved what has a name, by name
/// @param excluded the patterns that each store leaves out unless asked, by the store's name
public record SearchBook(
        List<Past> history, List<Named> saved, Map<String, List<String>> excluded) {
    /// How many searches the history holds.
    public static final int MOST = 200;

    /// No search yet.
    public static final SearchBook EMPTY = new SearchBook(List.of(), List.of(), Map.of());

    /// A search that was made.
    ///
    /// @param link the search, see [SearchLink]
    /// @param at when it was made last
    public record Past(String link, Instant at) {}

    /// A search with a name.
    ///
    /// @param link the search, see [SearchLink]
    public record Named(String name, String link) {
        /// @throws IllegalArgumentException for a name that is empty or no line
        public Named {
            name = name.strip();
            if (name.isEmpty() || name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a search's name is one line of text");
            }
        }
    }

    /// Copies everything.
    public SearchBook {
        history = List.copyOf(history.subList(0, Math.min(MOST, history.size())));
        saved = List.copyOf(saved);
        excluded = Map.copyOf(excluded);
    }

    /// The book after a search was made.
    public SearchBook remember(String link, Instant at) {
        List<Past> next = without(history, past -> past.link().equals(link));
        next.addFirst(new Past(link, at));
        return new SearchBook(next, saved, excluded);
    }

    /// The book with a named search, in the place of one of that name.
    public SearchBook save(Named search) {
        List<Named> next = without(saved, other -> other.name().equals(search.name()));
        next.add(search);
        next.sort((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.name(), b.name()));
        return new SearchBook(history, next, excluded);
    }

    /// The book without the search of that name.
    public SearchBook delete(String name) {
        return new SearchBook(
                history, without(saved, other -> other.name().equals(name)), excluded);
    }

    /// The book in which a search has another name.
    public SearchBook rename(String from, String to) {
        return saved.stream()
                .filter(search -> search.name().equals(from))
                .findFirst()
                .map(search -> delete(from).save(new Named(to, search.link())))
                .orElse(this);
    }

    /// The book without what was searched.
    public SearchBook forget() {
        return new SearchBook(List.of(), saved, excluded);
    }

    /// The book in which `store` leaves these patterns out.
    public SearchBook exclude(String store, List<String> patterns) {
        Map<String, List<String>> next = new TreeMap<>(excluded);
        next.put(store, List.copyOf(patterns));
        return new SearchBook(history, saved, next);
    }

    /// The named searches as text, a line each: name, tab, link.
    public String text() {
        StringBuilder text = new StringBuilder();
        saved.forEach(s -> text.append(s.name()).append('\t').append(s.link()).append('\n'));
        return text.toString();
    }

    /// The book with the named searches of such a text; a link alone is its own name.
    ///
    /// @throws IllegalArgumentException naming the first line that is none
    public SearchBook take(String text) {
        SearchBook book = this;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            int tab = line.indexOf('\t');
            try {
                String link = line.substring(tab + 1).strip();
                SearchLink.read(link);
                book = book.save(new Named(tab < 0 ? link : line.substring(0, tab), link));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return book;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        List<T> rest = new ArrayList<>(list);
        rest.removeIf(gone);
        return rest;
    }
}
