package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.eventexplorer.event.Json;
import org.eventexplorer.event.RefusedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// What is refused, and which place is named.
final class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":[0,1,2,{\"b\":\"x\\u0000y\"}]} | payload.a[3].b | holds \\u0000",
                "{\"a\":{\"k\\u0000\":1}} | payload.a[\"k\\u0000\"] | holds \\u0000",
                "\"\\ud800\" | payload | holds the lone surrogate \\ud800",
                "[\"\\ud83d\\ud83d\\ude00\"] | payload[0] | holds the lone surrogate \\ud83d",
                "{\"a.b\":\"\\udc00\"} | payload[\"a.b\"] | holds the lone surrogate \\udc00",
                "{\"a\":\"\\\\u0000 \\u0041\",\"b\":\"\\ud83d\"} | payload.b | holds the lone"
            })
    void namesThePathOfWhatJsonbCannotHold(String payload, String path, String reason) {
        RefusedEventException refusal = refusal(plain(payload, "{}"));

        assertThat(refusal.field()).isEqualTo(path);
        assertThat(refusal.reason()).startsWith(reason);
    }

    @Test
    void takesEscapesThatOnlyLookBad() {
        byte[] text = plain("\"\\\\u0000 \\\\ud800 \\ud83d\\ude00\"", "{}");

        assertThat(read(text).event().payload().toString())
                .isEqualTo("\"\\\\u0000 \\\\ud800 \\ud83d\\ude00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ED A0 80, holds a lone surrogate",
        "C0 80, is not UTF-8: byte 0xc0",
        "00, holds the character U+0000",
        "F5 80 80 80, is not UTF-8: byte 0xf5",
        "E2 82, is not UTF-8: byte 0xe2"
    })
    void namesThePathOfBytesThatAreNoText(String hex, String reason) {
        String bad =
                new String(
                        java.util.HexFormat.ofDelimiter(" ").parseHex(hex),
                        StandardCharsets.ISO_8859_1);
        byte[] text =
                new String(plain("{\"deep\":[\"" + bad + "\"]}", "{}"), StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.ISO_8859_1);

        RefusedEventException refusal = refusal(text);

        assertThat(refusal.field()).isEqualTo("payload.deep[0]");
        assertThat(refusal.reason()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"correlationId\":5} | metadata.correlationId | is a number",
                "{\"causationId\":[]} | metadata.causationId | is an array",
                "{\"correlationId\":\"\"} | metadata.correlationId | is empty",
                "{\"a\":1,\"a\":2} | metadata.a | stands there twice",
                "[] | metadata | is not an object"
            })
    void refusesMetadataThatWouldBeMisread(String metadata, String field, String reason) {
        RefusedEventException refusal = refusal(plain("1", metadata));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.reason()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"1\",\"pattern\":\"a\",\"extra\":1} | extra | is no field",
                "{\"id\":\"1\",\"pattern\":\"a\",\"pattern\":\"b\"} | pattern | stands there twice",
                "{\"id\":\"1\",\"pattern\":\"a\"} | payload | is missing",
                "{\"id\":1,\"pattern\":\"a\"} | id | is a number",
                "{\"pattern\":\"a\"} | id | is missing",
                "{\"id\":\"1\"} | event | has neither",
                "[1] | event | is not a JSON object",
                "{\"id\":\"\",\"pattern\":\"a\",\"payload\":1,\"timestamp\":\"2020-01-01T00:00:00Z\",\"source\":{\"type\":\"t\",\"id\":\"i\"}}"
                    + " | id | is empty",
                "{\"id\":\"\",\"specversion\":\"1.0\"} | id | is empty",
                "id,pattern,version | event | is not a JSON object: it begins with 'id,pattern,v",
                "{\"id\":\"1\",\"payload\":{\"a\":tru}} | payload.a | is not JSON at byte",
                "{\"id\":\"1\",\"payload\":{\"a\" | payload | ends in the middle",
                "{\"id\":\"1\",\"payload\":{\"a\":\"b | payload.a | ends in the middle",
                "{\"id\":\"1\" | event | ends in the middle",
                "{\"id\":\"1\",\"id\":\"2\"} | id | stands there twice",
                "{\"id\":\"\",\"pattern\":\"a\"} | id | is empty",
                "{\"id\":\"1\",\"pattern\":\"a\",} | event | is not JSON at byte",
                "{\"id\":\"1\",\"payload\":{\"a\":1 \"b\":2}} | payload | is not JSON at byte",
                "{\"id\":\"1\",\"payload\":\"\\x\",\"a\":1} | payload | is not JSON at byte"
            })
    void refusesWhatIsNoEvent(String text, String field, String reason) {
        RefusedEventException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.reason()).startsWith(reason);
    }

    @Test
    void refusesUnknownPartsOfASource() {
        String text =
                "{\"id\":\"1\",\"pattern\":\"a\",\"source\":{\"type\":\"t\",\"id\":\"i\",\"zone\":1},"
                    + "\"timestamp\":\"2020-01-01T00:00:00Z\",\"payload\":1}";

        RefusedEventException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.field()).isEqualTo("source.zone");
        assertThat(refusal.eventId()).isEqualTo("1");
    }

    @Test
    void takesTheDeepestPayloadAndRefusesOneLevelMore() {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(read(plain(deepest, "{}")).event().payload().toString()).isEqualTo(deepest);
        for (String deeper : List.of("[" + deepest + "]", "[".repeat(1_000_000))) {
            RefusedEventException refusal = refusal(plain(deeper, "{}"));
            assertThat(refusal.reason())
                    .isEqualTo("nests deeper than 4,000 levels, the most that the store takes");
            assertThat(refusal.field()).startsWith("payload[0][0]").hasSizeLessThan(90);
            assertThat(refusal.eventId()).isEqualTo("1");
        }
        assertThat(refusal(plain("1".repeat(200_001), "{}")).reason())
                .isEqualTo(
                        "holds a number of more than 200,000 digits, the most that the store"
                                + " takes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"m10\",\"payload\":\"\\u0000\"} | event m10: payload holds \\u0000",
                "{\"payload\":\"\\ud800\",\"id\":\"m10\"} | event m10: payload holds the lone",
                "{\"id\":\"m10\" | event m10 ends in the middle",
                "{\"id\":\"m10\"} | event m10 has neither a pattern",
                "{\"id\":\"m10\",\"specversion\":\"1.0\"} | event m10: type is missing",
                "{\"id\":\"m10\",\"pattern\":\"a\",\"id\":\"m11\"} | event m10: id stands",
                "{\"id\":\"m10\",\"a\":[1}} | event m10: a[0] is not JSON at byte",
                "{\"id\":\"\\u001b\",\"payload\":\"\\u0000\"} | payload holds \\u0000",
            })
    void namesTheEventWhereverItsIdCanBeRead(String text, String message) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).getMessage())
                .startsWith(message)
                .doesNotContain("Source", "REDACTED", "StreamRead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"correlationId\":\"a\\u001b\"} | i | metadata.correlationId holds U+001B",
                "{} | \\u001b | source.id holds U+001B",
                "{} |  | source.id is empty",
            })
    void namesTheEventWhosePartsAreRefused(String metadata, String source, String message) {
        String text =
                new String(plain("1", metadata), StandardCharsets.UTF_8)
                        .replace(
                                "\"id\":\"i\"",
                                "\"id\":\"" + (source == null ? "" : source) + "\"");

        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).getMessage())
                .startsWith("event 1: " + message);
    }

    @Test
    void ignoresWhatAnExportAdds() {
        String text = new String(plain("1", "{}"), StandardCharsets.UTF_8);
        String numbered =
                text.replace("}}", "},\"sequence\":7,\"position\":123,\"storedAt\":\"x\"}");

        byte[] bytes = numbered.getBytes(StandardCharsets.UTF_8);
        assertThat(numbered).contains("sequence");
        assertThat(read(bytes).event()).isEqualTo(read(plain("1", "{}")).event());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"source\":\"a b\" | source | 'a b' is no URI",
                "\"source\":\"/a/b\",\"data\":1,\"data_base64\":\"e30=\" | data_base64 | stands",
                "\"source\":\"/a/b\",\"data_base64\":\"e3!\" | data_base64 | is not base64",
                "\"source\":\"/a/b\",\"eventmetadata\":\"{}x\" | eventmetadata | holds: event has",
                "\"source\":\"/a/b\",\"eventmetadata\":\"{\\\"a\\\":\\\"\\\\u0000\\\"}\""
                        + " | eventmetadata | holds: a holds \\u0000",
                "\"source\":\"/a/b\",\"a\":1,\"eventmetadata\":\"{\\\"a\\\":1}\" | metadata.a |"
                        + " comes",
                "\"source\":\"/a/b\",\"correlationid\":7 | metadata.correlationId | is a number",
                "\"source\":\"/a/b\",\"x\":{} | x | is neither text"
            })
    void refusesCloudEventsThatBreakTheRules(String fields, String field, String reason) {
        String text = "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"," + fields + "}";

        RefusedEventException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.reason()).startsWith(reason);
    }

    static byte[] plain(String payload, String metadata) {
        String text =
                "{\"id\":\"1\",\"pattern\":\"a.b\",\"source\":{\"type\":\"t\",\"id\":\"i\"},"
                        + "\"timestamp\":\"2020-01-01T00:00:00Z\",\"payload\":"
                        + payload
                        + ",\"metadata\":"
                        + metadata
                        + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static WireEvent read(byte[] text) {
        return WireEvent.read(text, 0, text.length, () -> Instant.EPOCH);
    }

    private static RefusedEventException refusal(byte[] text) {
        return catchThrowableOfType(RefusedEventException.class, () -> read(text));
    }
}
