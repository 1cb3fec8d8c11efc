package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Keeps a secret in the keyring.
@Command(
        name = "keep",
        description =
                "Keeps a secret in the operating system's keyring, for --secret keyring:NAME. It is"
                        + " asked for, or read from standard input.")
final class KeepCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 64 * 1024;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "keyring:NAME", description = "What it is to be called.")
    private String name = "";

    @Mixin private CommonOptions common = new CommonOptions();
    @Spec private @Nullable CommandSpec spec;

    KeepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        SecretRef ref;
        try {
            ref = SecretRef.parse(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()));
        }
        String text = read();
        if (text.isEmpty()) {
            throw new Problem("no secret was given; nothing was kept");
        }
        try (DesktopKeyring keyring = new DesktopKeyring()) {
            new Secrets(surroundings.environment(), keyring).keep(ref, new Secret(text));
        }
        common.say(surroundings, "kept " + ref);
        return ExitCode.DONE;
    }

    private String read() throws IOException {
        Console console = surroundings.streams().terminal().in() ? System.console() : null;
        if (console != null) {
            char[] typed = console.readPassword("Secret: ");
            return typed == null ? "" : new String(typed);
        }
        byte[] given = surroundings.streams().in().readNBytes(MOST_BYTES);
        return new String(given, StandardCharsets.UTF_8).replaceFirst("\\r?\\n\\z", "");
    }
}
