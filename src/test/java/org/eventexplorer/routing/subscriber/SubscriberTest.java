package org.eventexplorer.routing.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.event.PatternFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a subscriber can be.
final class SubscriberTest {
    private static Target target(String endpoint) {
        return new Target("http", endpoint, Form.STRUCTURED, Map.of());
    }

    private static Subscriber subscriber(String name, String... patterns) {
        return new Subscriber(
                name,
                List.of(patterns).stream().map(PatternFilter::new).toList(),
                target("http://localhost/"),
                Environment.STAGING,
                true,
                Limits.USUAL);
    }

    @Test
    void takesEventsOfAnyOfItsPatterns() {
        Subscriber billing = subscriber("billing", "invoice.*", "#.failed");
        assertThat(
                        List.of("invoice.paid", "a.b.failed", "failed", "invoice", "invoice.a.b")
                                .stream()
                                .map(billing::matches))
                .containsExactly(true, true, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "a/b", "ä", "a\n"})
    void refusesANameThatIsHardToType(String name) {
        assertThatThrownBy(() -> subscriber(name, "#"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no name for a subscriber");
        assertThatThrownBy(() -> subscriber("a".repeat(101), "#"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASubscriberWithoutAPattern() {
        assertThatThrownBy(() -> subscriber("a"))
                .hasMessage("a subscriber needs a pattern; '#' means every event");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:hunter2@host/", "amqp://guest:hunter2@host:5672/vhost",
                "https://:hunter2@host", "kafka://a:hunter2@h1:9092,h2:9092/topic",
            })
    void refusesAPasswordInAnEndpointWithoutRepeatingIt(String endpoint) {
        assertThatThrownBy(() -> target(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the endpoint has a password in it, which would be stored in clear text:"
                                + " leave it out and say where it lies, such as --secret env:NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host:8443/a:b@c",
                "amqp://user@host:5672/v",
                "http://[::1]:80/?x=a:b@c",
            })
    void takesAnEndpointWithoutAPassword(String endpoint) {
        assertThatCode(() -> target(endpoint)).doesNotThrowAnyException();
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Limits(-1, 1, second))
                .hasMessage("-1 events a second is below 0; 0 means no limit");
        assertThatThrownBy(() -> new Limits(0, 0, second))
                .hasMessage("0 deliveries side by side is not between 1 and 1000");
        assertThatThrownBy(() -> new Limits(0, 1, Duration.ZERO))
                .hasMessage("a time limit of 0 ms is not between 1 ms and 1 h");
    }
}
