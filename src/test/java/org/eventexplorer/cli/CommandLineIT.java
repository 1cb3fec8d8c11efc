package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Every command of the packaged program on a store with 1,000 events.
@ExtendWith(StoreExtension.class)
final class CommandLineIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static ChildProgram program;

    @BeforeAll
    static void importEvents(TestServer server) throws Exception {
        program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", url(server));
        Path file = EventFiles.write(folder.resolve("events.ndjson"), 1_000);

        assertThat(program.run("import", file.toString()))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                read         1000
                                stored       1000
                                duplicates   0
                                conflicting  0
                                rejected     0
                                """,
                                ""));
    }

    static String url(TestServer server) {
        return server.newStore().target() instanceof Remote remote ? remote.url() : "";
    }

    @Test
    void importsTheSameAgainFromStandardInputAsDuplicates() throws Exception {
        assertThat(program.shell("gzip -c events.ndjson | \"$program\" import - --json --quiet"))
                .isEqualTo(
                        new Result(
                                0,
                                "{\"read\":1000,\"stored\":0,\"duplicates\":1000,\"conflicting\":0,\"rejected\":0,\"conflictingIds\":[],\"firstReject\":null,\"rejects\":null,\"end\":\"complete\"}\n",
                                ""));
    }

    @Test
    void returnsThreeWhereSomeLinesAreRejected() throws Exception {
        Path file = folder.resolve("broken.ndjson");
        Files.writeString(file, EventFiles.line(1) + "\n{\"id\":7}\n" + EventFiles.line(2) + "\n");
        Path rejects = folder.resolve("rejects.ndjson");

        Result result = program.run("import", file.toString(), "--rejects", rejects.toString());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out())
                .isEqualTo(
                        """
                        read         3
                        stored       0
                        duplicates   2
                        conflicting  0
                        rejected     1
                        rejects      %s
                        """
                                .formatted(rejects));
        JsonNode rejected = JSON.readTree(Files.readString(rejects));
        assertThat(rejected.path("line").asInt()).isEqualTo(2);
        assertThat(rejected.path("text").asText()).isEqualTo("{\"id\":7}");
    }

    @Test
    void countsWhatAFilterMatches() throws Exception {
        assertThat(
                        program.run(
                                "query",
                                "--count",
                                "--pattern",
                                "*.paid",
                                "--to",
                                "2023-07-10T00:59:00Z"))
                .isEqualTo(new Result(0, "20\n", ""));
    }

    @Test
    void printsATableAndSaysThatThereIsMore() throws Exception {
        assertThat(program.run("query", "--limit", "2", "--offset", "1"))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                TIME                         PATTERN          SEQ  SOURCE           CORRELATION ID  EVENT ID
                                2023-07-10T00:01:00.000000Z  invoice.created    2  service/billing  chain-0         e-2
                                2023-07-10T00:02:00.000000Z  invoice.paid       1  service/billing  chain-0         e-3
                                """,
                                "There are more: --limit shows more at once, --offset 3 goes on"
                                        + " from here.\n"));
    }

    @Test
    void saysBelowTheTableThatThereIsMore() throws Exception {
        assertThat(program.shell("\"$program\" query --limit 2 2>&1").out().lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("There are more");
    }

    @Test
    void readsNoStoreIntoBeing() throws Exception {
        for (String command : List.of("query", "patterns", "histogram", "status", "verify")) {
            Result result = program.run(command, "--schema", "other2");
            assertThat(result.code()).as(command).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("event-explorer: there is no store in schema other2 of ")
                    .hasLineCount(1);
        }
        assertThat(program.run("query", "--count", "--schema", "other2").code()).isEqualTo(1);
    }

    @Test
    void printsAHundredRowsUnlessToldOtherwiseAndAnyNumberIfTold() throws Exception {
        assertThat(program.run("query", "-q").out().lines()).hasSize(101);
        assertThat(program.run("query", "--limit", "5000", "--order", "desc").out().lines())
                .hasSize(1_001)
                .element(1)
                .asString()
                .endsWith("e-1000");
    }

    @Test
    void printsAllThatMatchAsLinesOfJson() throws Exception {
        Result result = program.run("query", "--format", "ndjson");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        List<String> lines = result.out().lines().toList();
        assertThat(lines.stream().map(line -> read(line).path("id").asText()))
                .isEqualTo(IntStream.rangeClosed(1, 1_000).mapToObj(i -> "e-" + i).toList());
        assertThat(lines.getFirst())
                .isEqualTo(
                        """
                        {"id":"e-1","pattern":"invoice.created","version":"1.0","source":\
                        {"type":"service","id":"billing"},"timestamp":"2023-07-10T00:00:00.000000Z",\
                        "payload":{"total": 12345678901234567890.10},"metadata":\
                        {"correlationId": "chain-0"},"sequence":1,"position":1}\
                        """);
    }

    @Test
    void printsOneChainAsAnArrayAndAsCloudEvents() throws Exception {
        String[] chain = {"query", "--correlation", "chain-3", "--order", "desc", "--format"};

        JsonNode array = read(program.run(with(chain, "json")).out());
        assertThat(array).hasSize(10);
        assertThat(array.get(0).path("id").asText()).isEqualTo("e-40");
        List<String> clouds = program.run(with(chain, "cloudevents")).out().lines().toList();
        assertThat(clouds).hasSize(10);
        assertThat(read(clouds.getFirst()).path("specversion").asText()).isEqualTo("1.0");
        assertThat(read(clouds.getFirst()).path("correlationid").asText()).isEqualTo("chain-3");
        assertThat(program.run("query", "--event", "none", "--format", "json").out().strip())
                .isEqualTo("[]");
    }

    @Test
    void endsQuietlyWhenTheReaderHasEnough() throws Exception {
        Result result =
                program.shell(
                        "( \"$program\" query --format ndjson; echo $? > code ) | head -n 1 | wc"
                                + " -l");

        assertThat(result.out().strip()).isEqualTo("1");
        assertThat(result.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("code"))).isEqualTo("0\n");
    }

    @Test
    void saysWhenTheDiskIsFull() throws Exception {
        Result result = program.shell("\"$program\" query --format ndjson > /dev/full");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith("event-explorer: could not read or write: ");
    }

    @Test
    void showsOneEventWhole() throws Exception {
        assertThat(program.run("show", "e-3"))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                {
                                  "id": "e-3",
                                  "pattern": "invoice.paid",
                                  "version": "1.0",
                                  "source": {
                                    "type": "service",
                                    "id": "billing"
                                  },
                                  "timestamp": "2023-07-10T00:02:00.000000Z",
                                  "payload": {
                                    "total": 12345678901234567890.10
                                  },
                                  "metadata": {
                                    "correlationId": "chain-0"
                                  },
                                  "sequence": 1,
                                  "position": 3
                                }
                                """,
                                ""));
        assertThat(program.run("show", "e-3", "--json").out())
                .isEqualTo(program.run("query", "--event", "e-3", "--format", "ndjson").out());
        assertThat(program.run("show", "none"))
                .isEqualTo(new Result(1, "", "event-explorer: there is no event none\n"));
    }

    @Test
    void countsPatterns() throws Exception {
        String[] firstHour = {"patterns", "--to", "2023-07-10T00:59:00Z"};

        assertThat(program.run(firstHour))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                invoice     60
                                ├─ created  40
                                └─ paid     20
                                """,
                                "60 events in 2 patterns\n"));
        assertThat(program.run(with(firstHour, "--json")))
                .isEqualTo(
                        new Result(
                                0,
                                "[{\"pattern\":\"invoice.created\",\"count\":40},"
                                        + "{\"pattern\":\"invoice.paid\",\"count\":20}]\n",
                                ""));
    }

    @Test
    void countsOverTime() throws Exception {
        String[] firstHour = {
            "histogram",
            "--buckets",
            "2",
            "--from",
            "2023-07-10",
            "--to",
            "2023-07-10T00:59:59.999999Z"
        };

        assertThat(program.run(with(firstHour, "--json")))
                .isEqualTo(
                        new Result(
                                0,
                                "[{\"from\":\"2023-07-10T00:00:00.000000Z\","
                                        + "\"to\":\"2023-07-10T00:29:59.999999Z\",\"count\":30},"
                                        + "{\"from\":\"2023-07-10T00:30:00.000000Z\","
                                        + "\"to\":\"2023-07-10T00:59:59.999999Z\",\"count\":30}]\n",
                                ""));
        assertThat(program.run(firstHour).out().lines()).hasSize(2).allMatch(l -> l.contains("█"));
    }

    @Test
    void exportsWithAManifest() throws Exception {
        Path file = folder.resolve("paid.json");

        JsonNode report =
                read(program.run("export", "--pattern", "#.paid", "-o", file + "", "--json").out());

        assertThat(report.path("events").asInt()).isEqualTo(333);
        assertThat(report.path("file").asText()).isEqualTo(file.toString());
        assertThat(read(Files.readString(file))).hasSize(333);
        JsonNode manifest = read(Files.readString(Path.of(report.path("manifest").asText())));
        assertThat(manifest.path("sha256")).isEqualTo(report.path("sha256"));
    }

    @Test
    void showsTheStoreAtAGlance() throws Exception {
        Result text = program.run("status");
        JsonNode json = read(program.run("status", "--json").out());

        assertThat(text.code()).isZero();
        assertThat(text.out())
                .contains(
                        "events      1,000\n", "patterns    2\n", "partitions  1\n  2023-07  rows");
        assertThat(json.path("events").asInt()).isEqualTo(1_000);
        assertThat(json.path("schema").path("name").asText()).isEqualTo("event_store");
        assertThat(json.path("partitions").get(0).path("until").asText())
                .isEqualTo("2023-08-01T00:00:00.000000Z");
        assertThat(json.path("unchecked")).isEmpty();
    }

    @Test
    void verifiesTheStoresPromises() throws Exception {
        Result text = program.run("verify");
        JsonNode json = read(program.run("verify", "--json").out());

        assertThat(text.code()).isZero();
        assertThat(text.out().lines().filter(line -> line.startsWith("holds"))).hasSize(4);
        assertThat(json.path("holds").asBoolean()).isTrue();
        assertThat(json.path("checks")).hasSize(4);
    }

    @Test
    void saysWhatIsWrongWithACondition() throws Exception {
        Result result = program.run("query", "--where", "$.payload.total >");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("event-explorer: the condition").hasLineCount(1);
    }

    @Test
    void neverPrintsThePasswordOfAServerThatIsNotThere() throws Exception {
        Result result =
                program.run(
                        "query", "--url", "jdbc:postgresql://127.0.0.1:1/x?user=u&password=geheim");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("127.0.0.1:1").doesNotContain("geheim", "\tat ");
    }

    private static String[] with(String[] arguments, String more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = more;
        return all;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(json, e);
        }
    }
}
