package org.eventexplorer.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The folder of an embedded server: program, data, password, logs. Whoever calls holds the right
/// to start and stop.
///
/// @param root the folder
/// @param programs the unpacked server's, run in that folder
record ServerFolder(Path root, ServerPrograms programs) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final int PORTS_TO_TRY = 5;
    private static final Duration DYING = Duration.ofSeconds(15);

    static ServerFolder in(Path home) throws IOException {
        Path root = home.resolve("postgres");
        Files.createDirectories(root);
        ServerUser user = ServerUser.find();
        if (user.uid() < 0) {
            Access.onlyOwner(root);
        }
        Path unpacked = PostgresBinaries.unpack(root, Build.postgresVersion());
        return new ServerFolder(root, new ServerPrograms(unpacked, root, user));
    }

    Path data() {
        return root.resolve("data");
    }

    Path password() {
        return root.resolve("password");
    }

    EmbeddedLogin login() throws IOException {
        return new EmbeddedLogin(root, Files.readString(password()).strip());
    }

    /// Returns the port of the running server, started here if it was not.
    int startOrJoin() throws IOException {
        OptionalInt running = runningPort();
        if (running.isPresent()) {
            return running.getAsInt();
        }
        if (!Files.exists(data())) {
            initialise();
        }
        checkMajorVersion();
        programs.own();
        IOException last = new IOException("no free port");
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    /// Starts the server on `port` if it does not run.
    void startAgain(int port) throws IOException {
        if (runningPort().isEmpty()) {
            programs.own();
            start(port);
        }
    }

    void stop() throws IOException {
        try {
            programs.stop(data());
        } catch (IOException e) {
            // A server that was killed meanwhile has stopped too.
            if (runningPort().isPresent()) {
                throw e;
            }
        }
    }

    // Made beside its place and moved there whole, so that a killed process leaves no half of it.
    private void initialise() throws IOException {
        removeLeftovers();
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Access.writeSecret(password(), HexFormat.of().formatHex(secret));
        Path scratch = Files.createTempDirectory(root, "initialising-");
        programs.own();
        programs.initialise(scratch, password());
        Files.move(scratch, data(), StandardCopyOption.ATOMIC_MOVE);
        login().isEased();
    }

    private void removeLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(root)) {
            leftovers =
                    entries.filter(p -> p.getFileName().toString().startsWith("initialising-"))
                            .toList();
        }
        for (Path leftover : leftovers) {
            Access.deleteTree(leftover);
        }
    }

    private void checkMajorVersion() throws IOException {
        String made = Files.readString(data().resolve("PG_VERSION")).strip();
        String own = Build.postgresVersion().replaceFirst("\\..*", "");
        if (!made.equals(own)) {
            throw new IOException(
                    "the data in "
                            + data()
                            + " was made by PostgreSQL "
                            + made
                            + ", this program brings "
                            + own
                            + "; export it with the version of the program that made it, move the"
                            + " folder away and import again");
        }
    }

    private void start(int port) throws IOException {
        ServerSettings usual = ServerSettings.usual(root);
        try {
            programs.start(data(), port, usual);
        } catch (IOException e) {
            // It may only need longer than pg_ctl waits.
            if (runningPort().equals(OptionalInt.of(port))) {
                return;
            }
            if (usual.equals(usual.modest()) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            startModestly(port, usual, e);
        }
    }

    private void startModestly(int port, ServerSettings usual, IOException before)
            throws IOException {
        try {
            programs.start(data(), port, usual.modest());
        } catch (IOException e) {
            before.addSuppressed(e);
            throw before;
        }
        LOG.warn("the server started with little memory only", before);
    }

    /// The port of a server that runs on this data, waiting for one that is just starting or has
    /// just been killed.
    private OptionalInt runningPort() throws IOException {
        Path file = data().resolve("postmaster.pid");
        long deadline = System.nanoTime() + DYING.toNanos();
        while (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            String pid = lines.isEmpty() ? "" : lines.getFirst().strip();
            boolean lives = pid.matches("\\d+") && isAlive(Long.parseLong(pid));
            if (lives && lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
            }
            if (!lives && !(pid.matches("\\d+") && isPresent(pid))) {
                return OptionalInt.empty();
            }
            if (!lives && System.nanoTime() > deadline) {
                // The number belongs to another process by now; the server sees to that itself.
                return OptionalInt.empty();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return OptionalInt.empty();
    }

    private static boolean isPresent(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /// Whether the process is a PostgreSQL server; one that was killed and not yet collected by its
    /// parent has no command any more.
    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> command.matches(".*[/\\\\]postgres(\\.exe)?"))
                .orElse(false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
