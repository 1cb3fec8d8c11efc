package org.eventexplorer.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.MARKS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.sun.net.httpserver.HttpServer;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.report.DryRun;
import org.eventexplorer.replay.report.ReplayReport;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.routing.transport.Ports;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Exporter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plants secrets, delivers by every transport to those who repeat what they are told or are not
/// there, and looks for the secrets in all that is left.
@ExtendWith(StoreExtension.class)
final class NoSecretIT {
    private static final String KEY = "whsec_UGxhbnRlZFNpZ25pbmdLZXlQbGFudGVkS2V5";
    private static final String TOKEN = "planted-token-4711";
    private static final String PASSWORD = "planted\"pass\\word-4712";
    private static final List<String> PLANTED =
            List.of(KEY, KEY.substring(6), TOKEN, PASSWORD, "planted-token", "word-4712");

    @TempDir private static Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger kafka = (Logger) LoggerFactory.getLogger("org.apache.kafka");
    private final Logger rabbit = (Logger) LoggerFactory.getLogger("com.rabbitmq");
    private HttpServer echo;

    @BeforeEach
    void listenToEverything() throws IOException {
        log.start();
        root.addAppender(log);
        kafka.setLevel(Level.DEBUG);
        rabbit.setLevel(Level.TRACE);
        echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext(
                "/",
                exchange -> {
                    byte[] told =
                            exchange.getRequestHeaders()
                                    .entrySet()
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Location", "/" + TOKEN);
                    exchange.sendResponseHeaders(400, told.length);
                    exchange.getResponseBody().write(told);
                    exchange.close();
                });
        echo.start();
    }

    @AfterEach
    void stopListening() {
        echo.stop(0);
        root.detachAppender(log);
        kafka.setLevel(null);
        rabbit.setLevel(null);
    }

    private Subscriber subscriber(
            String name, String transport, String endpoint, Map<String, String> secrets) {
        Map<String, SecretRef> refs = new java.util.TreeMap<>();
        secrets.forEach((use, ref) -> refs.put(use, SecretRef.parse(ref)));
        return new Subscriber(
                name,
                List.of(new PatternFilter("#")),
                new Target(transport, endpoint, Form.STRUCTURED, refs),
                Environment.DEVELOPMENT,
                true,
                new Limits(0, 4, Duration.ofSeconds(2)));
    }

    private List<Subscriber> subscribers() {
        int nobody = Ports.free();
        Map<String, String> password = Map.of("password", "env:PASSWORD");
        return List.of(
                subscriber(
                        "web",
                        "http",
                        "http://127.0.0.1:" + echo.getAddress().getPort() + "/in",
                        Map.of("signing", "env:KEY", "authorization", "env:TOKEN")),
                subscriber(
                        "rabbit",
                        "rabbitmq",
                        "amqp://ann@127.0.0.1:" + nobody + "?key=q",
                        password),
                subscriber(
                        "kafka", "kafka", "kafka://ann@127.0.0.1:" + nobody + "/topic", password));
    }

    @Test
    void noTableLogErrorOrTextHoldsAPlantedSecret(Database database) throws Exception {
        Secrets secrets =
                new Secrets(Map.of("KEY", KEY, "TOKEN", TOKEN, "PASSWORD", PASSWORD), Keyring.NONE);
        Transports transports = KnownTransports.all();
        Subscribers table = new Subscribers(database);
        new EventStore(database).append(List.of(Events.event("e-1", "order.placed")), Map.of());
        StoredEvent event =
                new EventQueries(database).event("e-1", new CancelToken()).orElseThrow();
        List<String> left = new ArrayList<>();
        try (EventRouter router =
                new EventRouter(
                        table,
                        s -> {
                            Channel channel = transports.open(s, secrets);
                            left.add(channel.toString());
                            left.add(channel.render(new Outgoing(event, MARKS)));
                            return channel;
                        },
                        new LastNotes(table, InstantSource.system()))) {
            for (Subscriber subscriber : subscribers()) {
                table.add(subscriber);
                left.add(subscriber.toString());
                left.add(transports.test(subscriber, secrets).toString());
            }
            router.route(event).forEach((name, delivery) -> left.add(name + " " + delivery));
        }
        for (Subscriber subscriber : subscribers()) {
            try (Channel channel = transports.open(subscriber, secrets)) {
                left.addAll(replayed(database, channel));
            }
        }
        left.add(exported(database));
        table.all(new CancelToken()).forEach(entry -> left.add(entry.toString()));
        left.addAll(rows(database));
        log.list.forEach(line -> left.add(line.getFormattedMessage() + trace(line)));

        assertThat(left).anyMatch(text -> text.startsWith("web NotDelivered[trouble=LASTING"));
        assertThat(left).anyMatch(text -> text.contains("env:TOKEN"));
        assertThat(log.list).anyMatch(line -> line.getLoggerName().startsWith("org.apache.kafka"));
        for (String planted : PLANTED) {
            assertThat(left).noneMatch(text -> text.contains(planted));
        }
    }

    /// What a dry run, a replay that fails, and its report leave behind.
    private static List<String> replayed(Database database, Channel channel) throws Exception {
        TestReplays replays = new TestReplays(database);
        Selection all = new Selection.Matching(EventFilter.ALL, List.of());
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        new DryRun(database, channel, Instant.EPOCH)
                .write(
                        all,
                        new Planner(database).upTo(new CancelToken()),
                        requests,
                        JobContext.none());
        Replay replay =
                replays.plan(
                        all,
                        TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                        new Speed(null, 4));
        Ending ending = replays.run(replay, channel);
        Path report = folder.resolve(replay.id() + ".json");
        new ReplayReport(database).write(replays.now(replay), report, new CancelToken());
        assertThat(Files.readString(report)).contains("\"failures\"");
        return List.of(
                requests.toString(StandardCharsets.UTF_8),
                ending.toString(),
                replays.now(replay).toString(),
                Files.readString(report));
    }

    private static String exported(Database database) throws Exception {
        Path file = folder.resolve("events.ndjson");
        new Exporter(
                        new EventStream(database),
                        new ExportRequest(EventFilter.ALL, Order.OLDEST_FIRST, Format.NDJSON, file))
                .run(JobContext.none());
        return Files.readString(file);
    }

    private static String trace(ILoggingEvent line) {
        return line.getThrowableProxy() == null
                ? ""
                : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(line.getThrowableProxy());
    }

    /// Every row of every table, as text.
    private static List<String> rows(Database database) {
        return database.read(
                new CancelToken(),
                handle -> {
                    List<String> rows = new ArrayList<>();
                    for (String table :
                            handle.createQuery(
                                            "SELECT quote_ident(schemaname) || '.' ||"
                                                    + " quote_ident(tablename) FROM pg_tables WHERE"
                                                    + " schemaname NOT IN ('pg_catalog',"
                                                    + " 'information_schema')")
                                    .mapTo(String.class)
                                    .list()) {
                        rows.addAll(
                                handle.createQuery("SELECT t::text FROM " + table + " AS t")
                                        .mapTo(String.class)
                                        .list());
                    }
                    return rows;
                });
    }
}
