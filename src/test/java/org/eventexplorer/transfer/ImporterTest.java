package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The import over a store that does what a test says.
final class ImporterTest {
    @TempDir Path folder;

    /// What was stored, in order.
    private final List<String> stored = new ArrayList<>();

    private final Map<String, Event> byId = new HashMap<>();

    @Test
    void storesEverythingInTheFilesOrder() throws IOException {
        Path file = file(IntStream.range(0, 2_500).mapToObj(ImporterTest::line).toList());
        List<Progress> progress = new ArrayList<>();

        ImportReport report =
                importer(this::store, file).run(new JobContext(new CancelToken(), progress::add));

        assertThat(report)
                .isEqualTo(
                        new ImportReport(
                                new Counts(2_500, 2_500, 0, 0, 0), null, new End.Complete()));
        assertThat(stored).isEqualTo(IntStream.range(0, 2_500).mapToObj(i -> "" + i).toList());
        assertThat(progress)
                .last()
                .isEqualTo(
                        new Progress(Files.size(file), Files.size(file), "bytes", "2,500 events"));
        assertThat(folder).isDirectoryNotContaining("glob:**rejects*");
    }

    @Test
    void whatCannotBeReadGoesToTheRejectsAsItStoodThere() throws IOException {
        Path file =
                file(
                        List.of(
                                line(1),
                                "{\"id\":\"broken\"",
                                "",
                                line(2) + line(3) + " {\"id\":4}",
                                "grün \"\u0001"));
        Files.write(file, new byte[] {(byte) 0xff, '\n'}, java.nio.file.StandardOpenOption.APPEND);

        ImportReport report = importer(this::store, file).run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(7, 3, 0, 0, 4));
        assertThat(report.rejects()).isEqualTo(folder.resolve("events.ndjson.rejects.ndjson"));
        assertThat(rejects(report))
                .extracting(r -> r.get("line") + " " + r.get("text"))
                .containsExactly(
                        "2 {\"id\":\"broken\"", "4 {\"id\":4}", "5 grün \"\u0001", "6 \uFFFD");
        assertThat(rejects(report).getFirst().get("reason"))
                .startsWith("id is not JSON at byte 14: Unexpected end-of-input");
        assertThat(rejects(report).getFirst().get("file")).isEqualTo(file.toString());
    }

    @Test
    void aRejectsFileThatIsThereIsNotReplacedUnasked() throws IOException {
        Path file = file(List.of("x"));
        Path there = Files.writeString(folder.resolve("events.ndjson.rejects.ndjson"), "mine");

        ImportReport report = importer(this::store, file).run(JobContext.none());

        assertThat(report.rejects()).isEqualTo(folder.resolve("events.ndjson.rejects-2.ndjson"));
        assertThat(there).hasContent("mine");
    }

    @Test
    void theFileThatIsReadIsNeverTheRejectsFile() throws IOException {
        Path file = file(List.of("x"));

        ImportReport report =
                new Importer(
                                this::store,
                                List.of(ImportSource.file(file)),
                                new ImportOptions(10, file))
                        .run(JobContext.none());

        assertThat(report.end()).isInstanceOf(End.Broken.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void whatTheStoreRefusesIsFoundInItsBatchAndTheRestIsStored() throws IOException {
        Path file = file(IntStream.range(0, 1_000).mapToObj(ImporterTest::line).toList());
        Function<List<Event>, List<AppendResult>> refusing =
                events -> {
                    for (Event event : events) {
                        if (event.id().equals("17")) {
                            throw new RefusedEventException("17", "timestamp", "is in the future");
                        }
                        if (event.id().equals("999")) {
                            throw trouble(DatabaseException.Kind.BAD_VALUE);
                        }
                    }
                    return store(events);
                };

        ImportReport report = importer(refusing, file).run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(1_000, 998, 0, 0, 2));
        assertThat(stored)
                .isEqualTo(
                        IntStream.range(0, 999)
                                .filter(i -> i != 17)
                                .mapToObj(i -> "" + i)
                                .toList());
        assertThat(rejects(report))
                .extracting(r -> r.get("line") + " " + r.get("reason") + " " + r.get("text"))
                .containsExactly(
                        "18 event 17: timestamp is in the future " + line(17),
                        "1000 trouble " + line(999));
    }

    @Test
    void contentionIsTriedAgainAndOtherTroubleEndsTheImport() throws IOException {
        Path file = file(IntStream.range(0, 30).mapToObj(ImporterTest::line).toList());
        List<DatabaseException> troubles =
                new ArrayList<>(
                        List.of(
                                trouble(DatabaseException.Kind.CONTENTION),
                                trouble(DatabaseException.Kind.CONTENTION)));
        Function<List<Event>, List<AppendResult>> contended =
                events -> {
                    if (!troubles.isEmpty()) {
                        throw troubles.removeFirst();
                    }
                    if (stored.size() == 20) {
                        throw trouble(DatabaseException.Kind.UNREACHABLE);
                    }
                    return store(events);
                };

        ImportReport report =
                new Importer(
                                contended,
                                List.of(ImportSource.file(file)),
                                new ImportOptions(10, null))
                        .run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(20, 20, 0, 0, 0));
        assertThat(report.end())
                .isInstanceOfSatisfying(
                        End.Broken.class, end -> assertThat(end.cause()).hasMessage("trouble"));
    }

    @Test
    void cancelledItSaysWhatItDidAndASecondRunFinishesTheRest() throws IOException {
        Path file = file(IntStream.range(0, 100).mapToObj(ImporterTest::line).toList());
        CancelToken token = new CancelToken();
        Importer importer =
                new Importer(
                        events -> {
                            if (stored.size() == 20) {
                                token.cancel();
                            }
                            return store(events);
                        },
                        List.of(ImportSource.file(file)),
                        new ImportOptions(10, null));

        ImportReport first = importer.run(new JobContext(token, progress -> {}));
        ImportReport second = importer.run(JobContext.none());

        assertThat(first.end()).isEqualTo(new End.Cancelled());
        assertThat(first.counts()).isEqualTo(new Counts(30, 30, 0, 0, 0));
        assertThat(second.end()).isEqualTo(new End.Complete());
        assertThat(second.counts()).isEqualTo(new Counts(100, 70, 30, 0, 0));
    }

    @Test
    void aDuplicateWithOtherContentIsConflictingUnlessItOnlyLackedATime() throws IOException {
        String timeless =
                "{\"specversion\":\"1.0\",\"id\":\"t\",\"type\":\"a\",\"source\":\"/a/b\"}";
        Path file =
                file(List.of(line(1), line(1), line(1).replace(":1,", ":2,"), timeless, timeless));

        ImportReport report = importer(this::store, file).run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(5, 2, 3, 1, 0));
    }

    @Test
    void aFileThatIsCutOffKeepsWhatCameBefore() throws IOException {
        Path file = folder.resolve("array.json");
        Files.writeString(file, "[" + line(1) + ",\n" + line(2) + ",\n{\"id\":");

        ImportReport report = importer(this::store, file).run(JobContext.none());

        assertThat(stored).containsExactly("1", "2");
        assertThat(report.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1));
        assertThat(rejects(report).getFirst().get("element")).isEqualTo("3");
        assertThat(report.end())
                .isInstanceOfSatisfying(
                        End.Broken.class,
                        end -> assertThat(end.cause()).hasMessageStartingWith(file + ": "));
    }

    @Test
    void aMissingFileIsSaid() {
        ImportReport report =
                importer(this::store, folder.resolve("nowhere")).run(JobContext.none());

        assertThat(report.end()).isInstanceOf(End.Broken.class);
        assertThat(report.counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void cancellingDoesNotWaitForASilentStandardInput() {
        CancelToken token = new CancelToken();
        InputStream silent = new SilentInput(token);

        ImportReport report =
                new Importer(
                                this::store,
                                List.of(ImportSource.stream("standard input", silent)),
                                ImportOptions.DEFAULT)
                        .run(new JobContext(token, progress -> {}));

        assertThat(report.end()).isEqualTo(new End.Cancelled());
    }

    private Importer importer(Function<List<Event>, List<AppendResult>> store, Path file) {
        return new Importer(store, List.of(ImportSource.file(file)), ImportOptions.DEFAULT);
    }

    private List<AppendResult> store(List<Event> events) {
        List<AppendResult> results = new ArrayList<>();
        for (Event event : events) {
            Event there = byId.putIfAbsent(event.id(), event);
            if (there == null) {
                stored.add(event.id());
                results.add(new AppendResult.Stored(stored.size(), stored.size()));
            } else {
                results.add(new AppendResult.Duplicate(!there.equals(event)));
            }
        }
        return results;
    }

    private static DatabaseException trouble(DatabaseException.Kind kind) {
        return new DatabaseException(kind, null, "trouble", null);
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("events.ndjson"), lines, StandardCharsets.UTF_8);
    }

    private static String line(int id) {
        return "{\"id\":\""
                + id
                + "\",\"pattern\":\"a.b\",\"source\":{\"type\":\"t\",\"id\":\"i\"},"
                + "\"timestamp\":\"2020-01-01T00:00:00Z\",\"payload\":{\"n\":"
                + id
                + ",\"m\":0},\"metadata\":{}}";
    }

    /// The rejects, each member as text.
    private static List<Map<String, String>> rejects(ImportReport report) throws IOException {
        List<Map<String, String>> rejects = new ArrayList<>();
        for (String line : Files.readAllLines(java.util.Objects.requireNonNull(report.rejects()))) {
            var members = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
            rejects.add(
                    members.properties().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().asText())));
        }
        return rejects;
    }

    /// Cancels, then never says a word.
    private static final class SilentInput extends InputStream {
        private final CancelToken token;

        SilentInput(CancelToken token) {
            this.token = token;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            token.cancel();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }
    }
}
