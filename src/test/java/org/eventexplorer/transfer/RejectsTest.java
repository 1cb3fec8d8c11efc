package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What an import could not store.
final class RejectsTest extends ImportTest {
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
}
