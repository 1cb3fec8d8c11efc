package org.eventexplorer.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.MigrationScript;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.chain.ChainPart.Member;
import org.eventexplorer.query.chain.ChainPart.Page;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.eventexplorer.query.chain.ChainReading.Whole;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Two chains whose ids have the same hash, and two events whose ids have the same hash, are told
/// apart wherever chains are looked for.
@ExtendWith(StoreExtension.class)
final class ChainsByHashIT {
    private static final String SAME_HASH =
            """
            SELECT min(s), max(s)
              FROM (SELECT 'id-' || n AS s FROM generate_series(1, 300000) AS n) AS ids
             GROUP BY hashtext(s)
            HAVING count(*) = 2
             ORDER BY 1
             LIMIT 2
            """;

    /// Fewer neighbours than the chain has events, so that it does not count as small.
    private static final ChainLimits NOT_SMALL = new ChainLimits(200_000, 20_000, 2);

    private final CancelToken token = new CancelToken();
    private final Database database;
    private final EventQueries queries;
    private String chain = "";
    private String otherChain = "";
    private String root = "";
    private String otherRoot = "";

    ChainsByHashIT(Database database) {
        this.database = database;
        this.queries = new EventQueries(database);
    }

    @BeforeEach
    void store() {
        List<List<String>> pairs =
                database.read(
                        token,
                        handle ->
                                handle.createQuery(SAME_HASH)
                                        .map(
                                                (row, _) ->
                                                        List.of(row.getString(1), row.getString(2)))
                                        .list());
        chain = pairs.get(0).get(0);
        otherChain = pairs.get(0).get(1);
        root = pairs.get(1).get(0);
        otherRoot = pairs.get(1).get(1);
        EventStore store = new EventStore(database);
        store.append(
                List.of(
                        event(root, chain, null),
                        event(otherRoot, otherChain, null),
                        event("effect", chain, root),
                        event("other effect", otherChain, otherRoot)),
                Map.of());
        // One by one, which has a way of its own.
        store.append(List.of(event("beside", "third", root)), Map.of());
        store.append(List.of(event("beside the other", "third", otherRoot)), Map.of());
        store.append(List.of(event("crossing", otherChain, root)), Map.of());
        store.append(List.of(Events.event("alone", "kind")), Map.of());
    }

    private static Event event(String id, String chain, @Nullable String cause) {
        return Events.inChain(Events.event(id, "kind"), chain, cause);
    }

    private List<String> found(Ids ids) {
        EventFilter filter = EventFilter.ALL.withIds(ids);
        List<String> found =
                queries.page(filter, Order.OLDEST_FIRST, null, 10, token).rows().stream()
                        .map(EventRow::eventId)
                        .toList();
        assertThat(queries.count(filter, token)).isEqualTo(found.size());
        return found;
    }

    @Test
    void aSearchTellsThemApart() {
        assertThat(found(Ids.ofChain(chain))).containsExactlyInAnyOrder(root, "effect");
        assertThat(found(Ids.ofChain(otherChain)))
                .containsExactlyInAnyOrder(otherRoot, "other effect", "crossing");
        assertThat(found(Ids.causedBy(root)))
                .containsExactlyInAnyOrder("effect", "beside", "crossing");
        assertThat(found(new Ids(otherChain, root, null))).containsExactly("crossing");
        assertThat(found(Ids.ofChain("no chain"))).isEmpty();
    }

    @Test
    void aPictureTellsThemApartAndHasWhatLiesBesideIt() {
        ChainReader reader = new ChainReader(database);
        for (ChainLimits limits : List.of(ChainLimits.USUAL, NOT_SMALL)) {
            Whole read = (Whole) reader.read(chain, limits, token);
            assertThat(
                            IntStream.range(0, read.events().size())
                                    .mapToObj(read.events()::id)
                                    .toList())
                    .containsExactlyInAnyOrder(root, "effect", "beside", "crossing");
        }
    }

    @Test
    void partsOfALargeChainTellThemApart() {
        ChainParts parts = new ChainParts(database);
        Page roots = (Page) parts.below(chain, Under.NOTHING, token);
        assertThat(roots.members())
                .singleElement()
                .satisfies(member -> assertThat(id(member)).isEqualTo(root))
                .satisfies(member -> assertThat(member.effects()).isEqualTo(1));
        Page effects = (Page) parts.below(otherChain, new Under(root), token);
        assertThat(effects.members().stream().map(ChainsByHashIT::id)).containsExactly("crossing");
    }

