package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A store that somebody has tampered with.
@ExtendWith(StoreExtension.class)
final class BrokenStoreIT {
    @TempDir Path folder;

    @Test
    void verifyReturnsOneAndNamesWhatIsBroken(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        String url = settings.target() instanceof Remote remote ? remote.url() : "";
        ChildProgram program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", url);
        Path file = EventFiles.write(folder.resolve("events.ndjson"), 10);
        program.run("append", file.toString());
        try (Database database = Database.open(settings, folder)) {
            database.write(
                    handle -> handle.execute("DELETE FROM event_ids WHERE event_id = 'e-4'"));
        }

        Result text = program.run("verify");
        Result json = program.run("verify", "--json");

        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("BROKEN", "e-4");
        assertThat(json.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(json.out());
        assertThat(report.path("holds").asBoolean()).isFalse();
        assertThat(report.path("checks").findValuesAsText("broken")).contains("1");
    }
}
