package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a replay sent does not come in again unawares, by whatever door.
@ExtendWith(StoreExtension.class)
final class ReplayedIT {
    private static final String BY_SQL =
            """
            SELECT stored FROM append_events(
                ARRAY['%s'], ARRAY['a'], ARRAY['1'], ARRAY['{"type": "t", "id": "i"}'::jsonb],
                ARRAY[now()], ARRAY['{}'::jsonb], ARRAY['{"replay": %s}'::jsonb])
            """;

    private static Event event(String id, String metadata) {
        return new Event(
                id,
                "a",
                "1.0",
                new Source("t", "i", null),
                Events.START,
                Json.EMPTY,
                new Metadata(Json.parse("metadata", metadata), null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"replay\": true}                              | true",
                "{\"a\": {\"replay\": 1}, \"\\u0072eplay\": true}| true",
                "{\"replay\": false, \"replay\": true}           | true",
                "{\"replay\": \"true\"}                          | false",
                "{\"replay\": {\"replay\": true}}                | false",
                "{\"a\": {\"replay\": true}, \"b\": \"replay\"}  | false",
                "{\"replayed\": true}                            | false",
                "{}                                              | false",
            })
    void aMarkIsTheMemberReplayThatIsTrue(String metadata, boolean isReplayed) {
        assertThat(event("x", metadata).metadata().isReplayed()).isEqualTo(isReplayed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void theStoreRefusesItUnlessItIsAllowed(int filling, Database database) {
        EventStore store = new EventStore(database);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < filling; i++) {
            events.add(Events.event("filling-" + i, "filling"));
        }
        String id = "replayed-" + filling;
        events.add(event(id, "{\"replay\": true, \"replayId\": \"r\"}"));

        assertThatThrownBy(() -> store.append(events, Map.of()))
                .isInstanceOfSatisfying(
                        RefusedEventException.class,
                        e -> {
                            assertThat(e.eventId()).isEqualTo(id);
                            assertThat(e.field()).isEqualTo("metadata.replay");
                        });
        EventQueries queries = new EventQueries(database);
        assertThat(queries.event(id, new CancelToken())).isEmpty();

        store.append(events, Map.of(), Replayed.ALLOWED);
        assertThat(
                        queries.event(id, new CancelToken())
                                .orElseThrow()
                                .event()
                                .metadata()
                                .json()
                                .toString())
                .isEqualTo("{\"replay\": true, \"replayId\": \"r\"}");
    }

    @Test
    void theFunctionOfTheDatabaseRefusesItUnlessTheTransactionAllowsIt(Database database) {
        assertThatThrownBy(() -> database.write(h -> h.execute(BY_SQL.formatted("s-1", "true"))))
                .hasMessageContaining("event s-1: metadata.replay says that a replay sent it")
                .hasMessageContaining("SET LOCAL event_explorer.allow_replayed = on");
        assertThatCode(() -> database.write(h -> h.execute(BY_SQL.formatted("s-2", "false"))))
                .doesNotThrowAnyException();
        assertThatCode(
                        () ->
                                database.write(
                                        h -> {
                                            h.execute(
                                                    "SET LOCAL event_explorer.allow_replayed = on");
                                            return h.execute(BY_SQL.formatted("s-3", "true"));
                                        }))
                .doesNotThrowAnyException();
        // What was allowed to one transaction is not to the next on the same connection.
        assertThatThrownBy(() -> database.write(h -> h.execute(BY_SQL.formatted("s-4", "true"))))
                .hasMessageContaining("event s-4");
    }
}
