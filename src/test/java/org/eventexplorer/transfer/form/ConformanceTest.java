package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.event.RefusedEventException;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// The conformance cases of the CloudEvents project and of its Java SDK.
final class ConformanceTest {
    @Test
    void takesAndRefusesEveryCaseAsItSays() throws IOException {
        Path cases =
                Path.of(System.getProperty("test.data.directory", "none"))
                        .resolve("cloudevents-conformance/cases.ndjson");
        assumeTrue(Files.exists(cases), () -> cases + " is not there, so this is skipped");

        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(cases)) {
            JsonNode one = new ObjectMapper().readTree(line);
            String name = one.get("name").asText();
            wanted.put(name, one.get("expect").asText());
            found.put(name, verdict(one));
        }

        assertThat(found).isEqualTo(wanted).hasSize(60);
    }

    private static String verdict(JsonNode one) {
        Iterable<JsonNode> documents =
                one.get("kind").asText().equals("batch")
                        ? one.get("document")
                        : java.util.List.of(one.get("document"));
        for (JsonNode document : documents) {
            byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
            try {
                WireEvent read = WireEvent.read(text, 0, text.length, () -> Instant.EPOCH);
                assertThat(read.end()).isEqualTo(text.length);
            } catch (RefusedEventException e) {
                // A refusal names what is refused and why.
                return e.field().isEmpty() || e.reason().isEmpty() ? "silent" : "invalid";
            }
        }
        return "valid";
    }
}
