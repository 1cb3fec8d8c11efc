package org.eventexplorer.cli.listen;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.transport.http.WebhookSignature;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// A subscriber of HTTP to try things with.
@Command(
        name = "listen",
        description =
                "Prints the events that are delivered to it by HTTP, and checks signatures, until"
                    + " it is ended with Ctrl+C. It can answer slowly, with errors or with 429.",
        footer = {
            "",
            "Examples:",
            "  event-explorer listen --port 9000 --secret env:BILLING_KEY",
            "  event-explorer listen --port 9000 --status 429 --retry-after 5 --first 10",
        })
public final class ListenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            required = true,
            description = "Where it listens; 0: any free port, which it says.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address it listens at. Default: 127.0.0.1, this computer alone.")
    private String host = "";

    @Option(
            names = "--secret",
            paramLabel = "REF",
            description =
                    "Where the key of the signatures lies: env:NAME, keyring:NAME or file:/PATH."
                            + " What is not signed with it is answered 401.")
    private @Nullable String secret;

    @Option(
            names = "--status",
            paramLabel = "CODE",
            defaultValue = "204",
            description = "What it answers. Default: 204.")
    private int status;

    @Option(
            names = "--retry-after",
            paramLabel = "SECONDS",
            description = "Answers with the header Retry-After.")
    private @Nullable Integer retryAfter;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "0",
            description = "Answers so many milliseconds later.")
    private int delay;

    @Option(
            names = "--first",
            paramLabel = "N",
            description =
                    "Answers only the first N events so, with --status, --retry-after and --delay,"
                            + " and all others at once with 204.")
    private @Nullable Long first;

    @Option(names = "--bodies", description = "Prints headers and bodies too.")
    private boolean bodies;

    @Mixin private CommonOptions common = new CommonOptions();
    @Spec private @Nullable CommandSpec spec;

    /// @param surroundings what the command finds around it
    public ListenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        checkNumbers();
        Answers answers =
                new Answers(
                        status,
                        retryAfter,
                        delay,
                        first == null ? Long.MAX_VALUE : first,
                        signature());
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new Problem("there is no host '" + host + "'");
        }
        CountDownLatch end = new CountDownLatch(1);
        Reception reception =
                new Reception(surroundings.streams().out(), bodies, surroundings.clock());
        try (Listener listener = new Listener(address, answers, reception);
                var _ = surroundings.cancelToken().onCancel(end::countDown)) {
            common.say(surroundings, "listening at " + listener.url() + ", until Ctrl+C");
            end.await();
        } catch (IOException e) {
            throw new Problem("cannot listen at " + host + ":" + port + ": " + e.getMessage());
        }
        common.say(surroundings, "received " + reception.count());
        return ExitCode.DONE;
    }

    private void checkNumbers() {
        String wrong = null;
        if (port < 0 || port > 65_535) {
            wrong = "--port is " + port + ", it must be between 0 and 65535";
        } else if (status < 200 || status > 599) {
            wrong = "--status is " + status + ", it must be between 200 and 599";
        } else if (delay < 0 || (retryAfter != null && retryAfter < 0)) {
            wrong = "--delay and --retry-after cannot be below 0";
        }
        if (wrong != null) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), wrong);
        }
    }

    private @Nullable WebhookSignature signature() throws Problem {
        if (secret == null) {
            return null;
        }
        SecretRef ref;
        try {
            ref = SecretRef.parse(secret);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
        }
        try (DesktopKeyring keyring = new DesktopKeyring()) {
            Secret key = new Secrets(surroundings.environment(), keyring).resolve(ref);
            return WebhookSignature.of(key);
        } catch (IllegalArgumentException e) {
            throw new Problem("the secret " + ref + " " + e.getMessage());
        }
    }
}
