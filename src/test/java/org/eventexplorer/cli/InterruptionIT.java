package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.cli.ChildProgram.Running;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// Ctrl+C in the middle of things.
@ExtendWith(StoreExtension.class)
final class InterruptionIT {
    private static final int EVENTS = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void endsAnImportCleanlyAndASecondRunFinishesIt(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        ChildProgram program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", url(settings));
        String file = EventFiles.write(folder.resolve("events.ndjson"), EVENTS).toString();
        try (Database database = Database.open(settings, folder)) {
            EventQueries queries = new EventQueries(database);
            Running running = program.begin("import", file, "--batch", "200", "--json");
            await().atMost(Duration.ofSeconds(60)).until(() -> count(queries) > 0);
            running.interrupt();
            Result first = running.end();

            JsonNode report = JSON.readTree(first.out());
            long stored = report.path("stored").asLong();
            assertThat(report.path("end").asText()).isEqualTo("cancelled");
            assertThat(stored).isEqualTo(count(queries)).isBetween(1L, EVENTS - 1L);
            assertThat(first.code()).isEqualTo(3);
            assertThat(first.err())
                    .isEqualTo(
                            "event-explorer: ended before everything was read. What is counted as"
                                    + " stored stays; the same import again finishes the rest.\n");

            JsonNode second = JSON.readTree(program.run("import", file, "--json").out());
            assertThat(second.path("stored").asLong()).isEqualTo(EVENTS - stored);
            assertThat(second.path("duplicates").asLong()).isEqualTo(stored);
            assertThat(count(queries)).isEqualTo(EVENTS);
            interruptedExportLeavesNothing(program);
        }
    }

    private void interruptedExportLeavesNothing(ChildProgram program) throws Exception {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Running export = program.begin("export", "-o", exports.resolve("all.ndjson.zst") + "");
        await().atMost(Duration.ofSeconds(60)).until(() -> size(exports) > 0);
        export.interrupt();
        Result result = export.end();

        assertThat(result)
                .isEqualTo(new Result(1, "", "event-explorer: ended before it was done\n"));
        assertThat(exports).isEmptyDirectory();
    }

    @Test
    void letsGoOfAnInputThatNobodyWritesTo(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        ChildProgram program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", url(settings));
        try (Database database = Database.open(settings, folder)) {
            Running running = program.begin("import", "-");
            var input = running.process().outputWriter();
            input.write(EventFiles.line(1) + "\n");
            input.flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> connections(database) > 0);
            running.interrupt();

            assertThat(running.process().waitFor(Duration.ofSeconds(20))).isTrue();
            assertThat(running.end().code()).isIn(1, 3);
        }
    }

    private static long connections(Database database) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                                + " current_database() AND pid <>"
                                                + " pg_backend_pid() AND state = 'idle' AND"
                                                + " application_name LIKE '%xplorer%'")
                                .mapTo(Long.class)
                                .one());
    }

    private static long count(EventQueries queries) {
        return queries.count(EventFilter.ALL, new CancelToken());
    }

    private static long size(Path exports) throws Exception {
        try (Stream<Path> files = Files.list(exports)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String url(ConnectionSettings settings) {
        return settings.target() instanceof ConnectionSettings.Remote remote ? remote.url() : "";
    }
}
