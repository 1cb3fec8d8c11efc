package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.Replayed;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The import over a store that does what a test says.
final class ImporterTest extends ImportTest {
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
                                new ImportOptions(10, null, Replayed.REFUSED))
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
                        new ImportOptions(10, null, Replayed.REFUSED));

        ImportReport first = importer.run(new JobContext(token, progress -> {}));
        ImportReport second = importer.run(JobContext.none());

        assertThat(first.end()).isEqualTo(new End.Cancelled());
        assertThat(first.counts()).isEqualTo(new Counts(30, 30, 0, 0, 0));
        assertThat(second.end()).isEqualTo(new End.Complete());
        assertThat(second.counts()).isEqualTo(new Counts(100, 70, 30, 0, 0));
    }

    @Test
    void countsWhileItStores() throws IOException {
        int events = 2 * (int) CountingBeside.WORTH;
        Path file = file(IntStream.range(0, events).mapToObj(ImporterTest::line).toList());
        CountDownLatch counting = new CountDownLatch(1);
        Importer importer =
                new Importer(
                        batch -> {
                            if (stored.size() + batch.size() == events) {
                                awaitBriefly(counting);
                            }
                            return store(batch);
                        },
                        context -> {
                            counting.countDown();
                            return true;
                        },
                        context -> {},
                        List.of(ImportSource.file(file)),
                        ImportOptions.DEFAULT);

        importer.run(JobContext.none());

        assertThat(counting.getCount()).as("not counted before everything was stored").isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void troubleWithCountingIsNoneOfAnImportAndNotTriedAgain(boolean isThrown) throws IOException {
        int events = 3 * (int) CountingBeside.WORTH;
        Path file = file(IntStream.range(0, events).mapToObj(ImporterTest::line).toList());
        AtomicInteger beside = new AtomicInteger();
        AtomicInteger atItsEnd = new AtomicInteger();

        ImportReport report =
                new Importer(
                                this::store,
                                context -> {
                                    beside.incrementAndGet();
                                    if (isThrown) {
                                        throw trouble(DatabaseException.Kind.UNREACHABLE);
                                    }
                                    return false;
                                },
                                context -> {
                                    atItsEnd.incrementAndGet();
                                    throw trouble(DatabaseException.Kind.UNREACHABLE);
                                },
                                List.of(ImportSource.file(file)),
                                ImportOptions.DEFAULT)
                        .run(JobContext.none());

        assertThat(report.end()).isEqualTo(new End.Complete());
        assertThat(report.counts()).isEqualTo(new Counts(events, events, 0, 0, 0));
        assertThat(beside).hasValue(1);
        assertThat(atItsEnd).hasValue(1);
    }

    @Test
    void whatIsCountedBesideEndsWithTheStepWhenAllIsStored() throws IOException {
        int events = (int) CountingBeside.WORTH + 1_000;
        Path file = file(IntStream.range(0, events).mapToObj(ImporterTest::line).toList());
        AtomicInteger steps = new AtomicInteger();

        new Importer(
                        this::store,
                        context -> {
                            for (int i = 0; i < 10_000; i++) {
                                context.progress().accept(new Progress(0, 1, "events", ""));
                                steps.incrementAndGet();
                                LockSupport.parkNanos(10_000_000);
                            }
                            return true;
                        },
                        context -> {},
                        List.of(ImportSource.file(file)),
                        ImportOptions.DEFAULT)
                .run(JobContext.none());

        assertThat(steps).hasValueLessThan(1_000);
    }

    private static void awaitBriefly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
