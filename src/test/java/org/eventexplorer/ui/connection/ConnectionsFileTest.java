package org.eventexplorer.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

final class ConnectionsFileTest {
    private static final SavedConnection PRODUCTION =
            new SavedConnection(
                    "id-1",
                    "audit-prod",
                    Environment.PRODUCTION,
                    true,
                    new SavedConnection.Place(
                            "jdbc:postgresql://db.example:5433/audit", "reader", "event_store"),
                    new Tls(Tls.Mode.VERIFY_FULL, "/ca.crt", "/me.crt", "/me.key"));

    @TempDir private Path folder;

    @Test
    void keepsAConnectionAsItIs() throws IOException {
        ConnectionsFile file = new ConnectionsFile(folder.resolve("deep/connections.json"));
        assertThat(file.read()).isEmpty();
        assertThat(file.put(PRODUCTION)).containsExactly(PRODUCTION);
        assertThat(file.read()).containsExactly(PRODUCTION);
        assertThat(file.remove("id-1")).isEmpty();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void losesNoConnectionThatAnotherWindowMakesAtTheSameTime() throws Exception {
        Path path = folder.resolve("connections.json");
        List<ConnectionsFile> windows =
                IntStream.range(0, 2).mapToObj(i -> new ConnectionsFile(path)).toList();
        new ConnectionsFile(path).put(PRODUCTION);
        for (int i = 0; i < 20; i++) {
            windows.get(i % 2).put(PRODUCTION.copy("copy " + i));
        }
        assertThat(windows.getFirst().read()).hasSize(21);
        ConnectionsFile one = windows.getFirst();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<SavedConnection>>> puts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String name = "thread " + i;
                puts.add(threads.submit(() -> one.put(PRODUCTION.copy(name))));
            }
            for (Future<List<SavedConnection>> put : puts) {
                put.get();
            }
        }
        assertThat(one.read()).hasSize(41);
    }

    @Test
    void leavesAFileThatMakesNoSenseAsItIs() throws IOException {
        Path path = folder.resolve("connections.json");
        Files.writeString(path, "{\"connections\":[{\"id\":7}]}");
        ConnectionsFile file = new ConnectionsFile(path);
        assertThatThrownBy(() -> file.put(PRODUCTION))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("make no sense");
        assertThat(path).hasContent("{\"connections\":[{\"id\":7}]}");
    }
}
