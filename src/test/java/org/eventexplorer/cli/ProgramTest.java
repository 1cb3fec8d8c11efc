package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.terminal.Recorded;
import org.eventexplorer.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class ProgramTest {
    private final Recorded recorded = new Recorded(Terminal.NONE);

    static List<String> commands() {
        return Program.commandLine(new Recorded(Terminal.NONE).surroundings())
                .getSubcommands()
                .keySet()
                .stream()
                .toList();
    }

    @Test
    void hasEveryCommand() {
        assertThat(commands())
                .containsExactly(
                        "import",
                        "query",
                        "export",
                        "show",
                        "patterns",
                        "histogram",
                        "chain",
                        "chains",
                        "append",
                        "status",
                        "verify",
                        "sample",
                        "subscribers",
                        "replay",
                        "listen",
                        "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryCommandWithAnExample(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(recorded.out()).contains("Example", "event-explorer " + command);
        assertThat(recorded.err()).isEmpty();
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(recorded.out()).matches("event-explorer [0-9]+\\.[0-9]+\\.[0-9]+\n");
    }

    @Test
    void printsACompletionScript() {
        assertThat(run("completion")).isZero();
        assertThat(recorded.out()).contains("_complete_event-explorer", "histogram", "--buckets");
    }

    @Test
    void saysUsageErrorsInTwoLines() {
        Map<List<String>, String> problems =
                Map.of(
                        List.of(),
                        "Missing required subcommand",
                        List.of("query", "--limit", "0"),
                        "--limit is 0, it must be at least 1",
                        List.of("query", "--offset", "-1"),
                        "--offset is -1, it must be at least 0",
                        List.of("query", "--format", "xml"),
                        "Invalid value for option '--format': 'xml' is none of [table, ndjson,"
                                + " json, cloudevents, cloudevents-batch]",
                        List.of("histogram", "--buckets", "10001"),
                        "--buckets is 10001, it must be 1 to 10000",
                        List.of("import"),
                        "Missing required parameter: 'FILE|-'",
                        List.of("import", "--batch", "0", "x"),
                        "--batch is 0, it must be at least 1",
                        List.of("export", "--output", "-"),
                        "export writes a file of events; 'event-explorer query' prints them",
                        List.of("append", "x", "--expect", "a"),
                        "Invalid value for option '--expect': 'a' is not PATTERN=SEQUENCE, such as"
                                + " invoice.created=41",
                        List.of("query", "--url", "x"),
                        "the URL must begin with jdbc:postgresql://, such as"
                                + " jdbc:postgresql://db.example:5432/events");
        checkUsage(problems);
    }

    @Test
    void saysWhatIsWrongWithAWordOrANumberInAPersonsWords() {
        checkUsage(
                Map.of(
                        List.of("query", "--limit", "abc"),
                        "Invalid value for option '--limit': 'abc' is not a whole number",
                        List.of("histogram", "--buckets", "9999999999"),
                        "Invalid value for option '--buckets': '9999999999' is too large",
                        List.of("query", "--order", "up"),
                        "Invalid value for option '--order': 'up' is none of asc, desc",
                        List.of("show", "a", "b"),
                        "unexpected argument 'b'",
                        List.of("status", "--zzz"),
                        "there is no option --zzz",
                        List.of("query", "--correlation", ""),
                        "Invalid value for option '--correlation': it is empty; give a text or"
                                + " leave it out",
                        List.of("query", "--event="),
                        "Invalid value for option '--event': it is empty; give a text or leave it"
                                + " out",
                        List.of("query", "--schema", "pg_catalog"),
                        "'pg_catalog' is no name for a store's schema: use a-z, 0-9 and _, 63 at"
                                + " most; those that begin with pg_ belong to the server",
                        List.of("export", "-o", "x.CSV.gz"),
                        "export cannot write .csv; name the file .ndjson or .json, with .gz or"
                                + " .zst, or give --format",
                        List.of("query", "--user", "me"),
                        "--user is for a server of your own; give its --url too"));
    }

    private static void checkUsage(Map<List<String>, String> problems) {
        problems.forEach(
                (arguments, message) -> {
                    Recorded own = new Recorded(Terminal.NONE);
                    int code = Program.run(own.surroundings(), arguments.toArray(String[]::new));
                    String command = arguments.isEmpty() ? "" : " " + arguments.getFirst();

                    assertThat(code).as(arguments.toString()).isEqualTo(2);
                    assertThat(own.out()).isEmpty();
                    assertThat(own.err())
                            .isEqualTo(
                                    "event-explorer: "
                                            + message
                                            + "\n'event-explorer"
                                            + command
                                            + " --help' shows what it takes.\n");
                });
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(run("qury")).isEqualTo(2);
        assertThat(recorded.err()).contains("Did you mean query");
    }

    @Test
    void saysWhichFileIsNotThereBeforeAnythingElse() {
        assertThat(run("import", "no-such-file")).isEqualTo(1);
        assertThat(recorded.err()).isEqualTo("event-explorer: there is no file no-such-file\n");
    }

    @Test
    void neverSendsToATerminalWhatItWouldObey() {
        assertThat(run("import", "\u001b[2J")).isEqualTo(1);
        assertThat(recorded.err()).isEqualTo("event-explorer: there is no file \\u001B[2J\n");
    }

    @Test
    void replacesNoFileThatIsThereUnlessForced(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.ndjson"), "mine");
        Files.writeString(folder.resolve("y.ndjson.manifest.json"), "mine");

        assertThat(run("export", "-o", file.toString())).isEqualTo(1);
        assertThat(recorded.err())
                .isEqualTo("event-explorer: " + file + " is there already; --force replaces it\n");
        assertThat(run("export", "-o", folder.resolve("y.ndjson").toString())).isEqualTo(1);
        assertThat(recorded.err())
                .contains("y.ndjson.manifest.json is there already; --force replaces it\n");
    }

    @Test
    void showsAStackTraceOnlyToWhoAsks() {
        assertThat(run("import", "no-such-file", "--debug")).isEqualTo(1);
        assertThat(recorded.err()).contains("NoSuchFileException", "\tat org.eventexplorer");
    }

    private int run(String... arguments) {
        return Program.run(recorded.surroundings(), arguments);
    }
}
