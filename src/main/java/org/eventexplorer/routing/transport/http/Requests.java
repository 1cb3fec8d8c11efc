package org.eventexplorer.routing.transport.http;

import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.wire.PercentText;
import org.eventexplorer.routing.wire.Wire;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the requests to one subscriber.
///
/// @param uri where they go
record Requests(URI uri, Form form, Credentials credentials, InstantSource clock) {
    private static final String AGENT = "event-explorer";

    /// The POST of an event, signed as of now.
    HttpRequest post(Outgoing outgoing) {
        Wire wire = Wire.of(outgoing, form);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(body(wire));
        headers(outgoing, wire).forEach(request::setHeader);
        long now = clock.instant().getEpochSecond();
        request.setHeader("webhook-timestamp", Long.toString(now));
        WebhookSignature signature = credentials.signature();
        if (signature != null) {
            String signed = signature.sign(webhookId(outgoing), now, wire.body());
            request.setHeader("webhook-signature", signed);
        }
        return authorized(request).build();
    }

    /// The handshake of CloudEvents' webhooks (HTTP 1.1 Web Hooks for Event Delivery, section 4).
    ///
    /// @param eventsPerSecond 0: any rate
    HttpRequest options(int eventsPerSecond) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .setHeader("User-Agent", AGENT)
                        .setHeader("WebHook-Request-Origin", AGENT);
        if (eventsPerSecond > 0) {
            request.setHeader("WebHook-Request-Rate", Long.toString(60L * eventsPerSecond));
        }
        return authorized(request).build();
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        Secret authorization = credentials.authorization();
        return authorization == null
                ? request
                : request.setHeader("Authorization", authorization.reveal());
    }

    private Map<String, String> headers(Outgoing outgoing, Wire wire) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", headerText(wire.contentType()));
        headers.put("User-Agent", AGENT);
        wire.attributes()
                .forEach((name, value) -> headers.put("ce-" + name, PercentText.encoded(value)));
        headers.put("webhook-id", webhookId(outgoing));
        return headers;
    }

    /// A media type whose parameters no header can have goes without them.
    private static String headerText(String type) {
        boolean isText = type.chars().allMatch(c -> c >= ' ' && c <= '~');
        return isText ? type : type.substring(0, type.indexOf(';')).strip();
    }

    /// The event's id, without the full stop that parts what is signed.
    private static String webhookId(Outgoing outgoing) {
        return PercentText.encoded(outgoing.event().event().id(), "\"%.");
    }

    private static BodyPublisher body(Wire wire) {
        if (wire.body().size() == 1) {
            return BodyPublishers.ofByteArray(wire.body().getFirst());
        }
        return BodyPublishers.concat(
                wire.body().stream()
                        .map(BodyPublishers::ofByteArray)
                        .toArray(BodyPublisher[]::new));
    }

    /// The POST as text, with references in the place of secrets.
    String text(Outgoing outgoing) {
        Wire wire = Wire.of(outgoing, form);
        StringBuilder text = new StringBuilder();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        text.append("POST ").append(path);
        if (uri.getRawQuery() != null) {
            text.append('?').append(uri.getRawQuery());
        }
        text.append(" HTTP/1.1\nHost: ").append(uri.getRawAuthority()).append('\n');
        text.append("Content-Length: ").append(wire.size()).append('\n');
        headers(outgoing, wire)
                .forEach(
                        (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append("webhook-timestamp: (the time of sending)\n");
        secret(text, "webhook-signature", HttpTransport.SIGNING, "v1,(signed with %s)");
        secret(text, "Authorization", HttpTransport.AUTHORIZATION, "(from %s)");
        return text.append('\n').append(wire.bodyText()).append('\n').toString();
    }

    private void secret(StringBuilder text, String header, String use, String shown) {
        SecretRef ref = credentials.target().secrets().get(use);
        if (ref != null) {
            text.append(header).append(": ").append(shown.formatted(ref)).append('\n');
        }
    }
}
