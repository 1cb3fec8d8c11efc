package org.eventexplorer.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of events that break careless programs; exactly one of them cannot be stored.
final class HostileEvents {
    /// How many lines the file has.
    static final int COUNT = 1_011;

    private HostileEvents() {}

    static Path write(Path file) throws IOException {
        String deep = "{\"a\":[".repeat(500) + "1" + "]}".repeat(500);
        List<String> lines = new ArrayList<>();
        lines.add(line("beyond-2-53", "number.large", "{\"n\":9007199254740993}"));
        lines.add(
                line(
                        "thirty-digits",
                        "number.long",
                        "[123456789012345678901234567890, 0.123456789012345678901234567890]"));
        lines.add(line("exponent", "number.exponent", "[1e400, 1.50E-7, -0.0, 1.10]"));
        lines.add(line("deep", "deep", deep));
        lines.add(line("emoji-😀", "emoji.👩‍👩‍👧", "{\"😀\":\"\\ud83d\\ude00 \\u00e9\"}"));
        lines.add(line("rtl-\u202eשלום", "rtl", "\"\u202eשלום عليكم\u202c \\u202e\""));
        lines.add(line("null", "scalar", "null"));
        lines.add(line("text", "scalar", "\"\\\"quoted\\\" \\\\u0000 \\t\\u001f</script>\""));
        lines.add(line("nul", "scalar", "{\"a\":\"\\u0000\"}"));
        lines.add(line("spaces", "scalar", "{ \"b\" : 1 , \"a\" : [ ] }"));
        lines.add(line("long", "scalar", "\"" + "é😀x".repeat(200_000) + "\""));
        for (int i = 0; i < 1_000; i++) {
            lines.add(line("filling-" + i, "filling." + i % 7, "{\"i\":" + i + "}"));
        }
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String line(String id, String pattern, String payload) {
        return "{\"id\":\""
                + id
                + "\",\"pattern\":\"hostile."
                + pattern
                + "\",\"version\":\"1\",\"source\":{\"type\":\"a/b"
                + " %\",\"id\":\"ü?#\",\"name\":\"\\\"n\"},"
                + "\"timestamp\":\"2024-02-29T23:59:59.999999Z\",\"payload\":"
                + payload
                + ",\"metadata\":{\"correlationId\":\"c\\\\😀\",\"subject\":\"s\",\"x\":[1.0,{\"y\":null}],"
                + "\"causationId\":\""
                + id
                + "\"}}";
    }
}
