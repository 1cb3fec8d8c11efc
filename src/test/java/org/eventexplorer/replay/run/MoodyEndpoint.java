package org.eventexplorer.replay.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/// A real HTTP endpoint whose answer to each request a test decides; keeps what it was asked and
/// what it took, in the order of arrival.
final class MoodyEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<String, Integer> tries = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Mood mood;
    private final String scheme;

    /// A request.
    ///
    /// @param id the event
    /// @param attempt which time this endpoint was asked for it, from 1
    /// @param nanos when
    record Asked(String id, int attempt, long nanos) {}

    /// What it does with a request.
    sealed interface Answer {
        /// It answers a status.
        record Status(int status, @Nullable String header, String value) implements Answer {
            Status(int status) {
                this(status, null, "");
            }
        }

        /// It never answers.
        record Silence() implements Answer {}

        /// It closes the connection without an answer.
        record Hangup() implements Answer {}
    }

    @FunctionalInterface
    interface Mood {
        Answer to(String id, int attempt);
    }

    private MoodyEndpoint(HttpServer server, String scheme, Mood mood) {
        this.server = server;
        this.scheme = scheme;
        this.mood = mood;
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    static MoodyEndpoint open(int port, Mood mood) throws IOException {
        return new MoodyEndpoint(HttpServer.create(at(port), 1_000), "http", mood);
    }

    static MoodyEndpoint open(SSLContext tls, Mood mood) throws IOException {
        HttpsServer server = HttpsServer.create(at(0), 1_000);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new MoodyEndpoint(server, "https", mood);
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("ce-id"));
            int attempt = tries.merge(id, 1, Integer::sum);
            synchronized (asked) {
                asked.add(new Asked(id, attempt, System.nanoTime()));
            }
            switch (mood.to(id, attempt)) {
                case Answer.Status(int status, String header, String value) -> {
                    if (header != null) {
                        exchange.getResponseHeaders().set(header, value);
                    }
                    exchange.sendResponseHeaders(status, -1);
                }
                case Answer.Silence _ -> closing.await();
                case Answer.Hangup _ -> {
                    // Closing the exchange without an answer ends the connection.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What it was asked so far.
    List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    String url() {
        return scheme + "://localhost:" + server.getAddress().getPort() + "/events";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
