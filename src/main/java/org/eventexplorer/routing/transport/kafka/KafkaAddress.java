package org.eventexplorer.routing.transport.kafka;

import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.address.BrokerAddress;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a subscriber of Kafka is.
///
/// @param isEncrypted whether the way there is TLS
/// @param servers hosts with their ports, apart by commas
/// @param user null: without credentials
/// @param mechanism of SASL
record KafkaAddress(
        boolean isEncrypted,
        String servers,
        @Nullable String user,
        String mechanism,
        String topic) {
    private static final String USAGE =
            "the endpoint of kafka is an address such as kafka://host:9092,other:9092/topic or"
                    + " kafkas://user@host:9093/topic?mechanism=SCRAM-SHA-512 (or SCRAM-SHA-256,"
                    + " PLAIN); kafkas is with TLS";
    private static final List<String> MECHANISMS =
            List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    /// @throws IllegalArgumentException where the endpoint is none
    static KafkaAddress of(Target target) {
        BrokerAddress address =
                BrokerAddress.parse(
                        target.endpoint(), Set.of("kafka", "kafkas"), Set.of("mechanism"), USAGE);
        String mechanism = address.parameters().getOrDefault("mechanism", MECHANISMS.getFirst());
        boolean haveAllPorts =
                List.of(address.hosts().split(",", -1)).stream()
                        .allMatch(host -> host.lastIndexOf(':') > host.lastIndexOf(']'));
        if (!MECHANISMS.contains(mechanism)
                || !haveAllPorts
                || !TOPIC.matcher(address.path()).matches()) {
            throw new IllegalArgumentException(USAGE);
        }
        boolean isEncrypted = address.scheme().equals("kafkas");
        if ((address.user() == null) != target.secrets().isEmpty()) {
            throw new IllegalArgumentException(
                    "a user of Kafka needs a password and a password a user: name the user in the"
                            + " endpoint, and where the password lies, --secret env:NAME");
        }
        if (address.user() != null && !isEncrypted && mechanism.equals("PLAIN")) {
            throw new IllegalArgumentException(
                    "the password would travel in clear text: give an endpoint with kafkas:// or"
                            + " another mechanism");
        }
        return new KafkaAddress(
                isEncrypted, address.hosts(), address.user(), mechanism, address.path());
    }

    /// The brokers, as they are named to a person.
    String place() {
        return (isEncrypted ? "kafkas://" : "kafka://") + servers;
    }
}
