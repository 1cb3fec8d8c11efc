package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.Build;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

final class ManifestTest {
    @Test
    void saysWhatWasLeftOutAndOfWhichFormTheStoreWas() throws IOException {
        EventFilter filter =
                EventFilter.ALL
                        .withPatterns(List.of(new PatternFilter("order.#")))
                        .withExcluded(List.of(new PatternFilter("*.heartbeat")));

        JsonNode manifest = manifest(filter);

        assertThat(manifest.at("/filter").toString())
                .isEqualTo("{\"patterns\":[\"order.#\"],\"excluded\":[\"*.heartbeat\"]}");
        assertThat(manifest.at("/storeSchemaVersion").asInt()).isEqualTo(Build.schemaVersion());
        assertThat(manifest(EventFilter.ALL).at("/filter").toString())
                .isEqualTo("{\"patterns\":[]}");
    }

    private static JsonNode manifest(EventFilter filter) throws IOException {
        ExportRequest request =
                new ExportRequest(filter, Order.OLDEST_FIRST, Format.NDJSON, Path.of("x.ndjson"));
        Manifest manifest =
                new Manifest(request, 0, null, null, new Manifest.Bytes(0, "00"), Instant.EPOCH);
        return new ObjectMapper().readTree(manifest.json());
    }
}
