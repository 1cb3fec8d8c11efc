package org.eventexplorer.transfer.form;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// Events as hostile as the store takes them.
final class AnyEvents {
    private AnyEvents() {}

    static Arbitrary<Event> events() {
        return Combinators.combine(text(), pattern(), text(), source(), time(), json(3), metadata())
                .as(Event::new);
    }

    /// Text that a field may hold: any characters but controls and lone surrogates.
    static Arbitrary<String> text() {
        Arbitrary<Integer> odd =
                Arbitraries.of(
                        0x1f600, 0x5d0, 0x202e, 0xfeff, 0x2028, 0x22, 0x5c, 0x2f, 0x25, 0x20);
        Arbitrary<Integer> any =
                Arbitraries.integers()
                        .between(0x20, 0x10ffff)
                        .filter(c -> !Character.isISOControl(c) && (c < 0xd800 || c > 0xdfff));
        Arbitrary<Integer> ascii = Arbitraries.integers().between(0x20, 0x7e);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, ascii),
                        net.jqwik.api.Tuple.of(2, odd),
                        net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(AnyEvents::ofCodePoints);
    }

    private static String ofCodePoints(java.util.List<Integer> codes) {
        StringBuilder text = new StringBuilder();
        codes.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<String> pattern() {
        return text().map(t -> t.replace(".", "_").replace("*", "_").replace("#", "_"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(segments -> String.join(".", segments));
    }

    private static Arbitrary<Source> source() {
        Arbitrary<String> uri =
                Arbitraries.of("https://cloudevents.io/x?y=1#z", "/a/b", "urn:x:1", "no uri", "#f");
        Arbitrary<Source> uris = uri.map(id -> new Source("uri", id, null));
        Arbitrary<@Nullable String> name = text().injectNull(0.3);
        return Arbitraries.oneOf(uris, Combinators.combine(text(), text(), name).as(Source::new));
    }

    private static Arbitrary<Instant> time() {
        return Arbitraries.longs()
                .between(0, 1_800_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plusNanos(micros * 1_000));
    }

    private static Arbitrary<Metadata> metadata() {
        Arbitrary<Map<String, String>> others =
                Arbitraries.maps(
                                Arbitraries.oneOf(
                                        text(),
                                        Arbitraries.of("data", "source", "correlationid", "a.b")),
                                json(1).map(Json::toString))
                        .ofMaxSize(4);
        Arbitrary<@Nullable String> id = text().injectNull(0.3);
        Arbitrary<Map<String, String>> attributes =
                Arbitraries.maps(
                                Arbitraries.of(
                                        "subject",
                                        "dataschema",
                                        "datacontenttype",
                                        "datacontentencoding"),
                                Arbitraries.of(
                                                "base64",
                                                "text/plain",
                                                "application/json",
                                                "image/png",
                                                "http://localhost/schema",
                                                "")
                                        .map(JsonOut::quoted))
                        .ofMaxSize(4);
        return Combinators.combine(others, attributes, id, id)
                .as(
                        (other, attribute, correlation, causation) -> {
                            Map<String, String> all = new java.util.TreeMap<>(other);
                            all.putAll(attribute);
                            if (correlation != null) {
                                all.put("correlationId", JsonOut.quoted(correlation));
                            }
                            if (causation != null) {
                                all.put("causationId", JsonOut.quoted(causation));
                            }
                            return metadata(all, correlation, causation);
                        });
    }

    private static Metadata metadata(
            Map<String, String> all, @Nullable String correlation, @Nullable String causation) {
        String text =
                all.entrySet().stream()
                        .map(e -> JsonOut.quoted(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
        return new Metadata(Json.parse("metadata", text), correlation, causation);
    }

    /// Any JSON value up to a depth.
    static Arbitrary<Json> json(int depth) {
        return jsonText(depth).map(text -> Json.parse("payload", text));
    }

    private static Arbitrary<String> jsonText(int depth) {
        Arbitrary<String> scalar =
                Arbitraries.oneOf(
                        Arbitraries.of(
                                "null",
                                "true",
                                "false",
                                "0",
                                "-0.0",
                                "9007199254740993",
                                "123456789012345678901234567890",
                                "0.123456789012345678901234567891",
                                "1.5E+300",
                                "1e-7",
                                "\"\"",
                                "\"aGVsbG8=\"",
                                "\"4P8ARKo=\"",
                                "\"\\ud83d\\ude00\\n\\/\""),
                        text().map(JsonOut::quoted));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<String> inner = jsonText(depth - 1);
        Arbitrary<String> array =
                inner.list().ofMaxSize(3).map(all -> "[" + String.join(" ,\n", all) + "]");
        Arbitrary<String> object =
                Arbitraries.maps(text().map(JsonOut::quoted), inner)
                        .ofMaxSize(3)
                        .map(
                                all ->
                                        all.entrySet().stream()
                                                .map(e -> e.getKey() + ":" + e.getValue())
                                                .collect(Collectors.joining(",\r\n", "{", "}")));
        return Arbitraries.oneOf(scalar, array, object);
    }
}
