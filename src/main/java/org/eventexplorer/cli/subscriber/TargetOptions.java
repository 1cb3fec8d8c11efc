package org.eventexplorer.cli.subscriber;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.Transports;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a subscriber is; whatever is not given stays as it is. Values are read here and not by
/// picocli, whose messages would repeat a secret that was given in a reference's place.
final class TargetOptions {
    @Option(
            names = "--pattern",
            paramLabel = "FILTER",
            description = "Which events it is given, such as invoice.*; may be given again.")
    private List<String> patterns = new ArrayList<>();

    @Option(
            names = "--transport",
            paramLabel = "NAME",
            description = "http, rabbitmq or kafka. Default: what the endpoint begins with.")
    private @Nullable String transport;

    @Option(
            names = "--endpoint",
            paramLabel = "ADDRESS",
            description = {
                "https://host/path,",
                "amqps://user@host/vhost?exchange=E&key=K (no key: each event's pattern),",
                "kafkas://user@host:9093/topic?mechanism=SCRAM-SHA-512. Never with a password.",
            })
    private @Nullable String endpoint;

    @Option(
            names = "--environment",
            paramLabel = "ENV",
            description = "development, staging or production. Default: production.")
    private @Nullable String environment;

    @Option(
            names = "--secret",
            paramLabel = "[USE=]REF",
            description =
                    "Where a secret lies: env:NAME, keyring:NAME or file:/PATH; never the secret"
                            + " itself. USE is signing (the usual one) or authorization for http,"
                            + " password for the others. May be given again; replaces all.")
    private List<String> secrets = new ArrayList<>();

    @Option(names = "--no-secret", description = "Without any secret.")
    private boolean isWithoutSecret;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "How events travel: structured or binary CloudEvents, or plain. Default:"
                            + " structured.")
    private @Nullable String form;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "The most events a second; 0, the default: as many as it takes.")
    private @Nullable Integer rate;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "The most deliveries side by side. Default: 16.")
    private @Nullable Integer inFlight;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "After which an attempt counts as not delivered. Default: 30.")
    private @Nullable Integer timeout;

    /// Whether what hangs on it was said.
    boolean hasEnvironment() {
        return environment != null;
    }

    /// A new subscriber.
    ///
    /// @throws IllegalArgumentException saying what is missing or makes no sense
    Subscriber made(String name, Transports transports) {
        if (endpoint == null) {
            throw new IllegalArgumentException("--endpoint is missing");
        }
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("--pattern is missing; '#' means every event");
        }
        Target none = new Target("", endpoint, Form.STRUCTURED, Map.of());
        Subscriber usual =
                new Subscriber(
                        name,
                        List.of(new PatternFilter("#")),
                        none,
                        Environment.PRODUCTION,
                        true,
                        Limits.USUAL);
        return changed(usual, transports);
    }

    /// The subscriber with what was given in place of what it had.
    ///
    /// @throws IllegalArgumentException saying what makes no sense
    Subscriber changed(Subscriber present, Transports transports) {
        Target old = present.target();
        String address = endpoint == null ? old.endpoint() : endpoint;
        Target target =
                new Target(
                        transport(old, address),
                        address,
                        form == null ? old.form() : named(Form.values(), "--form", form),
                        secrets(old, transports, transport(old, address)));
        transports.check(target);
        Limits limits = present.limits();
        return new Subscriber(
                present.name(),
                patterns.isEmpty()
                        ? present.patterns()
                        : patterns.stream().map(PatternFilter::new).toList(),
                target,
                environment == null
                        ? present.environment()
                        : named(Environment.values(), "--environment", environment),
                present.isEnabled(),
                new Limits(
                        rate == null ? limits.eventsPerSecond() : rate,
                        inFlight == null ? limits.inFlight() : inFlight,
                        timeout == null ? limits.timeout() : Duration.ofSeconds(timeout)));
    }

    private String transport(Target old, String address) {
        if (transport != null) {
            return transport;
        }
        if (endpoint == null) {
            return old.transport();
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "amqp", "amqps" -> "rabbitmq";
            case "kafka", "kafkas" -> "kafka";
            default -> "http";
        };
    }

    private Map<String, SecretRef> secrets(Target old, Transports transports, String name) {
        if (isWithoutSecret) {
            if (!secrets.isEmpty()) {
                throw new IllegalArgumentException("--no-secret stands beside --secret");
            }
            return Map.of();
        }
        if (secrets.isEmpty()) {
            return old.secrets();
        }
        Map<String, SecretRef> refs = new LinkedHashMap<>();
        for (String given : secrets) {
            int equals = SecretRef.isMeantBy(given) ? -1 : given.indexOf('=');
            String first = transports.of(name).secretUses().getFirst();
            String use = equals < 0 ? first : given.substring(0, equals);
            // A base64 text ends in =, so that what stands before it may be a secret.
            SecretRef ref = SecretRef.parse(given.substring(equals + 1));
            if (refs.put(use, ref) != null) {
                throw new IllegalArgumentException("--secret gives '" + use + "' twice");
            }
        }
        return refs;
    }

    private static <E extends Enum<E>> E named(E[] values, String option, String text) {
        for (E value : values) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                option + ": '" + text + "' is none of " + List.of(values));
    }
}
