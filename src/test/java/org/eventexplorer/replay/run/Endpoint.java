package org.eventexplorer.replay.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/// A real HTTP subscriber on this machine that keeps the ids of what it was sent, in the order of
/// arrival.
public final class Endpoint implements AutoCloseable {
    /// What it says with a 422.
    public static final String REFUSAL =
            "{\"error\": \"the order is closed\", \"field\": \"orderId\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> ids = new ArrayList<>();
    private final ToIntFunction<String> status;
    private final Duration delay;

    private Endpoint(HttpServer server, Duration delay, ToIntFunction<String> status) {
        this.server = server;
        this.status = status;
        this.delay = delay;
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /// Opens one that answers with a status by the event's id, after a while.
    public static Endpoint open(Duration delay, ToIntFunction<String> status) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new Endpoint(HttpServer.create(any, 1_000), delay, status);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("ce-id"));
            synchronized (ids) {
                ids.add(id);
            }
            LockSupport.parkNanos(delay.toNanos());
            int answer = status.applyAsInt(id);
            byte[] said = answer == 422 ? REFUSAL.getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.sendResponseHeaders(answer, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    /// What it was sent so far.
    public List<String> ids() {
        synchronized (ids) {
            return List.copyOf(ids);
        }
    }

    /// How much it was sent so far.
    public int size() {
        synchronized (ids) {
            return ids.size();
        }
    }

    /// Its address.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    }

    /// The subscriber that it is.
    public Subscriber subscriber(String name, Environment environment) {
        return subscriber(name, url(), environment);
    }

    private static Subscriber subscriber(String name, String url, Environment environment) {
        return new Subscriber(
                name,
                List.of(new PatternFilter("#")),
                new Target("http", url, Form.BINARY, Map.of()),
                environment,
                true,
                new Limits(0, 64, Duration.ofSeconds(20)));
    }

    /// A way to the subscriber at that address.
    public static Channel channel(String url) {
        return KnownTransports.all()
                .open(
                        subscriber("subscriber", url, Environment.DEVELOPMENT),
                        new Secrets(Map.of(), new DesktopKeyring()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
