package org.eventexplorer.bench.start;

import org.eventexplorer.bench.site.Children;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Starts a window and a program that do nothing, with the Java and the JavaFX of the packaged
/// program. The classes of the window are kept as its own are, those of Java as Java has them.
///
/// @param javafx JavaFX's folder
/// @param jar holds the classes of both
/// @param kept where those of the window are kept
/// @param children ends what it started
record Bare(Path javafx, Path jar, Path kept, Children children) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern ROWS = Pattern.compile("(?m)^rows (\\S+)$");
    private static final List<Class<?>> CLASSES =
            List.of(BareProgram.class, BareWindow.class, BareWindow.Start.class);

    /// Makes them ready in `folder`.
    static Bare make(Path javafx, Path folder, Children children)
            throws IOException, InterruptedException {
        Bare bare =
                new Bare(javafx, folder.resolve("bare.jar"), folder.resolve("bare.aot"), children);
        bare.writeJar();
        Files.deleteIfExists(bare.kept);
        // As the build rehearses the packaged program's own.
        bare.window(
                "-XX:AOTCacheOutput=" + bare.kept,
                "-XX:TieredStopAtLevel=2",
                "-D" + BareWindow.REHEARSAL + "=true");
        if (!Files.exists(bare.kept)) {
            throw new IOException("Java kept no classes of the bare window in " + bare.kept);
        }
        return bare;
    }

    // Java keeps no classes of a folder.
    private void writeJar() throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> type : CLASSES) {
                write(out, type.getName());
            }
            write(out, BareWindow.class.getName() + "$Watch");
        }
    }

    private static void write(JarOutputStream out, String type) throws IOException {
        String name = type.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = Bare.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no class " + name);
            }
            in.transferTo(out);
        }
        out.closeEntry();
    }

    /// Milliseconds from a start of the window to its rows.
    double window() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        String said = window("-XX:AOTCache=" + kept, "-Xlog:aot=off");
        Matcher rows = ROWS.matcher(said);
        if (!rows.find()) {
            throw new IOException("the bare window had no rows: " + said.strip());
        }
        return Duration.between(begun, Instant.parse(rows.group(1))).toNanos() / 1e6;
    }

    private String window(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.java()));
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "--module-path",
                        javafx.toString(),
                        "--add-modules",
                        "javafx.controls",
                        "-Dprism.lcdtext=false",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        jar.toString(),
                        BareWindow.Start.class.getName()));
        return children.finish(new ProcessBuilder(command), PATIENCE);
    }

    /// Starts the program that does nothing, to its end.
    void program() throws IOException, InterruptedException {
        children.finish(
                new ProcessBuilder(
                        Program.java(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        jar.toString(),
                        BareProgram.class.getName()),
                PATIENCE);
    }
}
