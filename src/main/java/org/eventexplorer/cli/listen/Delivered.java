package org.eventexplorer.cli.listen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.routing.transport.http.WebhookSignature;
import org.eventexplorer.routing.wire.PercentText;
import org.eventexplorer.transfer.form.WireEvent;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One request that brought an event.
///
/// @param pattern empty where the body is no event
/// @param id the event's, or why there is none
/// @param replay which replay sent it and in which attempt, empty for none
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Delivered(String pattern, String id, String replay, Headers headers, byte[] body) {
    /// How far the sender's clock may be from ours, as Standard Webhooks' libraries have it.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// What its signature is.
    enum Check {
        /// There is none.
        UNSIGNED,
        /// There is one, and no key to check it with.
        UNCHECKED,
        /// It is right.
        GOOD,
        /// It is wrong.
        BAD,
        /// It is right, but of another time: it may have been recorded and sent again.
        STALE
    }

    static Delivered of(Headers headers, byte[] body) {
        String type = headers.getFirst("ce-type");
        String id = headers.getFirst("ce-id");
        if (type != null && id != null) {
            String replay = headers.getFirst("ce-replayid");
            String attempt = headers.getFirst("ce-replayattempt");
            return new Delivered(
                    PercentText.decoded(type),
                    PercentText.decoded(id),
                    replay == null ? "" : replay + " attempt " + attempt,
                    headers,
                    body);
        }
        try {
            Event event = WireEvent.read(body, 0, body.length, () -> Instant.EPOCH).event();
            return new Delivered(event.pattern(), event.id(), replay(event), headers, body);
        } catch (RefusedEventException e) {
            return new Delivered("", "no event: " + e.getMessage(), "", headers, body);
        }
    }

    private static String replay(Event event) {
        if (!event.metadata().isReplayed()) {
            return "";
        }
        try {
            JsonNode metadata = new ObjectMapper().readTree(event.metadata().json().utf8());
            return metadata.path("replayId").asText()
                    + " attempt "
                    + metadata.path("replayAttempt").asText();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    Check check(@Nullable WebhookSignature signature, Instant now) {
        String signed = headers.getFirst("webhook-signature");
        String id = headers.getFirst("webhook-id");
        if (signed == null || id == null) {
            return Check.UNSIGNED;
        }
        if (signature == null) {
            return Check.UNCHECKED;
        }
        long time;
        try {
            time = Long.parseLong(String.valueOf(headers.getFirst("webhook-timestamp")));
        } catch (NumberFormatException e) {
            return Check.BAD;
        }
        if (!signature.isIn(signed, id, time, List.of(body))) {
            return Check.BAD;
        }
        long apart = Math.abs(now.getEpochSecond() - time);
        return apart <= TOLERANCE.toSeconds() ? Check.GOOD : Check.STALE;
    }
}