    private static String id(Member member) {
        return member.event().ids().eventId();
    }

    @Test
    void aStoreThatHadNoHashesHasThemAfterTheMigrationAndWhatWasGrantedStays() throws IOException {
        database.write(handle -> handle.execute("GRANT SELECT ON event_ids TO pg_monitor"));
        putBack(database);
        MigrationScript.run(database, "V8__chains_by_hash.sql");
        MigrationScript.run(database, "V10__effects_by_one_scan.sql");
        new EventStore(database).append(List.of(event("later", chain, root)), Map.of());
        assertThat(breaches()).isEmpty();
        assertThat(found(Ids.ofChain(chain))).containsExactlyInAnyOrder(root, "effect", "later");
        assertThat(database.<Boolean>read(token, this::mayRead)).isTrue();
    }

    /// Makes the store what it was one version before.
    private static void putBack(Database store) {
        store.write(
                handle -> {
                    handle.execute("DROP FUNCTION events_of_chain");
                    handle.execute("DROP FUNCTION claim_events");
                    handle.execute(
                            "CREATE FUNCTION claim_events(text[], text[], timestamptz[], text[],"
                                    + " bigint[]) RETURNS void LANGUAGE sql AS ''");
                    handle.execute("ALTER TABLE event_ids DROP COLUMN correlation_hash");
                    handle.execute("DROP FUNCTION refuse_old_claim");
                    handle.execute("ALTER TABLE event_ids DROP COLUMN causation_hash");
                    handle.execute("CREATE INDEX events_correlation_id_idx ON events (pattern)");
                    return handle.execute("CREATE INDEX events_causation_id_idx ON events (id)");
                });
    }

    @Test
    void whoClaimsAsBeforeTheMigrationIsToldToBeginAgain() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        handle ->
                                                handle.execute(
                                                        """
                                                        INSERT INTO event_ids
                                                               ("timestamp", id, event_id)
                                                        VALUES (now(), gen_random_uuid(), 'old')
                                                        """)))
                .isInstanceOf(DatabaseException.class);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aChainOfMoreEventsThanAreLookedUpOneByOneIsFoundWhole() {
        EventStore store = new EventStore(database);
        int all = 10_000 + 50;
        for (int from = 0; from < all; from += 1_000) {
            store.append(
                    IntStream.range(from, Math.min(all, from + 1_000))
                            .mapToObj(n -> event("long:" + n, "long", null))
                            .toList(),
                    Map.of());
        }
        EventFilter filter = EventFilter.ALL.withIds(Ids.ofChain("long"));
        assertThat(queries.count(filter, token)).isEqualTo(all);
        Set<String> ids = new HashSet<>();
        Cursor after = null;
        for (boolean more = true; more; ) {
            org.eventexplorer.query.Page page =
                    queries.page(filter, Order.NEWEST_FIRST, after, 3_000, token);
            page.rows().forEach(row -> ids.add(row.eventId()));
            more = page.more();
            after = page.rows().getLast().key();
        }
        assertThat(ids).hasSize(all).allMatch(id -> id.startsWith("long:"));
        assertThat(queries.countBehind(filter, 0, token)).isEqualTo(all);
    }

    private boolean mayRead(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("SELECT has_table_privilege('pg_monitor', 'event_ids', 'SELECT')")
                .mapTo(Boolean.class)
                .one();
    }

    @Test
    void aHashThatIsWrongIsABrokenPromise() {
        database.write(
                handle ->
                        handle.execute(
                                "UPDATE event_ids SET causation_hash = 7 WHERE event_id ="
                                        + " 'effect'"));
        database.write(
                handle ->
                        handle.execute(
                                "UPDATE event_ids SET correlation_hash = NULL"
                                        + " WHERE event_id = 'beside'"));
        assertThat(breaches())
                .containsExactly(
                        "event beside is not found by its chain",
                        "event effect is not found by its chain");
    }

    private List<String> breaches() {
        return new Verification(database)
                .run(JobContext.none()).checks().stream()
                        .map(Check::breaches)
                        .flatMap(List::stream)
                        .toList();
    }
}
