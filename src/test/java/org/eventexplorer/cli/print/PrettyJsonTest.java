package org.eventexplorer.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.eventexplorer.event.Json;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

final class PrettyJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void indentsAndKeepsEveryDigit() throws IOException {
        assertThat(
                        pretty(
                                "{\"n\":[1.10,12345678901234567890.1e3,-0],\"e\":{},\"f\":[],"
                                        + "\"t\":true,\"z\":null,\"o\":{\"s\":\"x\"}}"))
                .isEqualTo(
                        """
                        {
                          "n": [
                            1.10,
                            12345678901234567890.1e3,
                            -0
                          ],
                          "e": {},
                          "f": [],
                          "t": true,
                          "z": null,
                          "o": {
                            "s": "x"
                          }
                        }
                        """);
    }

    @Test
    void escapesWhatATerminalWouldObey() throws IOException {
        assertThat(pretty("\"a\\u001b[2J\u202e\u009b\\\"\\\\\\n日本\""))
                .isEqualTo("\"a\\u001b[2J\\u202e\\u009b\\\"\\\\\\n日本\"\n");
    }

    @Test
    void takesSpaceOutsideOfStringsAsSpace() throws IOException {
        assertThat(pretty(" { \"a\" : [ ] ,\n\"b , :\":{ },\"c\":[ 1 , 2 ] } "))
                .isEqualTo(
                        """
                        {
                          "a": [],
                          "b , :": {},
                          "c": [
                            1,
                            2
                          ]
                        }
                        """);
    }

    @Test
    void takesTheDeepestNesting() throws IOException {
        String deep = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(pretty(deep).replaceAll("\\s", "")).isEqualTo(deep);
    }

    @Property
    void meansTheSame(@ForAll String text, @ForAll long number) throws IOException {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String json = MAPPER.createObjectNode().put(valid, valid).put("n", number).toString();

        assertThat(MAPPER.readTree(pretty(json))).isEqualTo(MAPPER.readTree(json));
    }

    private static String pretty(String json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrettyJson pretty = new PrettyJson(out)) {
            pretty.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
