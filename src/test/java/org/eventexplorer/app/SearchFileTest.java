package org.eventexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.ui.explore.search.SearchBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.UnaryOperator;

final class SearchFileTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    @TempDir private Path folder;

    @Test
    void whatIsKeptIsThereInTheNextRun() throws IOException {
        SearchBook kept =
                file().change(
                                book ->
                                        book.remember("event-explorer:search?", AT)
                                                .save(
                                                        new SearchBook.Named(
                                                                "All", "event-explorer:search?"))
                                                .exclude("Local", List.of("ping", "#.beat")));
        assertThat(file().change(UnaryOperator.identity())).isEqualTo(kept);
    }

    @Test
    void severalWhoChangeItAtOnceLoseNothingOfEachOther() throws Exception {
        int writers = 8;
        CyclicBarrier barrier = new CyclicBarrier(writers);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            int writer = w;
            SearchFile shared = file();
            all.add(
                    CompletableFuture.runAsync(
                            () -> write(shared, writer, barrier), Thread::startVirtualThread));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        assertThat(file().change(UnaryOperator.identity()).saved()).hasSize(writers * 10);
    }

    private static void write(SearchFile file, int writer, CyclicBarrier barrier) {
        try {
            barrier.await();
            for (int i = 0; i < 10; i++) {
                String name = writer + "-" + i;
                file.change(
                        book -> book.save(new SearchBook.Named(name, "event-explorer:search?")));
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        Path place = folder.resolve("searches.json");
        Files.writeString(place, "{\"history\": [");
        assertThat(file().change(UnaryOperator.identity())).isEqualTo(SearchBook.EMPTY);
        assertThat(Files.readString(folder.resolve("searches.json.broken"))).startsWith("{");
    }

    private SearchFile file() {
        return new SearchFile(folder.resolve("searches.json"));
    }
}
