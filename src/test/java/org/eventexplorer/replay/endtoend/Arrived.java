package org.eventexplorer.replay.endtoend;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What a subscriber makes of one message: a CloudEvent in its structured form, read by a plain
/// parser of JSON.
///
/// @param id the event's id
/// @param chain its chain; null: none
/// @param content its pattern, time, cause and payload, to be compared
/// @param replay the replay that it is marked with
/// @param attempt the attempt that it is marked with
record Arrived(String id, @Nullable String chain, String content, String replay, int attempt) {
    static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    static Arrived of(byte[] message) {
        try {
            JsonNode event = JSON.readTree(message);
            return new Arrived(
                    event.path("id").asText(),
                    text(event, "correlationid"),
                    content(
                            event.path("type").asText(),
                            event.path("time").asText(),
                            text(event, "causationid"),
                            event.path("data")),
                    event.path("replayid").asText(),
                    event.path("replayattempt").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }

    /// The same text for what means the same, short enough to keep 50,000 of them.
    static String content(String pattern, String time, @Nullable String cause, JsonNode payload) {
        StringBuilder canonical = new StringBuilder();
        write(payload, canonical);
        return pattern + " " + Instant.parse(time) + " " + cause + " " + digest(canonical);
    }

    private static String digest(StringBuilder text) {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // The server keeps neither the order of an object's members nor a number's spelling.
    private static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            to.append('{');
            sorted.forEach(
                    (name, value) -> {
                        to.append(name.length()).append(':').append(name).append('=');
                        write(value, to);
                    });
            to.append('}');
        } else if (node.isArray()) {
            to.append('[');
            node.forEach(
                    element -> {
                        write(element, to);
                        to.append(',');
                    });
            to.append(']');
        } else if (node.isNumber()) {
            to.append(node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            to.append(node);
        }
    }
}
