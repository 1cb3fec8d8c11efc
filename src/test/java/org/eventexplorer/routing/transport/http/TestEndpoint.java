package org.eventexplorer.routing.transport.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/// A real HTTP server that answers as a test says and keeps what it was sent.
final class TestEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /// What was sent.
    record Received(String method, String path, Headers headers, String body) {}

    private TestEndpoint(HttpServer server, HttpHandler answer) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, answer));
        server.start();
    }

    static TestEndpoint answering(HttpHandler answer) throws IOException {
        return new TestEndpoint(HttpServer.create(anyPort(), 0), answer);
    }

    static TestEndpoint answering(SSLContext tls, HttpHandler answer) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new TestEndpoint(server, answer);
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void handle(HttpExchange exchange, HttpHandler answer) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(
                new Received(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        new String(body, StandardCharsets.UTF_8)));
        answer.handle(exchange);
    }

    /// Answers with a status, headers and a body.
    static HttpHandler with(int status, Map<String, String> headers, @Nullable String body) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static HttpHandler with(int status) {
        return with(status, Map.of(), null);
    }

    List<Received> received() {
        return received;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
