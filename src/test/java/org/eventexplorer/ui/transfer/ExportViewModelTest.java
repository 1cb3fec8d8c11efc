package org.eventexplorer.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class ExportViewModelTest {
    private static final JobRunner AT_ONCE = new JobRunner(Runnable::run, Runnable::run);

    @TempDir private Path folder;

    @Test
    void asksForWhatThePersonChose() {
        ExportViewModel model = model(EventFilter.ALL, context -> 1_429L);
        model.format().set(Format.CLOUDEVENTS);
        model.compression().set(Compression.ZSTD);
        assertThat(model.count().get()).isEqualTo("1,429 events");
        assertThat(model.request())
                .contains(
                        new ExportRequest(
                                EventFilter.ALL,
                                Order.NEWEST_FIRST,
                                Format.CLOUDEVENTS,
                                folder.resolve("events.cloudevents.ndjson.zst")));
    }

    @Test
    void keepsThePersonsNameWhenTheFormChanges() {
        ExportViewModel model = model(EventFilter.ALL, context -> 1L);
        model.file().set(folder.resolve("my.orders.ndjson").toString());
        model.compression().set(Compression.GZIP);
        model.format().set(Format.JSON);
        assertThat(model.file().get()).isEqualTo(folder.resolve("my.orders.json.gz").toString());
    }

    @Test
    void followsTheEndingThatIsTyped() {
        ExportViewModel model = model(EventFilter.ALL, context -> 1L);
        for (var typed :
                Map.of(
                                "my.gz", Compression.GZIP,
                                "my.ndjson.GZ ", Compression.GZIP,
                                "my.zst", Compression.ZSTD,
                                "my.zstd", Compression.ZSTD,
                                "my.gz.old", Compression.NONE,
                                "my.g", Compression.NONE)
                        .entrySet()) {
            String name = folder.resolve(typed.getKey()).toString();
            model.file().set(name);
            assertThat(model.compression().get()).as(name).isEqualTo(typed.getValue());
            assertThat(model.file().get()).isEqualTo(name);
        }
        model.file().set(folder.resolve("my.gz").toString());
        model.compression().set(Compression.NONE);
        assertThat(model.file().get()).isEqualTo(folder.resolve("my.ndjson").toString());
    }

    @Test
    void refusesFilesThatCannotBe() throws IOException {
        ExportViewModel model = model(EventFilter.ALL, context -> 1L);
        Files.createDirectory(folder.resolve("sub"));
        for (String bad : List.of("", "relative.json", folder + "/no/x.json", folder + "/sub")) {
            model.file().set(bad);
            assertThat(model.request()).as(bad).isEmpty();
            assertThat(model.problem().get()).as(bad).isNotEmpty();
        }
    }

    @Test
    void saysThatAFileWillBeReplaced() throws IOException {
        Path there = Files.createFile(folder.resolve("there.ndjson"));
        ExportViewModel model = model(EventFilter.ALL, context -> 1L);
        model.file().set(there.toString());
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.note().get())
                .isEqualTo("This file is there already and will be replaced.");
    }

    @Test
    void exportsEvenWhereCountingFailed() {
        ExportViewModel model =
                model(
                        EventFilter.ALL,
                        context -> {
                            throw new IllegalStateException("it took over 30 s");
                        });
        assertThat(model.count().get()).isEqualTo("not counted: it took over 30 s");
        assertThat(model.request()).isPresent();
    }

    @Test
    void saysAFilterInWords() {
        EventFilter filter =
                EventFilter.ALL
                        .withPatterns(
                                IntStream.range(0, 10)
                                        .mapToObj(i -> new PatternFilter("p" + i))
                                        .toList())
                        .withRange(new TimeRange(Instant.EPOCH, null))
                        .withIds(EventFilter.Ids.ofChain("{0} isn't a placeholder"))
                        .withWhere(Condition.parse("$.payload.total > 100"));
        assertThat(model(filter, context -> 1L).words())
                .containsExactly(
                        "Pattern p0, p1, p2, p3, p4, p5, p6, p7 and 2 more",
                        "From 1970-01-01 00:00:00.000000 (UTC) on",
                        "Correlation id {0} isn't a placeholder",
                        "Where $.payload.total > 100");
        assertThat(model(EventFilter.ALL, context -> 1L).words())
                .containsExactly("Every event in the store");
    }

    private ExportViewModel model(EventFilter filter, Job<Long> total) {
        return new ExportViewModel(filter, Order.NEWEST_FIRST, folder, total, AT_ONCE);
    }
}
