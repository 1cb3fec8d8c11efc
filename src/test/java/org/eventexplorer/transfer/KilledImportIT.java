package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// An import that is killed again and again still ends with exactly the file's events.
@ExtendWith(StoreExtension.class)
final class KilledImportIT {
    private static final int EVENTS = 20_000;
    private static final int KILLS = 10;

    @TempDir Path folder;

    private final Random random = new Random(7);

    @Test
    void killedTenTimesAndRunAgainItHasExactlyTheFilesEvents(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        Path file = Files.write(folder.resolve("events.ndjson"), lines(), StandardCharsets.UTF_8);

        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += killedAfter(settings, file, random.nextInt(300)) ? 1 : 0;
        }
        Process last = start(settings, file);
        last.getInputStream().readAllBytes();
        assertThat(last.waitFor()).isZero();

        // Otherwise this would have tested nothing.
        assertThat(killed).isGreaterThan(KILLS / 2);
        hasExactlyTheFilesEvents(settings);
    }

    /// Kills an import some time after its first batch; false where it had ended before that.
    private boolean killedAfter(ConnectionSettings settings, Path file, long milliseconds)
            throws IOException, InterruptedException {
        Process process = start(settings, file);
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).startsWith("Progress[");
            boolean hasEnded = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !hasEnded;
        }
    }

    private static Process start(ConnectionSettings settings, Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String url = ((ConnectionSettings.Remote) settings.target()).url();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + silence(file),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        url,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.to(new File(file + ".errors")))
                .start();
    }

    /// Standard output is for progress alone.
    private static Path silence(Path file) throws IOException {
        return Files.writeString(file.resolveSibling("logback.xml"), "<configuration/>");
    }

    private static void hasExactlyTheFilesEvents(ConnectionSettings settings) throws IOException {
        Map<String, List<Long>> sequences = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        try (Database database = Database.open(settings, Path.of("unused"))) {
            new EventStream(database)
                    .read(
                            EventFilter.ALL,
                            Order.OLDEST_FIRST,
                            EventStream.Slice.ALL,
                            new EventStream.Sink() {
                                @Override
                                public void total(long events) {
                                    assertThat(events).isEqualTo(EVENTS);
                                }

                                @Override
                                public void event(StoredEvent event) {
                                    ids.add(event.event().id());
                                    sequences
                                            .computeIfAbsent(
                                                    event.event().pattern(),
                                                    pattern -> new ArrayList<>())
                                            .add(event.sequence());
                                }
                            },
                            new CancelToken());
        }
        assertThat(ids).isEqualTo(numbers(EVENTS).stream().map(i -> "e" + (i - 1)).toList());
        // The file is in time order, so each pattern's numbers are 1, 2, 3 … in that order too.
        sequences.values().forEach(of -> assertThat(of).isEqualTo(numbers(of.size())));
        assertThat(sequences).hasSize(3);
    }

    private static List<Long> numbers(int count) {
        return java.util.stream.LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            lines.add(
                    "{\"id\":\"e"
                            + i
                            + "\",\"pattern\":\"killed."
                            + i % 3
                            + "\",\"source\":{\"type\":\"t\",\"id\":\"i\"},\"timestamp\":\"2024-01-01T0"
                            + i / 3600
                            + String.format(":%02d:%02dZ", i / 60 % 60, i % 60)
                            + "\",\"payload\":{\"i\":"
                            + i
                            + "}}");
        }
        return lines;
    }
}
