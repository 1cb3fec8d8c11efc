package org.eventexplorer.routing.transport.http;

import static org.eventexplorer.routing.StoredEvents.stored;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.StoredEvents;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.wire.Wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Measures how fast events are delivered by HTTP, signed, 64 in flight, beside the same client
/// that sends the same bytes in a bare loop. Run with a small heap:
/// `java -Xmx256m … HttpTimes 100000`. The subscriber is a process of its own.
final class HttpTimes {
    private static final int IN_FLIGHT = 64;
    private static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private HttpTimes() {}

    /// One request.
    private interface Sending {
        boolean send(int number) throws Exception;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            TestEndpoint endpoint = TestEndpoint.countingOnly();
            System.out.println(endpoint.port());
            return;
        }
        int events = Integer.parseInt(arguments[0]);
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-Dsun.net.httpserver.nodelay=true",
                                "-Dsun.net.httpserver.maxIdleConnections=1000",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HttpTimes.class.getName(),
                                "serve")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            String port = server.inputReader().readLine();
            measure(URI.create("http://127.0.0.1:" + port + "/in"), events);
        } finally {
            server.destroy();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure(URI uri, int events) throws Exception {
        try (HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                Channel channel = channel(uri)) {
            Sending bare = bare(client, uri);
            // As a replay has them: read from the store before, not made here.
            List<Outgoing> made = IntStream.range(0, 1_000).mapToObj(i -> outgoing(i)).toList();
            Sending ours = i -> isDelivered(channel.deliver(made.get(i % 1_000)));
            rate(bare, events / 5);
            rate(ours, events / 5);
            for (int round = 1; round <= 3; round++) {
                double first = rate(bare, events);
                double second = rate(ours, events);
                System.out.printf(
                        "bare %,.0f a second, channel %,.0f a second, ratio %.2f, heap %d MB%n",
                        first, second, second / first, Runtime.getRuntime().totalMemory() >> 20);
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static boolean isDelivered(Delivery delivery) {
        if (!(delivery instanceof Delivered)) {
            System.out.println(delivery);
        }
        return delivery instanceof Delivered;
    }

    private static Channel channel(URI uri) {
        Subscriber subscriber =
                new Subscriber(
                        "times",
                        List.of(new PatternFilter("#")),
                        new Target(
                                "http",
                                uri.toString(),
                                Form.STRUCTURED,
                                Map.of("signing", SecretRef.parse("env:KEY"))),
                        Environment.DEVELOPMENT,
                        true,
                        new Limits(0, IN_FLIGHT, Duration.ofSeconds(30)));
        return new HttpTransport().open(subscriber, new Secrets(Map.of("KEY", KEY), Keyring.NONE));
    }

    private static Outgoing outgoing(int number) {
        String payload = "{\"items\": [" + "{\"price\": 12.50, \"n\": 3}, ".repeat(20) + "null]}";
        Event event = Events.event("event-" + number, "order.placed", Events.START, payload);
        return new Outgoing(stored(event), StoredEvents.MARKS);
    }

    private static Sending bare(HttpClient client, URI uri) {
        byte[] body = Wire.of(outgoing(1), Form.STRUCTURED).bytes();
        return i -> {
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", Wire.CLOUD_EVENT)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
        };
    }

    private static double rate(Sending sending, int events) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        long begun = System.nanoTime();
        List<Future<Boolean>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < IN_FLIGHT; i++) {
                senders.add(
                        threads.submit(
                                () -> {
                                    for (int n = next.getAndIncrement();
                                            n < events;
                                            n = next.getAndIncrement()) {
                                        sent.addAndGet(sending.send(n) ? 1 : 0);
                                    }
                                    return true;
                                }));
            }
        }
        for (Future<Boolean> sender : senders) {
            sender.get();
        }
        return events * 1e9 / (System.nanoTime() - begun);
    }
}
