package org.eventexplorer.routing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.MARKS;
import static org.eventexplorer.routing.StoredEvents.PAYLOAD;
import static org.eventexplorer.routing.StoredEvents.stored;

import com.sun.net.httpserver.HttpHandler;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.http.TestEndpoint.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Delivering to real HTTP servers that behave, and to others.
final class HttpDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Secrets SECRETS =
            new Secrets(Map.of("KEY", KEY, "TOKEN", "t0ken-in-the-open"), Keyring.NONE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Channel channel(String url, Form form, Map<String, SecretRef> secrets) {
        return channel(url, form, secrets, PATIENCE);
    }

    private static Channel channel(
            String url, Form form, Map<String, SecretRef> secrets, Duration timeout) {
        Subscriber subscriber =
                new Subscriber(
                        "billing",
                        List.of(new PatternFilter("#")),
                        new Target("http", url, form, secrets),
                        Environment.DEVELOPMENT,
                        true,
                        new Limits(0, 1, timeout));
        return new HttpTransport(() -> NOW, null).open(subscriber, SECRETS);
    }

    private static Delivery deliver(String url, Duration timeout) throws InterruptedException {
        try (Channel channel = channel(url, Form.STRUCTURED, Map.of(), timeout)) {
            return channel.deliver(new Outgoing(stored("o-1"), null));
        }
    }

    private static Delivery deliverTo(HttpHandler answer) throws Exception {
        try (TestEndpoint endpoint = TestEndpoint.answering(answer)) {
            return withoutPort(deliver(endpoint.url("/in"), PATIENCE), endpoint.port());
        }
    }

    private static Delivery withoutPort(Delivery delivery, int port) {
        return delivery instanceof NotDelivered trouble
                ? trouble(
                        trouble.trouble(),
                        trouble.status().orElse(0),
                        trouble.error().replace(":" + port, ":0"),
                        trouble.retryAfter())
                : new Delivered(((Delivered) delivery).status(), Duration.ZERO);
    }

    private static NotDelivered trouble(
            Trouble trouble, int status, String error, @Nullable Duration retryAfter) {
        return new NotDelivered(
                trouble,
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                error,
                retryAfter,
                Duration.ZERO);
    }

    private static Received send(Form form, Map<String, SecretRef> secrets, boolean isReplayed)
            throws Exception {
        try (TestEndpoint endpoint = TestEndpoint.answering(TestEndpoint.with(204));
                Channel channel = channel(endpoint.url("/in?x=1"), form, secrets)) {
            Delivery delivery =
                    channel.deliver(new Outgoing(stored("o.1 é"), isReplayed ? MARKS : null));
            assertThat(withoutPort(delivery, endpoint.port()))
                    .isEqualTo(new Delivered(OptionalInt.of(204), Duration.ZERO));
            return endpoint.received().getFirst();
        }
    }

    @Test
    void sendsAStructuredCloudEventWithThePayloadAsItIsStored() throws Exception {
        Received received = send(Form.STRUCTURED, Map.of(), false);

        assertThat(received.method() + " " + received.path()).isEqualTo("POST /in?x=1");
        assertThat(received.headers().getFirst("Content-Type"))
                .isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(received.headers().getFirst("Webhook-Id")).isEqualTo("o%2E1%20%C3%A9");
        assertThat(received.headers().getFirst("Webhook-Timestamp")).isEqualTo("1795687200");
        assertThat(received.headers()).doesNotContainKeys("Webhook-Signature", "Authorization");
        assertThat(received.body())
                .isEqualTo(
                        "{\"specversion\":\"1.0\",\"id\":\"o.1"
                            + " é\",\"source\":\"/service/billing-1\","
                            + "\"type\":\"order.placed\",\"time\":\"2026-03-01T12:00:00.000001Z\","
                            + "\"datacontenttype\":\"application/json\",\"schemaversion\":\"1.0\",\"sourcename\":\"billing\",\"correlationid\":\"chain-o.1"
                            + " é\",\"patternsequence\":\"0000000000000000007\",\"data\":"
                                + PAYLOAD
                                + "}");
    }

    @Test
    void marksWhatIsReplayedInEveryForm() throws Exception {
        String id = MARKS.replayId().toString();
        assertThat(send(Form.STRUCTURED, Map.of(), true).body())
                .contains(
                        ",\"replayid\":\""
                                + id
                                + "\",\"replaytime\":\"2026-11-26T01:02:03.000004Z\","
                                + "\"replayattempt\":2,\"data\":"
                                + PAYLOAD);
        assertThat(send(Form.PLAIN, Map.of(), true).body())
                .contains(
                        ",\"payload\":"
                                + PAYLOAD
                                + ",\"metadata\":{\"correlationId\":\"chain-o.1"
                                + " é\",\"replay\":true,\"replayId\":\""
                                + id
                                + "\",\"replayTime\":\"2026-11-26T01:02:03.000004Z\","
                                + "\"replayAttempt\":2},\"sequence\":7,\"position\":9}");
        Received binary = send(Form.BINARY, Map.of(), true);
        assertThat(binary.headers().getFirst("Ce-Replayid")).isEqualTo(id);
        assertThat(binary.headers().getFirst("Ce-Replaytime"))
                .isEqualTo("2026-11-26T01:02:03.000004Z");
        assertThat(binary.headers().getFirst("Ce-Replayattempt")).isEqualTo("2");
    }

    @Test
    void sendsABinaryCloudEventWhoseBodyIsThePayloadAlone() throws Exception {
        Received received = send(Form.BINARY, Map.of(), false);

        assertThat(received.body()).isEqualTo(PAYLOAD);
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(
                        received.headers().entrySet().stream()
                                .filter(h -> h.getKey().startsWith("Ce-"))
                                .map(h -> h.getKey() + " " + h.getValue().getFirst())
                                .sorted()
                                .toList())
                .containsExactly(
                        "Ce-correlationid chain-o.1%20%C3%A9",
                        "Ce-id o.1%20%C3%A9",
                        "Ce-patternsequence 0000000000000000007",
                        "Ce-schemaversion 1.0",
                        "Ce-source /service/billing-1",
                        "Ce-sourcename billing",
                        "Ce-specversion 1.0",
                        "Ce-time 2026-03-01T12:00:00.000001Z",
                        "Ce-type order.placed");
    }

    @Test
    void signsWhatItSendsAndShowsItsToken() throws Exception {
        Received received =
                send(
                        Form.STRUCTURED,
                        Map.of(
                                "signing",
                                SecretRef.parse("env:KEY"),
                                "authorization",
                                SecretRef.parse("env:TOKEN")),
                        false);

        String signature = received.headers().getFirst("Webhook-Signature");
        assertThat(
                        WebhookSignature.of(new Secret(KEY))
                                .isIn(
                                        signature,
                                        received.headers().getFirst("Webhook-Id"),
                                        NOW.getEpochSecond(),
                                        List.of(received.body().getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(received.headers().getFirst("Authorization"))
                .isEqualTo("Bearer t0ken-in-the-open");
    }

    @Test
    void rendersTheRequestWithReferencesInThePlaceOfSecrets() {
        try (Channel channel =
                channel(
                        "http://localhost:8080/in?x=1",
                        Form.BINARY,
                        Map.of(
                                "signing",
                                SecretRef.parse("env:KEY"),
                                "authorization",
                                SecretRef.parse("env:TOKEN")))) {
            assertThat(channel.render(new Outgoing(stored("o-1"), null)))
                    .isEqualTo(
                            """
                            POST /in?x=1 HTTP/1.1
                            Host: localhost:8080
                            Content-Length: %d
                            Content-Type: application/json
                            User-Agent: event-explorer
                            ce-specversion: 1.0
                            ce-id: o-1
                            ce-source: /service/billing-1
                            ce-type: order.placed
                            ce-time: 2026-03-01T12:00:00.000001Z
                            ce-schemaversion: 1.0
                            ce-sourcename: billing
                            ce-correlationid: chain-o-1
                            ce-patternsequence: 0000000000000000007
                            webhook-id: o-1
                            webhook-timestamp: (the time of sending)
                            webhook-signature: v1,(signed with env:KEY)
                            Authorization: (from env:TOKEN)

                            """
                                            .formatted(
                                                    PAYLOAD.getBytes(StandardCharsets.UTF_8).length)
                                    + PAYLOAD
                                    + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, LASTING", "401, LASTING", "404, LASTING", "408, PASSING", "409, LASTING",
        "410, HALTING", "415, HALTING", "422, LASTING", "425, PASSING", "429, PASSING",
        "500, PASSING", "502, PASSING", "503, PASSING", "504, PASSING",
    })
    void tellsByTheStatusWhetherAnotherAttemptMayHelp(int status, Trouble trouble)
            throws Exception {
        assertThat(deliverTo(TestEndpoint.with(status)))
                .isEqualTo(trouble(trouble, status, "http://127.0.0.1:0 answered " + status, null));
    }

    @Test
    void repeatsWhatTheSubscriberSaidOnOneLine() throws Exception {
        assertThat(deliverTo(TestEndpoint.with(400, Map.of(), "no\n\u001b[31m such\torder")))
                .isEqualTo(
                        trouble(
                                Trouble.LASTING,
                                400,
                                "http://127.0.0.1:0 answered 400: no [31m such order",
                                null));
    }

    @Test
    void waitsAsLongAsItIsAskedInSecondsOrUntilADate() throws Exception {
        String error = "http://127.0.0.1:0 answered 429";
        assertThat(deliverTo(TestEndpoint.with(429, Map.of("Retry-After", "7"), null)))
                .isEqualTo(trouble(Trouble.PASSING, 429, error, Duration.ofSeconds(7)));
        assertThat(
                        deliverTo(
                                TestEndpoint.with(
                                        429,
                                        Map.of("Retry-After", "Thu, 26 Nov 2026 10:01:00 GMT"),
                                        null)))
                .isEqualTo(trouble(Trouble.PASSING, 429, error, Duration.ofSeconds(60)));
    }

    @Test
    void isDeliveredOnceTheSubscriberHasRecovered() throws Exception {
        int[] left = {2};
        HttpHandler recovering =
                exchange -> TestEndpoint.with(left[0]-- > 0 ? 500 : 200).handle(exchange);
        try (TestEndpoint endpoint = TestEndpoint.answering(recovering);
                Channel channel = channel(endpoint.url("/"), Form.STRUCTURED, Map.of())) {
            Outgoing outgoing = new Outgoing(stored("o-1"), null);
            assertThat(channel.deliver(outgoing)).isInstanceOf(NotDelivered.class);
            assertThat(channel.deliver(outgoing)).isInstanceOf(NotDelivered.class);
            assertThat(channel.deliver(outgoing)).isInstanceOf(Delivered.class);
            assertThat(endpoint.received().stream().map(Received::body).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void followsNoRedirect(int status) throws Exception {
        try (TestEndpoint other = TestEndpoint.answering(TestEndpoint.with(200))) {
            Delivery delivery =
                    deliverTo(
                            TestEndpoint.with(
                                    status, Map.of("Location", other.url("/secret-path")), null));
            assertThat(delivery)
                    .isEqualTo(
                            trouble(
                                    Trouble.LASTING,
                                    status,
                                    "http://127.0.0.1:0 answered "
                                            + status
                                            + ", a redirect to 127.0.0.1; redirects are never"
                                            + " followed: give the subscriber the address itself",
                                    null));
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void givesUpOnWhoNeverAnswers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (TestEndpoint endpoint = TestEndpoint.answering(exchange -> await(end))) {
            Delivery delivery = deliver(endpoint.url("/"), Duration.ofMillis(300));
            assertThat(withoutPort(delivery, endpoint.port()))
                    .isEqualTo(
                            trouble(
                                    Trouble.PASSING,
                                    0,
                                    "http://127.0.0.1:0 did not answer within 300 ms",
                                    null));
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, true", "500, false"})
    void doesNotWaitForAnAnswerThatNeverEnds(int status, boolean isDelivered) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        HttpHandler endless =
                exchange -> {
                    exchange.sendResponseHeaders(status, 1_000);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    await(end);
                };
        try (TestEndpoint endpoint = TestEndpoint.answering(endless)) {
            Delivery delivery = deliver(endpoint.url("/"), Duration.ofMillis(400));
            assertThat(withoutPort(delivery, endpoint.port()))
                    .isEqualTo(
                            isDelivered
                                    ? new Delivered(OptionalInt.of(status), Duration.ZERO)
                                    : trouble(
                                            Trouble.PASSING,
                                            0,
                                            "http://127.0.0.1:0 began to answer 500 and did not end"
                                                    + " within 400 ms",
                                            null));
            end.countDown();
        }
    }

    @Test
    void endsABodyWithoutAnEnd() throws Exception {
        HttpHandler endless =
                exchange -> {
                    exchange.sendResponseHeaders(503, 0);
                    byte[] much = "never ends ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
                    while (true) {
                        exchange.getResponseBody().write(much);
                    }
                };
        assertThat(deliverTo(endless))
                .isInstanceOfSatisfying(
                        NotDelivered.class,
                        trouble ->
                                assertThat(trouble.error())
                                        .startsWith("http://127.0.0.1:0 answered 503: never ends")
                                        .hasSizeLessThan(1_100));
    }

    @Test
    void aClosedConnectionIsAPassingTrouble() throws Exception {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            thread.execute(() -> closeEach(server));
            Delivery delivery = deliver("http://127.0.0.1:" + server.getLocalPort(), PATIENCE);
            assertThat(delivery)
                    .isInstanceOfSatisfying(
                            NotDelivered.class,
                            trouble -> {
                                assertThat(trouble.trouble()).isEqualTo(Trouble.PASSING);
                                assertThat(trouble.error())
                                        .startsWith("the connection to http://127.0.0.1:");
                            });
        }
    }

    private static void closeEach(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    // Something has to come, or the client takes it for an idle connection's end.
                    assertThat(socket.getInputStream().read()).isGreaterThan(0);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void whoIsDownIsAPassingTrouble() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(withoutPort(deliver("http://127.0.0.1:" + port, PATIENCE), port))
                .isEqualTo(
                        trouble(
                                Trouble.PASSING,
                                0,
                                "no connection to http://127.0.0.1:0: it was refused",
                                null));
        assertThat(withoutPort(deliver("http://nowhere.invalid/", PATIENCE), 0))
                .isEqualTo(
                        trouble(
                                Trouble.PASSING,
                                0,
                                "the host of http://nowhere.invalid is not known",
                                null));
    }

    @Test
    void aClosedChannelDeliversNothingMore() throws Exception {
        Channel channel = channel("http://127.0.0.1:9/", Form.STRUCTURED, Map.of());
        channel.close();
        assertThat(channel.deliver(new Outgoing(stored("o-1"), null)))
                .isInstanceOf(NotDelivered.class);
    }
}
