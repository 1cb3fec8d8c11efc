package org.eventexplorer.routing.wire;

import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.ReplayMarks;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.transfer.form.CloudEventsBinary;
import org.eventexplorer.transfer.form.CloudEventsForm;
import org.eventexplorer.transfer.form.JsonOut;
import org.eventexplorer.transfer.form.PlainForm;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An outgoing copy as it travels. The payload is the text that the store has, digit by digit.
///
/// @param contentType the media type of the body
/// @param attributes what travels beside the body in the binary form, by CloudEvents' names; empty
///     in the others
/// @param body the body in pieces, in order
public record Wire(String contentType, Map<String, String> attributes, List<byte[]> body) {
    /// The media type of the structured form.
    public static final String CLOUD_EVENT = "application/cloudevents+json; charset=utf-8";

    private static final int BUFFER = Segments.LARGE / 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /// The copy in a form.
    public static Wire of(Outgoing outgoing, Form form) {
        return switch (form) {
            case STRUCTURED ->
                    new Wire(
                            CLOUD_EVENT,
                            Map.of(),
                            written(
                                    out ->
                                            CloudEventsForm.write(
                                                    out,
                                                    outgoing.event(),
                                                    extensions(outgoing.marks()))));
            case BINARY -> {
                CloudEventsBinary parts =
                        CloudEventsBinary.of(outgoing.event(), extensions(outgoing.marks()));
                yield new Wire(parts.contentType(), parts.attributes(), List.of(parts.data()));
            }
            case PLAIN ->
                    new Wire(
                            "application/json",
                            Map.of(),
                            written(
                                    out ->
                                            PlainForm.write(
                                                    out,
                                                    outgoing.event(),
                                                    metadata(outgoing.marks()))));
        };
    }

    /// The size of the body in bytes.
    public long size() {
        return body.stream().mapToLong(piece -> piece.length).sum();
    }

    /// The body in one piece.
    public byte[] bytes() {
        if (body.size() == 1) {
            return body.getFirst();
        }
        byte[] all = new byte[Math.toIntExact(size())];
        int at = 0;
        for (byte[] piece : body) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /// The body as a person reads it: its text, or how long it is where it is none.
    public String bodyText() {
        byte[] bytes = bytes();
        return JsonOut.isUtf8(bytes)
                ? new String(bytes, StandardCharsets.UTF_8)
                : "(" + bytes.length + " bytes that are no text)";
    }

    private static List<byte[]> written(Writing writing) {
        Segments segments = new Segments();
        JsonOut out = new JsonOut(segments, BUFFER);
        try {
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return segments.pieces();
    }

    private static Map<String, ?> extensions(@Nullable ReplayMarks marks) {
        if (marks == null) {
            return Map.of();
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("replayid", marks.replayId().toString());
        extensions.put("replaytime", time(marks.time()));
        extensions.put("replayattempt", marks.attempt());
        return extensions;
    }

    private static Map<String, String> metadata(@Nullable ReplayMarks marks) {
        if (marks == null) {
            return Map.of();
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("replay", "true");
        metadata.put("replayId", "\"" + marks.replayId() + "\"");
        metadata.put("replayTime", "\"" + time(marks.time()) + "\"");
        metadata.put("replayAttempt", Integer.toString(marks.attempt()));
        return metadata;
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    /// Something that writes one document.
    private interface Writing {
        void to(JsonOut out) throws IOException;
    }
}
