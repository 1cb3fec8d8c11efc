package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.Recorded;
import org.eventexplorer.cli.terminal.Terminal;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// The commands on replays, against a subscriber by HTTP.
@ExtendWith(StoreExtension.class)
final class ReplayCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    @TempDir static Path folder;
    private static String url = "";
    private static @Nullable ConnectionSettings store;
    private static List<String> stored = List.of();
    private static @Nullable Endpoint running;

    @BeforeAll
    static void fill(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        store = settings;
        url = ((ConnectionSettings.Remote) settings.target()).url();
        Endpoint endpoint =
                Endpoint.open(
                        Duration.ofMillis(1),
                        id -> BROKEN.get() && id.equals("cli-1-1") ? 422 : 204);
        try (Database database = Database.open(settings, folder)) {
            stored = new TestReplays(database).chains("cli", 20, 10);
            Subscribers subscribers = new Subscribers(database);
            subscribers.add(endpoint.subscriber("billing", Environment.DEVELOPMENT));
            subscribers.add(endpoint.subscriber("live", Environment.PRODUCTION));
            running = endpoint;
        }
    }

    @AfterAll
    static void close() {
        endpoint().close();
    }

    @Test
    void showsAPlanAndKeepsNothing() throws Exception {
        Said said = run("replay", "plan", "--correlation", "cli-3", "--to", "billing", "--json");

        JsonNode plan = JSON.readTree(said.out());
        assertThat(said.code()).isZero();
        assertThat(plan.path("events").asInt()).isEqualTo(10);
        assertThat(plan.path("patterns").path("cli.step").asInt()).isEqualTo(10);
        assertThat(plan.path("sha256").asText()).hasSize(64);
        assertThat(run("replay", "list").out()).doesNotContain(" planned ");
    }

    @Test
    void deliversAndShowsAndReports() throws Exception {
        int before = endpoint().size();
        Said said =
                run(
                        "replay",
                        "run",
                        "--correlation",
                        "cli-5",
                        "--to",
                        "billing",
                        "--reason",
                        "why",
                        "--json");

        assertThat(said.code()).isZero();
        JsonNode end = last(said);
        assertThat(end.path("state").asText()).isEqualTo("completed");
        assertThat(end.path("delivered").asInt()).isEqualTo(10);
        assertThat(endpoint().ids().subList(before, before + 10))
                .isEqualTo(stored.stream().filter(id -> id.startsWith("cli-5-")).toList());
        String id = end.path("id").asText();
        assertThat(run("replay", "show", id).out()).contains("state       completed", "why");
        assertThat(run("replay", "list").out()).contains(id);
        Path report = folder.resolve("report.json");
        assertThat(run("replay", "report", id, "--output", report.toString()).code()).isZero();
        assertThat(JSON.readTree(Files.readString(report)).path("counts").path("delivered").asInt())
                .isEqualTo(10);
        assertThat(run("replay", "report", id, "--output", report.toString()))
                .isEqualTo(new Said(1, "", "event-explorer: " + report + " is there already\n"));
    }

    @Test
    void wantsTheNameOfProduction() {
        int before = endpoint().size();
        Said refused = run("replay", "run", "--correlation", "cli-6", "--to", "live");

        assertThat(refused)
                .isEqualTo(
                        new Said(
                                1,
                                "",
                                "event-explorer: subscriber live is production: give --confirm live"
                                        + " if that is meant. Nothing was sent\n"));
        assertThat(endpoint().size()).isEqualTo(before);
        assertThat(
                        run(
                                        "replay",
                                        "run",
                                        "--correlation",
                                        "cli-6",
                                        "--to",
                                        "live",
                                        "--confirm",
                                        "live")
                                .code())
                .isZero();
    }

    @Test
    void sendsFiftyASecondToProductionUnlessToldOtherwise() throws Exception {
        Said usual =
                run("replay", "run", "--correlation", "cli-8", "--to", "live", "--confirm", "live");
        assertThat(usual.code()).isZero();
        assertThat(usual.err())
                .contains(
                        "live is production, so it is sent 50 a second, 64 in flight; '--rate N' or"
                                + " '--rate unlimited' says otherwise.\n");
        assertThat(rate(idOf("completed"))).isEqualTo(50);

        Said lifted =
                run(
                        "replay",
                        "run",
                        "--correlation",
                        "cli-8",
                        "--to",
                        "live",
                        "--confirm",
                        "live",
                        "--rate",
                        "unlimited");
        assertThat(lifted.code()).isZero();
        assertThat(lifted.err()).doesNotContain("is production");
        assertThat(rate(idOf("completed"))).isZero();
        assertThat(run("replay", "run", "--to", "live", "--rate", "fast").err())
                .contains("'fast' is no rate: give a number a second, or unlimited");
        assertThat(run("replay", "plan", "--correlation", "cli-8", "--to", "live").out())
                .contains(
                        "speed       50 a second, 64 in flight, since it is production and unless"
                                + " --rate says otherwise\n");
        assertThat(run("replay", "plan", "--correlation", "cli-8", "--to", "billing").out())
                .contains("speed       as fast as it goes, 64 in flight\n");
    }

    // 0: without a limit.
    private static double rate(@Nullable String id) throws Exception {
        return JSON.readTree(run("replay", "show", Objects.requireNonNull(id), "--json").out())
                .path("rate")
                .asDouble();
    }

    @Test
    void writesADryRunAndSendsNothing() throws Exception {
        int before = endpoint().size();
        Path file = folder.resolve("requests.txt");
        Said said =
                run(
                        "replay",
                        "run",
                        "--correlation",
                        "cli-7",
                        "--to",
                        "billing",
                        "--dry-run",
                        file.toString());

        assertThat(said)
                .isEqualTo(new Said(0, "", "10 requests are in " + file + ". Nothing was sent.\n"));
        String requests = Files.readString(file);
        assertThat(requests.split("POST ", -1)).hasSize(11);
        assertThat(requests).contains("cli-7-0", "cli-7-9");
        assertThat(endpoint().size()).isEqualTo(before);
    }

    @Test
    void retriesWhatFailed() throws Exception {
        BROKEN.set(true);
        Said said = run("replay", "run", "--correlation", "cli-1", "--to", "billing", "--json");
        BROKEN.set(false);

        assertThat(said.code()).isEqualTo(3);
        JsonNode end = last(said);
        assertThat(end.path("state").asText()).isEqualTo("completed_with_failures");
        assertThat(end.path("failed").asInt()).isEqualTo(1);
        assertThat(end.path("blocked").asInt()).isEqualTo(8);
        String id = end.path("id").asText();
        int before = endpoint().size();
        Said retried = run("replay", "retry", id, "--only", "422", "--json");
        assertThat(last(retried).path("delivered").asInt()).isEqualTo(1);
        assertThat(last(run("replay", "retry", id, "--json")).path("delivered").asInt())
                .isEqualTo(8);
        assertThat(endpoint().ids().subList(before, before + 9))
                .isEqualTo(
                        stored.stream().filter(each -> each.startsWith("cli-1-")).skip(1).toList());
        assertThat(run("replay", "retry", id))
                .isEqualTo(
                        new Said(
                                1,
                                "",
                                "event-explorer: nothing is left to retry of replay " + id + "\n"));
    }

    @Test
    void anotherProcessChangesTheSpeedAndPausesAndThisOneSaysHowToGoOn() throws Exception {
        // Not in the common pool, which the HTTP client needs.
        CompletableFuture<Said> running =
                CompletableFuture.supplyAsync(
                        () ->
                                run(
                                        "replay",
                                        "run",
                                        "--pattern",
                                        "cli.*",
                                        "--to",
                                        "billing",
                                        "--rate",
                                        "20",
                                        "--json"),
                        each -> Thread.ofVirtual().start(each));
        await().until(() -> idOf("running") != null);
        String id = String.valueOf(idOf("running"));

        assertThat(run("replay", "speed", id.substring(0, 8), "--rate", "40").err())
                .isEqualTo("Replay " + id + " sends 40 a second, 64 in flight.\n");
        await().until(() -> delivered(id) > 20);
        assertThat(run("replay", "resume", id).err())
                .contains("cannot be run: it runs in another process");
        assertThat(run("replay", "pause", id).code()).isZero();

        Said said = running.get();
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err())
                .endsWith(
                        "event-explorer: paused.\n'event-explorer replay resume "
                                + id
                                + "' goes on where it stopped.\n");
        assertThat(last(said).path("state").asText()).isEqualTo("paused");
        assertThat(run("replay", "speed", id, "--rate", "0").code()).isZero();
        assertThat(last(run("replay", "resume", id, "--json")).path("delivered").asInt())
                .isEqualTo(stored.size());
        assertThat(run("replay", "cancel", id).err())
                .contains("cannot be cancelled: it is completed, which is its end");
    }

    @Test
    void sendsToEverybodyWhoIsEnabled() throws Exception {
        Said said =
                run(
                        "replay",
                        "run",
                        "--correlation",
                        "cli-9",
                        "--to-all",
                        "--confirm",
                        "live",
                        "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines().map(ReplayCommandIT::json))
                .extracting(each -> each.path("subscriber").asText())
                .contains("billing", "live");
    }

    @Test
    void sendsToEachOfAllOnlyWhatItTakes() throws Exception {
        ConnectionSettings settings = Objects.requireNonNull(store);
        try (Database database = Database.open(settings, folder);
                Endpoint odd = Endpoint.open(Duration.ZERO, id -> 204);
                Endpoint nothing = Endpoint.open(Duration.ZERO, id -> 204)) {
            List<String> others = new TestReplays(database).chains("odd", 3, 4);
            Subscribers subscribers = new Subscribers(database);
            subscribers.add(taking(odd.subscriber("odd", Environment.DEVELOPMENT), "odd.*"));
            subscribers.add(taking(nothing.subscriber("none", Environment.DEVELOPMENT), "no.*"));
            int before = endpoint().size();

            Said said = run("replay", "run", "--to-all", "--confirm", "live", "--json");

            assertThat(said.code()).isZero();
            assertThat(odd.ids()).containsExactlyInAnyOrderElementsOf(others);
            assertThat(nothing.ids()).isEmpty();
            // Two more take everything, at the same address.
            assertThat(endpoint().size() - before).isEqualTo(2 * (stored.size() + others.size()));
            subscribers.remove("odd");
            subscribers.remove("none");
        }
    }

    @Test
    void sendsAllToTheOneThatIsNamedWhateverItsPatterns() throws Exception {
        ConnectionSettings settings = Objects.requireNonNull(store);
        try (Database database = Database.open(settings, folder);
                Endpoint odd = Endpoint.open(Duration.ZERO, id -> 204)) {
            Subscribers subscribers = new Subscribers(database);
            subscribers.add(taking(odd.subscriber("odd", Environment.DEVELOPMENT), "odd.*"));

            Said planned = run("replay", "plan", "--correlation", "cli-2", "--to", "odd");
            Said said = run("replay", "run", "--correlation", "cli-2", "--to", "odd");

            String words =
                    "odd is sent all 10 events, since it is chosen by name; not one of them matches"
                            + " any of its patterns: odd.*.\n";
            assertThat(planned.err()).isEqualTo(words);
            assertThat(said.code()).isZero();
            assertThat(said.err()).contains(words);
            assertThat(odd.ids()).hasSize(10);
            subscribers.remove("odd");
        }
    }

    private static Subscriber taking(Subscriber subscriber, String pattern) {
        return new Subscriber(
                subscriber.name(),
                List.of(new PatternFilter(pattern)),
                subscriber.target(),
                subscriber.environment(),
                subscriber.isEnabled(),
                subscriber.limits());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(run("replay").code()).isEqualTo(2);
        assertThat(run("replay", "plan").err()).contains("to whom? Give --to NAME, or --to-all");
        assertThat(run("replay", "run", "--to", "billing", "--order", "random").err())
                .contains("'random' is none of chain, strict, unordered");
        assertThat(run("replay", "run", "--to", "billing", "--in-flight", "0").code()).isEqualTo(2);
        assertThat(run("replay", "plan", "--to", "nobody").err())
                .contains("there is no subscriber 'nobody'");
        assertThat(run("replay", "show", "ffffffff").err()).contains("there is no replay ffffffff");
    }

    private static Endpoint endpoint() {
        return Objects.requireNonNull(running);
    }

    private static long delivered(String id) throws Exception {
        return JSON.readTree(run("replay", "show", id, "--json").out())
                .path("counts")
                .path("delivered")
                .asLong();
    }

    private static @Nullable String idOf(String state) {
        return run("replay", "list", "--json")
                .out()
                .lines()
                .map(ReplayCommandIT::json)
                .filter(each -> each.path("state").asText().equals(state))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode last(Said said) {
        return json(said.out().lines().reduce("", (before, line) -> line));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static Said run(String... arguments) {
        Recorded recorded = new Recorded(Terminal.NONE);
        Surroundings surroundings =
                new Surroundings(
                        recorded.streams(),
                        Map.of("EVENT_EXPLORER_URL", url),
                        folder,
                        Clock.systemUTC(),
                        new CancelToken());
        int code = Program.run(surroundings, arguments);
        return new Said(code, recorded.out(), recorded.err());
    }

    private record Said(int code, String out, String err) {}
}
