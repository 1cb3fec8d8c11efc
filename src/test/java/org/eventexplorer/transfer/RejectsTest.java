package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.Replayed;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.transfer.file.UnreadableFileException;
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
                .isEqualTo(
                        "event broken ends in the middle: a value, a quote or a bracket is"
                                + " missing");
        assertThat(rejects(report).getFirst().get("file")).isEqualTo(file.toString());
    }

    @Test
    void aLineWithSomethingAfterItsObjectsIsTakenWholeOrNotAtAll() throws IOException {
        Path file =
                file(
                        List.of(
                                line(1) + " trailing",
                                line(2) + line(3) + ",",
                                line(4) + " " + line(5),
                                line(6) + " }"));

        ImportReport report = importer(this::store, file).run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(5, 2, 0, 0, 3));
        assertThat(stored).containsExactly("4", "5");
        assertThat(rejects(report))
                .extracting(r -> r.get("line") + " " + r.get("reason") + " " + r.get("text"))
                .containsExactly(
                        "1 event 1 has something after its object: 'trailing' "
                                + line(1)
                                + " trailing",
                        "2 event 2 has something after its object: ',' " + line(2) + line(3) + ",",
                        "4 event 6 has something after its object: '}' " + line(6) + " }");
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
    void aFileThatIsThereIsNeverWrittenOverEvenWhenAskedFor() throws IOException {
        Path file = file(List.of(line(1), "x"));
        Path mine = Files.writeString(folder.resolve("mine.ndjson"), "mine");
        Path nowhere = folder.resolve("no/folder/rejects.ndjson");

        for (Path wanted : List.of(mine, nowhere, folder)) {
            ImportReport report =
                    new Importer(
                                    this::store,
                                    List.of(ImportSource.file(file)),
                                    new ImportOptions(10, wanted, Replayed.REFUSED))
                            .run(JobContext.none());

            assertThat(report.counts()).isEqualTo(Counts.NONE);
            assertThat(report.end())
                    .isInstanceOfSatisfying(
                            End.Broken.class,
                            end ->
                                    assertThat(end.cause())
                                            .hasMessageContaining(
                                                    wanted.equals(nowhere)
                                                            ? folder.resolve("no/folder") + ""
                                                            : wanted + ""));
        }
        assertThat(stored).isEmpty();
        assertThat(mine).hasContent("mine");
    }

    @Test
    void theFirstRejectAndTheFirstConflictingIdsAreNamed() throws IOException {
        Path first = file(IntStream.range(0, 30).mapToObj(ImporterTest::line).toList());
        importer(this::store, first).run(JobContext.none());
        List<String> changed =
                IntStream.range(0, 30).mapToObj(i -> line(i).replace("a.b", "c.d")).toList();
        List<String> lines = new java.util.ArrayList<>(List.of("id,pattern"));
        lines.addAll(changed);

        ImportReport report = importer(this::store, file(lines)).run(JobContext.none());

        assertThat(report.counts()).isEqualTo(new Counts(31, 0, 30, 30, 1));
        assertThat(report.examples().conflicting())
                .isEqualTo(IntStream.range(0, 20).mapToObj(Integer::toString).toList());
        assertThat(report.examples().firstReject())
                .startsWith(
                        first
                                + ", line 1: event is not a JSON object: it begins with"
                                + " 'id,pattern'");
    }

    @Test
    void theFileThatIsReadIsNeverTheRejectsFile() throws IOException {
        Path file = file(List.of("x"));

        ImportReport report =
                new Importer(
                                this::store,
                                List.of(ImportSource.file(file)),
                                new ImportOptions(10, file, Replayed.REFUSED))
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
                        "1000 event 999: trouble " + line(999));
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
                        end ->
                                assertThat(end.cause())
                                        .isInstanceOf(UnreadableFileException.class)
                                        .hasMessageStartingWith("the text ends in line 3, inside")
                                        .hasMessageEndingWith(": " + file));
    }
}
