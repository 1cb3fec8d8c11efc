package org.eventexplorer.cli.subscriber;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Subscribers as text and as JSON.
record SubscriberListing(OutputStream out) {
    void text(List<SubscriberEntry> all) throws IOException {
        Lines lines = new Lines(out);
        for (SubscriberEntry entry : all) {
            Subscriber subscriber = entry.subscriber();
            String state = subscriber.isEnabled() ? "" : ", disabled";
            lines.line(subscriber.name() + " (" + subscriber.environment() + state + ")");
            field(lines, "patterns", patterns(subscriber).collect(Collectors.joining(" ")));
            field(lines, "endpoint", subscriber.target().endpoint());
            field(
                    lines,
                    "transport",
                    subscriber.target().transport() + ", " + subscriber.target().form());
            for (Map.Entry<String, String> secret : secrets(subscriber).entrySet()) {
                field(lines, secret.getKey(), secret.getValue());
            }
            field(lines, "limits", limits(subscriber.limits()));
            LastDelivery last = entry.last();
            field(
                    lines,
                    "last",
                    last == null ? "nothing yet" : UtcTime.text(last.at()) + " " + last.said());
        }
    }

    private static void field(Lines lines, String name, String value) throws IOException {
        lines.line("  %-14s%s".formatted(name, VisibleText.of(value)));
    }

    private static java.util.stream.Stream<String> patterns(Subscriber subscriber) {
        return subscriber.patterns().stream().map(PatternFilter::text);
    }

    private static Map<String, String> secrets(Subscriber subscriber) {
        Map<String, String> texts = new TreeMap<>();
        subscriber.target().secrets().forEach((use, ref) -> texts.put(use, ref.toString()));
        return texts;
    }

    private static String limits(Limits limits) {
        String rate =
                limits.eventsPerSecond() == 0 ? "any rate" : limits.eventsPerSecond() + " a second";
        return rate + ", " + limits.inFlight() + " in flight, " + span(limits.timeout()) + " each";
    }

    private static String span(Duration timeout) {
        long millis = timeout.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    void json(List<SubscriberEntry> all) throws IOException {
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartArray();
                    for (SubscriberEntry entry : all) {
                        object(to, entry);
                    }
                    to.writeEndArray();
                });
    }

    private static void object(JsonGenerator to, SubscriberEntry entry) throws IOException {
        Subscriber subscriber = entry.subscriber();
        to.writeStartObject();
        to.writeStringField("name", subscriber.name());
        to.writeArrayFieldStart("patterns");
        for (String pattern : patterns(subscriber).toList()) {
            to.writeString(pattern);
        }
        to.writeEndArray();
        to.writeStringField("transport", subscriber.target().transport());
        to.writeStringField("endpoint", subscriber.target().endpoint());
        to.writeStringField("form", subscriber.target().form().word());
        to.writeStringField("environment", subscriber.environment().word());
        to.writeBooleanField("enabled", subscriber.isEnabled());
        to.writeObjectFieldStart("secrets");
        for (Map.Entry<String, String> secret : secrets(subscriber).entrySet()) {
            to.writeStringField(secret.getKey(), secret.getValue());
        }
        to.writeEndObject();
        to.writeNumberField("eventsPerSecond", subscriber.limits().eventsPerSecond());
        to.writeNumberField("inFlight", subscriber.limits().inFlight());
        to.writeNumberField("timeoutMs", subscriber.limits().timeout().toMillis());
        LastDelivery last = entry.last();
        if (last == null) {
            to.writeNullField("last");
        } else {
            to.writeObjectFieldStart("last");
            to.writeStringField("at", UtcTime.text(last.at()));
            to.writeBooleanField("delivered", last.isDelivered());
            to.writeStringField("said", last.said());
            to.writeEndObject();
        }
        to.writeEndObject();
    }
}
