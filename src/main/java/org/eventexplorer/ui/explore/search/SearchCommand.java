package org.eventexplorer.ui.explore.search;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.copy.ShellWord;
import org.eventexplorer.ui.detail.copy.StoreOptions;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A search as a command of this program that prints the same events in the same order.
public final class SearchCommand {
    private final StringBuilder text = new StringBuilder("event-explorer query");

    private SearchCommand(ConnectionSettings store) {
        text.append(StoreOptions.of(store));
    }

    /// The command line, for a POSIX shell.
    ///
    /// @param store the store that it must name
    public static String of(StoredSearch search, ConnectionSettings store) {
        SearchCommand command = new SearchCommand(store);
        EventFilter filter = search.filter();
        filter.patterns().forEach(pattern -> command.option("pattern", pattern.text()));
        filter.excluded().forEach(pattern -> command.option("exclude", pattern.text()));
        if (search.last() == null) {
            command.option("from", text(filter.range().from()));
            command.option("to", text(filter.range().to()));
        } else {
            command.option("from", "now-" + search.last().toSeconds() + "s");
        }
        command.option("correlation", filter.ids().correlationId());
        command.option("causation", filter.ids().causationId());
        command.option("event", filter.ids().eventId());
        command.option("source-type", filter.source().type());
        command.option("source-id", filter.source().id());
        command.option("source-name", filter.source().name());
        filter.source().anyOf().forEach(source -> command.option("source", source.text()));
        command.option("version", filter.version());
        command.option("where", filter.where() == null ? null : filter.where().text());
        command.option("order", search.order() == Order.NEWEST_FIRST ? "desc" : "asc");
        return command.text.toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    // With an equals sign, so that a value may begin with a dash.
    private void option(String name, @Nullable String value) {
        if (value != null) {
            text.append(" --").append(name).append('=').append(ShellWord.of(value));
        }
    }
}
