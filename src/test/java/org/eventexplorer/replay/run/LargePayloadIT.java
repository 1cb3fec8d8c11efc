package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.store.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Payloads of 100 MB, several side by side, in a process with a heap of 512 MB.
@ExtendWith(StoreExtension.class)
final class LargePayloadIT {
    @TempDir private static Path folder;

    private static final int LENGTH = 100 << 20;
    private static final int LARGE = 3;

    @Test
    void deliversPayloadsOfAHundredMegabytesInABoundedHeap(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        Map<String, String> arrived = new ConcurrentHashMap<>();
        HttpServer endpoint = endpoint(arrived);
        try (Database database = Database.open(settings, folder)) {
            String text = text();
            for (int i = 0; i < LARGE; i++) {
                append(database, "large-" + i, text);
                append(database, "small-" + i, "x");
            }
            TestReplays replays = new TestReplays(database);
            Replay replay =
                    replays.plan(
                            TestReplays.of("large"),
                            TestReplays.options(DeliveryOrder.UNORDERED, OnFailure.SKIP),
                            new Speed(null, 8));

            Process process = start(settings, replay, endpoint);
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).isEqualTo("COMPLETED\n");
            assertThat(replays.now(replay).standing().counts())
                    .isEqualTo(new Counts(2 * LARGE, 0, 0, 2 * LARGE));
            for (int i = 0; i < LARGE; i++) {
                assertThat(arrived)
                        .containsEntry("large-" + i, digest(payload(text)))
                        .containsEntry("small-" + i, digest(payload("x")));
            }
        } finally {
            endpoint.stop(0);
        }
    }

    private static void append(Database database, String id, String text) {
        Event event = Events.event(id, "large.step", Events.START, payload(text));
        new EventStore(database).append(List.of(event), Map.of());
    }

    // As the server spells it.
    private static String payload(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    // Nothing that a server could store in a few bytes.
    private static String text() {
        byte[] bytes = new byte[LENGTH];
        new Random(5).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(sha().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer endpoint(Map<String, String> arrived) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> take(exchange, arrived));
        server.start();
        return server;
    }

    private static void take(HttpExchange exchange, Map<String, String> arrived)
            throws IOException {
        try (exchange) {
            MessageDigest digest = sha();
            try (OutputStream counting =
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                exchange.getRequestBody().transferTo(counting);
            }
            arrived.put(
                    String.valueOf(exchange.getRequestHeaders().getFirst("ce-id")),
                    HexFormat.of().formatHex(digest.digest()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static Process start(ConnectionSettings settings, Replay replay, HttpServer endpoint)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayingProcess.class.getName(),
                        ((ConnectionSettings.Remote) settings.target()).url(),
                        replay.id().toString(),
                        "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/events")
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors")))
                .start();
    }
}
