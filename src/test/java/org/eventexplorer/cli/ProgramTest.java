package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.terminal.Recorded;
import org.eventexplorer.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                        "append",
                        "status",
                        "verify",
                        "sample",
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
    void showsAStackTraceOnlyToWhoAsks() {
        assertThat(run("import", "no-such-file", "--debug")).isEqualTo(1);
        assertThat(recorded.err()).contains("NoSuchFileException", "\tat org.eventexplorer");
    }

    private int run(String... arguments) {
        return Program.run(recorded.surroundings(), arguments);
    }
}
