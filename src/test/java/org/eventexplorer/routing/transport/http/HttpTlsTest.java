package org.eventexplorer.routing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.stored;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates that are good, of nobody known, and of another host.
final class HttpTlsTest {
    private static final char[] STORE = "changeit".toCharArray();

    @TempDir private static Path folder;
    private static KeyStore keys;
    private static SSLContext serving;
    private static SSLContext trusting;

    @BeforeAll
    static void makeACertificateOfLocalhost() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(STORE))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, STORE);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, STORE);
        serving = SSLContext.getInstance("TLS");
        serving.init(own.getKeyManagers(), null, null);
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(known);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
    }

    private static Subscriber subscriber(String url) {
        return new Subscriber(
                "billing",
                List.of(new PatternFilter("#")),
                new Target("http", url, Form.STRUCTURED, Map.of()),
                Environment.DEVELOPMENT,
                true,
                Limits.USUAL);
    }

    private static HttpTransport transport(@Nullable SSLContext tls) {
        return new HttpTransport(() -> Instant.EPOCH, tls);
    }

    private static Delivery deliver(String host, @Nullable SSLContext tls) throws Exception {
        try (TestEndpoint endpoint = TestEndpoint.answering(serving, TestEndpoint.with(200));
                Channel channel =
                        transport(tls)
                                .open(
                                        subscriber("https://" + host + ":" + endpoint.port()),
                                        new Secrets(Map.of(), Keyring.NONE))) {
            return channel.deliver(new Outgoing(stored("o-1"), null));
        }
    }

    private static String trouble(Delivery delivery) {
        NotDelivered trouble = (NotDelivered) delivery;
        return trouble.trouble() + " " + trouble.error().replaceAll(":[0-9]+", "");
    }

    @Test
    void deliversWhereTheCertificateIsTrustedAndThisHosts() throws Exception {
        assertThat(deliver("localhost", trusting)).isInstanceOf(Delivered.class);
    }

    @Test
    void aCertificateOfNobodyKnownHalts() throws Exception {
        assertThat(trouble(deliver("localhost", null)))
                .isEqualTo(
                        "HALTING the certificate of https://localhost is not to be trusted: no"
                                + " authority that this computer trusts has signed it");
    }

    @Test
    void aCertificateOfAnotherHostHalts() throws Exception {
        assertThat(trouble(deliver("127.0.0.1", trusting)))
                .startsWith("HALTING the certificate of https://127.0.0.1 is not to be trusted: No")
                .contains("127.0.0.1");
    }

    @Test
    void aTestOfTheEndpointSaysWhatIsOffered() throws Exception {
        Secrets none = new Secrets(Map.of(), Keyring.NONE);
        Map<String, String> agreed =
                Map.of("WebHook-Allowed-Origin", "event-explorer", "WebHook-Allowed-Rate", "120");
        try (TestEndpoint offering =
                        TestEndpoint.answering(serving, TestEndpoint.with(200, agreed, null));
                TestEndpoint plain = TestEndpoint.answering(TestEndpoint.with(405));
                TestEndpoint other =
                        TestEndpoint.answering(
                                TestEndpoint.with(
                                        200,
                                        Map.of("WebHook-Allowed-Origin", "example.com"),
                                        null))) {
            String place = "https://localhost:" + offering.port();
            assertThat(transport(trusting).test(subscriber(place + "/in"), none))
                    .isEqualTo(
                            new EndpointReport(
                                    true,
                                    List.of(
                                            place + " answers, its certificate is good",
                                            "it takes events from event-explorer, at most 120 a"
                                                    + " minute")));
            assertThat(offering.received().getFirst().method()).isEqualTo("OPTIONS");
            assertThat(offering.received().getFirst().headers().getFirst("WebHook-Request-Origin"))
                    .isEqualTo("event-explorer");
            assertThat(transport(null).test(subscriber(plain.url("/")), none))
                    .isEqualTo(
                            new EndpointReport(
                                    true,
                                    List.of(
                                            "http://127.0.0.1:"
                                                    + plain.port()
                                                    + " answers, unencrypted",
                                            "it does not offer the handshake of CloudEvents'"
                                                    + " webhooks (405), which few do; an event can"
                                                    + " be sent to see more")));
            assertThat(transport(null).test(subscriber(other.url("/")), none).isGood()).isFalse();
        }
    }
}
