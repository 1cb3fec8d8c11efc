package org.eventexplorer.routing.transport.rabbitmq;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import org.eventexplorer.routing.transport.Ports;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// Debian's RabbitMQ as a child process, on ports and in folders of its own.
public final class RabbitBroker {
    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private final Path home;
    private final int port = Ports.free();
    private final int directory = Ports.free();
    private final int distribution = Ports.free();
    private final Process names;
    private @Nullable Process process;

    private RabbitBroker(Path home, String settings) throws IOException {
        this.home = home;
        Files.writeString(home.resolve("rabbitmq.conf"), settings);
        Files.writeString(home.resolve("enabled_plugins"), "[].");
        // Erlang's directory of nodes: the one of a broker's own would outlive it.
        names = start("names", List.of("epmd", "-port", Integer.toString(directory)));
    }

    /// Whether the package is installed.
    public static boolean isHere() {
        return Files.isExecutable(SERVER);
    }

    /// Starts one.
    ///
    /// @param home an empty folder
    /// @param settings more lines of rabbitmq.conf
    public static RabbitBroker start(Path home, String settings) throws IOException {
        RabbitBroker broker = new RabbitBroker(home, settings);
        broker.start();
        return broker;
    }

    /// Starts it again after [#stop].
    public void start() throws IOException {
        process = start("broker", List.of(SERVER.toString()));
        await("the broker, see " + home)
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(
                        () -> {
                            connect().close();
                            return true;
                        });
    }

    private Process start(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(new File(home.toFile(), name + ".log")));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("RABBITMQ_"));
        environment.put("HOME", home.toString());
        environment.put("ERL_EPMD_PORT", Integer.toString(directory));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODENAME", "event-explorer-test@localhost");
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODE_PORT", Integer.toString(port));
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(distribution));
        environment.put("RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq.conf").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_MNESIA_BASE", home.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", home.resolve("logs").toString());
        environment.put("RABBITMQ_PID_FILE", home.resolve("pid").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", home.resolve("none").toString());
        return builder.start();
    }

    public int port() {
        return port;
    }

    /// A connection for the test itself.
    public Connection connect() throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    /// Ends it in an orderly way; what is durable stays.
    public void stop() throws InterruptedException {
        if (process != null) {
            end(process);
            process = null;
        }
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.waitFor();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /// Ends all that was started.
    public void close() throws InterruptedException {
        try {
            stop();
        } finally {
            end(names);
        }
    }
}
