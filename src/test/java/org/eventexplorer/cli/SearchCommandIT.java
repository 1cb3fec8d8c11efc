package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.explore.search.SearchCommand;
import org.eventexplorer.ui.explore.search.StoredSearch;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// A search that is copied as a command line prints the same events, in a shell.
@ExtendWith(StoreExtension.class)
final class SearchCommandIT {
    @TempDir static Path folder;

    @Test
    void printsTheEventsOfTheSearchInItsOrder(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        String url = ((Remote) settings.target()).url();
        ChildProgram program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", url);
        Path file = EventFiles.write(folder.resolve("events.ndjson"), 300);
        assertThat(program.run("import", file.toString()).code()).isZero();
        try (Database database = Database.open(settings, folder)) {
            EventQueries queries = new EventQueries(database);
            List<EventRow> all = rows(queries, EventFilter.ALL, Order.OLDEST_FIRST);
            for (EventFilter filter : filters(all)) {
                for (Order order : Order.values()) {
                    String command =
                            SearchCommand.of(
                                    new StoredSearch(filter, null, order),
                                    ConnectionSettings.local());
                    assertThat(ids(program, command))
                            .as(command)
                            .isEqualTo(
                                    rows(queries, filter, order).stream()
                                            .map(EventRow::eventId)
                                            .toList());
                }
            }
            String last =
                    SearchCommand.of(
                            new StoredSearch(
                                    EventFilter.ALL, Duration.ofDays(30_000), Order.OLDEST_FIRST),
                            ConnectionSettings.local());
            assertThat(ids(program, last)).hasSize(300);
        }
    }

    @Test
    void namesTheStoreAndNeverAPassword(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        String command =
                SearchCommand.of(
                        new StoredSearch(EventFilter.ALL, null, Order.OLDEST_FIRST), settings);
        Remote remote = (Remote) settings.target();
        String password = remote.url().replaceFirst(".*password=([^&]*).*", "$1");
        assertThat(command).doesNotContain(password).contains(" --url=");
        ChildProgram program =
                ChildProgram.in(folder.resolve("named")).with("PGPASSWORD", password);
        assertThat(ids(program, command)).isEmpty();
    }

    private static List<EventFilter> filters(List<EventRow> all) {
        EventRow some = all.get(120);
        PatternFilter pattern = new PatternFilter(some.pattern());
        return List.of(
                EventFilter.ALL,
                EventFilter.ALL.withPatterns(List.of(pattern, new PatternFilter("no such 'one'"))),
                EventFilter.ALL.withExcluded(List.of(pattern)),
                EventFilter.ALL.withRange(
                        new TimeRange(some.key().timestamp(), all.get(200).key().timestamp())),
                EventFilter.ALL.withIds(Ids.ofEvent(some.eventId())),
                EventFilter.ALL.withIds(Ids.ofChain("-it's $HOME; \"none\"")),
                EventFilter.ALL.withSource(
                        new SourceFilter(
                                some.source().type(), some.source().id(), some.source().name())),
                EventFilter.ALL.withVersion(some.version()),
                EventFilter.ALL.withWhere(Condition.parse("$.metadata.correlationId != \"it's\"")));
    }

    private static List<EventRow> rows(EventQueries queries, EventFilter filter, Order order) {
        return queries.page(filter, order, null, 1_000, new CancelToken()).rows();
    }

    private static List<String> ids(ChildProgram program, String command) throws Exception {
        Result result =
                program.shell(
                        command.replace("event-explorer query", "\"$program\" query")
                                + " --format=ndjson");
        assertThat(result.err()).isEmpty();
        return result.out()
                .lines()
                .map(line -> line.replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toList());
    }
}
