package org.eventexplorer.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The real Secret Service of a desktop, on a bus of its own, with a keyring that is thrown away.
final class DesktopKeyringIT {
    private static final String UNLOCK =
            "printf 'unlocked' | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
                    + " && exec \"$@\"";

    @TempDir private Path folder;

    @Test
    void keepsReplacesAndForgetsAPassword() throws Exception {
        for (String program : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            assumeTrue(
                    isOnPath(program),
                    "skipped: " + program + " is not here; install dbus and gnome-keyring");
        }
        assertThat(run("dbus-run-session", "--", "sh", "-c", UNLOCK, "sh"))
                .containsExactly(
                        "there true",
                        "before Optional.empty",
                        "written true",
                        "replaced true",
                        "read true",
                        "after Optional.empty");
    }

    @Test
    void isNotThereWithoutABus() throws Exception {
        assertThat(run("env", "DBUS_SESSION_BUS_ADDRESS=unix:path=" + folder.resolve("no-bus")))
                .containsExactly(
                        "there false",
                        "before Optional.empty",
                        "written false",
                        "replaced false",
                        "read false",
                        "after Optional.empty");
    }

    private List<String> run(String... before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyringProcess.class.getName()));
        File out = folder.resolve("out").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out)
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DBUS_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.start().waitFor();
        try (Stream<String> lines = Files.lines(out.toPath(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.matches("[a-z]+ (true|false|Optional.*)")).toList();
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
