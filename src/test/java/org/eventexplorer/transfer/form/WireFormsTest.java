package org.eventexplorer.transfer.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// What holds for every event.
final class WireFormsTest {
    /// Keeps every digit, so that comparing is comparing.
    private static final JsonMapper EXACT =
            JsonMapper.builder(Json.FACTORY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    @Provide
    Arbitrary<Event> events() {
        return AnyEvents.events();
    }

    @Property(tries = 300)
    void thePlainFormGivesTheSameEvent(@ForAll("events") Event event) throws IOException {
        byte[] text = plain(event);

        WireEvent read = WireEvent.read(text, 0, text.length, () -> Instant.MAX);

        assertThat(text).doesNotContain('\n');
        assertThat(read.end()).isEqualTo(text.length);
        assertThat(facts(read.event())).isEqualTo(facts(event));
    }

    @Property(tries = 200)
    void cloudEventsGiveTheSameEvent(@ForAll("events") Event event) throws IOException {
        byte[] text = cloudEvent(event);

        WireEvent read = WireEvent.read(text, 0, text.length, () -> Instant.MAX);

        assertThat(text).doesNotContain('\n');
        assertThat(read.end()).isEqualTo(text.length);
        assertThat(facts(read.event())).isEqualTo(facts(event));
    }

    @Property(tries = 200)
    void theSdkReadsWhatIsWrittenAndItsOutputIsReadTheSame(@ForAll("events") Event event)
            throws IOException {
        CloudEvent theirs = new JsonFormat().deserialize(cloudEvent(event));

        assertThat(theirs.getId()).isEqualTo(event.id());
        assertThat(theirs.getType()).isEqualTo(event.pattern());
        assertThat(theirs.getTime().toInstant()).isEqualTo(event.timestamp());
        assertThat(theirs.getExtension("schemaversion")).isEqualTo(event.version());

        byte[] text = new JsonFormat().serialize(theirs);
        WireEvent read = WireEvent.read(text, 0, text.length, () -> Instant.MAX);
        assertThat(read.event().id()).isEqualTo(event.id());
        assertThat(read.event().source()).isEqualTo(event.source());
        assertThat(read.event().metadata().correlationId())
                .isEqualTo(event.metadata().correlationId());
        if ("application/json".equals(theirs.getDataContentType())) {
            // Data of other types come out of the SDK as base64, whatever they were.
            assertThat(tree(read.event().metadata().json()))
                    .isEqualTo(tree(event.metadata().json()));
        }
    }

    static byte[] plain(Event event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut out = new JsonOut(bytes, 64);
        PlainForm.write(out, event);
        out.flush();
        return bytes.toByteArray();
    }

    static byte[] cloudEvent(Event event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut out = new JsonOut(bytes, 64);
        CloudEventsForm.write(out, event);
        out.flush();
        return bytes.toByteArray();
    }

    /// Everything of an event, its JSON as values, numbers with all their digits.
    static List<Object> facts(Event event) throws IOException {
        return java.util.Arrays.asList(
                event.id(),
                event.pattern(),
                event.version(),
                event.source(),
                event.timestamp(),
                tree(event.payload()),
                tree(event.metadata().json()),
                event.metadata().correlationId(),
                event.metadata().causationId());
    }

    private static JsonNode tree(Json json) throws IOException {
        return EXACT.readTree(new String(json.utf8(), StandardCharsets.UTF_8));
    }
}
