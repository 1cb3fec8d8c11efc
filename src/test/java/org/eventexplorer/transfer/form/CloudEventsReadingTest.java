package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What CloudEvents written by others become.
final class CloudEventsReadingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aMinimalEventHappenedNow() {
        WireEvent read = read("\"source\":\"https://cloudevents.io\"");

        assertThat(read.isTimeGiven()).isFalse();
        assertThat(read.event())
                .isEqualTo(
                        new Event(
                                "1",
                                "t",
                                "1.0",
                                new Source("uri", "https://cloudevents.io", null),
                                NOW,
                                Json.NULL,
                                Metadata.NONE));
    }

    @Test
    void attributesWithoutAFieldBecomeMetadata() {
        Event event =
                read("\"source\":\"/a/b%2Fc\",\"sourcename\":\"n\",\"subject\":\"s\","
                                + "\"dataschema\":\"http://x/y\",\"schemaversion\":\"2\","
                                + "\"datacontenttype\":\"text/plain\",\"data\":\"hi\","
                                + "\"causationbasis\":\"native\",\"count\":10,\"ok\":true,"
                                + "\"correlationid\":\"c\",\"nothing\":null")
                        .event();

        assertThat(event.source()).isEqualTo(new Source("a", "b/c", "n"));
        assertThat(event.version()).isEqualTo("2");
        assertThat(event.payload().toString()).isEqualTo("\"hi\"");
        assertThat(event.metadata())
                .isEqualTo(
                        metadata(
                                "{\"causationBasis\":\"native\",\"count\":10,\"ok\":true,"
                                        + "\"correlationId\":\"c\",\"subject\":\"s\","
                                        + "\"dataschema\":\"http://x/y\","
                                        + "\"datacontenttype\":\"text/plain\"}",
                                "c"));
    }

    @Test
    void theAliasesOfOthersAreKnown() {
        Event event =
                read("\"source\":\"https://x/y\",\"sourcetype\":\"a\",\"sourceid\":\"b\","
                                + "\"eventversion\":\"1.08\",\"correlationid\":\"c\","
                                + "\"subject\":\"c\"")
                        .event();

        assertThat(event.source()).isEqualTo(new Source("a", "b", null));
        assertThat(event.version()).isEqualTo("1.08");
        assertThat(event.metadata())
                .isEqualTo(
                        metadata("{\"sourceUri\":\"https://x/y\",\"correlationId\":\"c\"}", "c"));
    }

    @Test
    void binaryDataAreJsonOrTextWhereTheirTypeSaysSo() {
        assertThat(payload("\"data_base64\":\"eyJhIjoxfQ==\"")).isEqualTo("{\"a\":1}");
        assertThat(payload("\"datacontenttype\":\"a/b+json\",\"data_base64\":\"e30=\""))
                .isEqualTo("{}");
        assertThat(payload("\"datacontenttype\":\"text/plain\",\"data_base64\":\"SGkK\""))
                .isEqualTo("\"Hi\\u000a\"");
    }

    @Test
    void otherBinaryDataGoOutAsTheyCame() throws IOException {
        String data = "\"datacontenttype\":\"image/png\",\"data_base64\":\"4P8ARKo=\"";

        Event event = read("\"source\":\"/a/b\"," + data).event();

        assertThat(event.metadata())
                .isEqualTo(
                        metadata(
                                "{\"datacontenttype\":\"image/png\","
                                        + "\"datacontentencoding\":\"base64\"}",
                                null));
        assertThat(new String(WireFormsTest.cloudEvent(event), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/a/b\",\"type\":\"t\","
                                + "\"time\":\"2026-01-01T00:00:00.000000Z\","
                                + "\"datacontenttype\":\"image/png\",\"schemaversion\":\"1.0\","
                                + "\"data_base64\":\"4P8ARKo=\"}");
    }

    @Test
    void aSubjectThatIsTheCorrelationIdIsKeptWhereTheMetadataNameIt() throws IOException {
        Event event =
                read("\"source\":\"/a/b\",\"correlationid\":\"c\","
                                + "\"eventmetadata\":\"{\\\"subject\\\":\\\"c\\\"}\"")
                        .event();
        byte[] written = WireFormsTest.cloudEvent(event);

        assertThat(event.metadata())
                .isEqualTo(metadata("{\"correlationId\":\"c\",\"subject\":\"c\"}", "c"));
        assertThat(WireEvent.read(written, 0, written.length, () -> NOW).event()).isEqualTo(event);
    }

    private static String payload(String data) {
        return read("\"source\":\"/a/b\"," + data).event().payload().toString();
    }

    private static Metadata metadata(String json, @Nullable String correlationId) {
        return new Metadata(Json.parse("metadata", json), correlationId, null);
    }

    private static WireEvent read(String fields) {
        byte[] text =
                ("{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"," + fields + "}")
                        .getBytes(StandardCharsets.UTF_8);
        return WireEvent.read(text, 0, text.length, () -> NOW);
    }
}
