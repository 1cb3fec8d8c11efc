package org.eventexplorer.cli.listen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The HTTP server of the reference subscriber.
final class Listener implements Closeable {
    /// The largest body that is read: a payload of 100 MB fits.
    private static final int MOST_BYTES = 160 << 20;

    private static final int ACCEPTED = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Answers answers;
    private final Reception reception;
    private final AtomicLong number = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    Listener(InetSocketAddress address, Answers answers, Reception reception) throws IOException {
        this.answers = answers;
        this.reception = reception;
        this.server = HttpServer.create(address, 1_024);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getHostString();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
                exchange.getResponseHeaders().set("WebHook-Allowed-Rate", "*");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            answer(exchange, body);
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        Delivered delivered = Delivered.of(exchange.getRequestHeaders(), body);
        Delivered.Check check = delivered.check(answers.signature(), reception.now());
        boolean isRefused = answers.signature() != null && check != Delivered.Check.GOOD;
        boolean isSo = number.incrementAndGet() <= answers.first();
        int status = isRefused ? 401 : isSo ? answers.status() : ACCEPTED;
        if (isSo && !isRefused) {
            delay();
            if (answers.retryAfter() != null) {
                String seconds = answers.retryAfter().toString();
                exchange.getResponseHeaders().set("Retry-After", seconds);
            }
        }
        reception.print(status, check, delivered);
        exchange.sendResponseHeaders(status, -1);
    }

    /// Waits, but not longer than the listener is open.
    private void delay() throws IOException {
        try {
            if (answers.delay() > 0 && closed.await(answers.delay(), TimeUnit.MILLISECONDS)) {
                throw new IOException("ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("ended", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
