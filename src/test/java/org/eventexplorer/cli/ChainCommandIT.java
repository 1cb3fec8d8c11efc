package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.Recorded;
import org.eventexplorer.cli.terminal.Terminal;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The commands on chains, on an order that caused two mails and something in another chain.
@ExtendWith(StoreExtension.class)
final class ChainCommandIT {
    private static Database database;
    private static String url;

    private final Recorded recorded = new Recorded(Terminal.NONE);
    private final CancelToken token = new CancelToken();

    @BeforeAll
    static void fill(TestServer server) {
        ConnectionSettings settings = server.newStore();
        url = settings.target() instanceof Remote remote ? remote.url() : "";
        database = Database.open(settings, Path.of("unused"));
        store(
                event("order", "shop.order", "flow", null, 0),
                event("mail-1", "mail.sent", "flow", "order", 1),
                event("mail-2", "mail.sent", "flow", "order", 2),
                event("early", "mail.read", "flow", "mail-2", 1),
                event("lost", "shop.note", "flow", "nobody", 3),
                event("billed", "bill.made", "bills", "order", 4));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void store(Event... events) {
        new EventStore(database).append(List.of(events), Map.of());
    }

    private static Event event(
            String id, String pattern, String chain, @Nullable String cause, int second) {
        return Events.inChain(
                Events.event(id, pattern, Events.START.plus(Duration.ofSeconds(second)), "{}"),
                chain,
                cause);
    }

    private int run(String... arguments) {
        Surroundings surroundings =
                new Surroundings(
                        recorded.streams(),
                        Map.of("EVENT_EXPLORER_URL", url),
                        Path.of("unused"),
                        Clock.fixed(Recorded.NOW, ZoneOffset.UTC),
                        token);
        return Program.run(surroundings, arguments);
    }

    @Test
    void printsAChainAsATree() {
        assertThat(run("chain", "flow")).isZero();

        assertThat(recorded.out())
                .isEqualTo(
                        """
                        shop.order       +0.0 ms  %1$s  order
                        ├─ mail.sent     +1.000 s  %1$s  mail-1
                        ├─ mail.sent     +2.000 s  %1$s  mail-2
                        │  └─ mail.read  +1.000 s  %1$s  early  (earlier than its cause)
                        └─ bill.made     +4.000 s  %1$s  billed  (in chain bills)
                        ? nobody         a cause that was never stored
                        └─ shop.note     +3.000 s  %1$s  lost
                        """
                                .formatted(source()));
        assertThat(recorded.err()).isEmpty();
    }

    private static String source() {
        var source = Events.event("x", "y").source();
        return source.type() + "/" + source.id();
    }

    @Test
    void printsAChainAsJson() throws Exception {
        assertThat(run("chain", "flow", "--format", "json")).isZero();

        String time = "2026-03-01T12:00:0%d.000001Z";
        assertThat(new ObjectMapper().readTree(recorded.out()))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"correlationId": "flow", "events": 5, "roots": 2,
                                         "maxDepth": 3, "maxFanOut": 3,
                                         "missingCauses": [{"id": "nobody",
                                                            "place": "never-stored",
                                                            "namedBy": ["lost"]}],
                                         "cycles": [],
                                         "nodes": [
                                          {"id": "order", "causationId": null,
                                           "pattern": "shop.order", "timestamp": "%s", "depth": 1},
                                          {"id": "mail-1", "causationId": "order",
                                           "pattern": "mail.sent", "timestamp": "%s", "depth": 2},
                                          {"id": "early", "causationId": "mail-2",
                                           "pattern": "mail.read", "timestamp": "%s", "depth": 3,
                                           "traits": ["before-cause"]},
                                          {"id": "mail-2", "causationId": "order",
                                           "pattern": "mail.sent", "timestamp": "%s", "depth": 2},
                                          {"id": "lost", "causationId": "nobody",
                                           "pattern": "shop.note", "timestamp": "%s", "depth": 1}],
                                         "neighbours": [
                                          {"id": "billed", "causationId": "order",
                                           "pattern": "bill.made", "timestamp": "%s", "depth": 2,
                                           "correlationId": "bills", "traits": ["foreign"]}]}
                                        """
                                                .formatted(
                                                        time.formatted(0),
                                                        time.formatted(1),
                                                        time.formatted(1),
                                                        time.formatted(2),
                                                        time.formatted(3),
                                                        time.formatted(4))));
    }

    @Test
    void printsOnlyWhatLedToAnEventAndWhatCameOfIt() {
        assertThat(run("chain", "flow", "--around", "mail-2", "--format", "ndjson")).isZero();

        assertThat(recorded.out().lines().map(line -> line.split("\"", -1)[3]))
                .containsExactly("order", "early", "mail-2");
    }

    @Test
    void drawsAChainForOtherPrograms() {
        assertThat(run("chain", "flow", "--format", "dot")).isZero();
        assertThat(recorded.out()).startsWith("digraph chain {").contains("n0 -> n2;");
        assertThat(run("chain", "flow", "--format", "mermaid")).isZero();
        assertThat(recorded.out()).contains("flowchart LR\n", "n1 -.-> ");
    }

    @Test
    void saysWhereThereIsNoSuchChainOrEvent() {
        assertThat(run("chain", "nothing")).isEqualTo(1);
        assertThat(run("chain", "flow", "--around", "nothing")).isEqualTo(1);
        assertThat(run("chain", "flow", "--follow", "--format", "json")).isEqualTo(2);

        assertThat(recorded.err())
                .isEqualTo(
                        """
                        event-explorer: there is no chain nothing; 'event-explorer chains' lists \
                        those that there are
                        event-explorer: chain flow has no event nothing
                        event-explorer: --follow goes with --format tree or ndjson
                        'event-explorer chain --help' shows what it takes.
                        """);
    }

    @Test
    void followsAChainUntilItIsEnded() throws Exception {
        store(event("live-1", "step.one", "live", null, 0));
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Integer> code = executor.submit(() -> run("chain", "live", "--follow"));
            await().atMost(20, TimeUnit.SECONDS).until(() -> recorded.out().contains("live-1"));
            store(
                    event("live-2", "step.two", "live", "live-1", 1),
                    event("apart", "step.two", "elsewhere", null, 1));
            await().atMost(20, TimeUnit.SECONDS).until(() -> recorded.out().contains("live-2"));
            token.cancel();

            assertThat(code.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(recorded.out())
                .isEqualTo(
                        """
                        step.one  +0.0 ms  %1$s  live-1
                        step.two  +1.000 s  %1$s  live-2  caused by live-1
                        """
                                .formatted(source()));
    }

    @Test
    void listsTheChainsOfTheEventsThatMatch() throws Exception {
        assertThat(run("chains", "--pattern", "mail.*", "--pattern", "bill.#", "--json")).isZero();
        assertThat(recorded.out())
                .isEqualTo(
                        "[{\"correlationId\":\"flow\",\"events\":3,"
                                + "\"first\":\"2026-03-01T12:00:01.000001Z\","
                                + "\"last\":\"2026-03-01T12:00:02.000001Z\","
                                + "\"patterns\":2,\"roots\":0},"
                                + "{\"correlationId\":\"bills\",\"events\":1,"
                                + "\"first\":\"2026-03-01T12:00:04.000001Z\","
                                + "\"last\":\"2026-03-01T12:00:04.000001Z\","
                                + "\"patterns\":1,\"roots\":0}]\n");
        assertThat(run("chains", "--pattern", "bill.#", "--sort", "start")).isZero();
        assertThat(recorded.out())
                .endsWith(
                        """
                        EVENTS  START                          SPAN  PATTERNS  ROOTS  CORRELATION ID
                             1  2026-03-01T12:00:04.000001Z  0.0 ms         1      0  bills
                        """);
        assertThat(recorded.err()).isEmpty();
    }
}
