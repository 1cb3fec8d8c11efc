package org.eventexplorer.routing.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eventexplorer.routing.transport.Ports;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// A real Kafka of one node (KRaft) as a child process, on ports and in a folder of its own.
public final class KafkaBroker {
    /// The user that the port with credentials knows.
    static final String USER = "ann";

    private final Path home;
    private final int port = Ports.free();
    private final int protectedPort = Ports.free();
    private final int controller = Ports.free();
    private final Path settings;
    private @Nullable Process process;

    private KafkaBroker(Path home) throws IOException {
        this.home = home;
        this.settings =
                Files.writeString(
                        home.resolve("server.properties"),
                        """
                        process.roles=broker,controller
                        node.id=1
                        listeners=PLAIN://127.0.0.1:%1$d,SASL://127.0.0.1:%2$d,CTL://127.0.0.1:%3$d
                        advertised.listeners=PLAIN://127.0.0.1:%1$d,SASL://127.0.0.1:%2$d
                        listener.security.protocol.map=PLAIN:PLAINTEXT,SASL:SASL_PLAINTEXT,CTL:PLAINTEXT
                        inter.broker.listener.name=PLAIN
                        controller.listener.names=CTL
                        controller.quorum.voters=1@127.0.0.1:%3$d
                        sasl.enabled.mechanisms=SCRAM-SHA-512
                        listener.name.sasl.scram-sha-512.sasl.jaas.config=%5$s
                        log.dirs=%4$s
                        auto.create.topics.enable=false
                        offsets.topic.replication.factor=1
                        """
                                .formatted(
                                        port,
                                        protectedPort,
                                        controller,
                                        home.resolve("data"),
                                        "org.apache.kafka.common.security.scram.ScramLoginModule"
                                                + " required;"));
    }

    /// Starts one.
    ///
    /// @param home an empty folder
    /// @param password that of [#USER]
    public static KafkaBroker start(Path home, String password)
            throws IOException, InterruptedException {
        KafkaBroker broker = new KafkaBroker(home);
        Process format =
                broker.java(
                        "format",
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        "4L6g3nShT-eMCtK--X86sw",
                        "--config",
                        broker.settings.toString(),
                        "--add-scram",
                        "SCRAM-SHA-512=[name=" + USER + ",password=" + password + "]");
        assertThat(format.waitFor()).as("see " + home).isZero();
        try {
            broker.start();
        } catch (RuntimeException e) {
            broker.stop();
            throw e;
        }
        return broker;
    }

    /// Starts it again after [#stop].
    public void start() throws IOException {
        Process started = java("broker", "kafka.Kafka", settings.toString());
        process = started;
        await("the broker, see " + home)
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .failFast("the broker ended", () -> !started.isAlive())
                .until(
                        () -> {
                            try (Admin admin = admin()) {
                                return !admin.describeCluster()
                                        .nodes()
                                        .get(5, TimeUnit.SECONDS)
                                        .isEmpty();
                            }
                        });
    }

    private Process java(String name, String... line) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-cp",
                                System.getProperty("java.class.path")));
        command.addAll(List.of(line));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(new File(home.toFile(), name + ".log")))
                .start();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers()));
    }

    /// Makes a topic.
    public void topic(String name, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        }
    }

    /// The address without credentials.
    public String servers() {
        return "127.0.0.1:" + port;
    }

    /// The address that wants credentials.
    String protectedServers() {
        return "127.0.0.1:" + protectedPort;
    }

    /// Ends it in an orderly way; what it has stays.
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
            process = null;
        }
    }
}
