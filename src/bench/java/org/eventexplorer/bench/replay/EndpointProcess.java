package org.eventexplorer.bench.replay;

import com.sun.net.httpserver.HttpServer;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/// An HTTP endpoint that takes everything and answers 204 at once, in a process of its own. It ends
/// with whoever started it: when its standard input does.
final class EndpointProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private EndpointProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts one on a free port of this machine.
    static EndpointProcess start() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        self.info().command().orElse("java"),
                                        "-Xmx64m",
                                        "-cp",
                                        System.getProperty("java.class.path", ""),
                                        EndpointProcess.class.getName()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String port = said.readLine();
        if (port == null) {
            throw new IOException("the endpoint's process ended before it listened");
        }
        return new EndpointProcess(process, "http://127.0.0.1:" + port + "/events");
    }

    /// Where it listens.
    String url() {
        return url;
    }

    public static void main(String[] arguments) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.readAllBytes();
        server.stop(0);
        System.exit(0);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
