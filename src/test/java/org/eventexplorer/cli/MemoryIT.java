package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Large payloads, and a program that has little memory.
@ExtendWith(StoreExtension.class)
final class MemoryIT {
    private static final int SIZE = 60_000_000;
    private static final int SIZE_OF_MANY = 600_000;
    private static final int MANY = 250;

    @TempDir private Path folder;

    @Test
    void showsALargeEventOrSaysThatItDoesNotFit(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        Files.writeString(folder.resolve("large.ndjson"), line(1, SIZE));
        assertThat(program.run("import", "large.ndjson").code()).isZero();

        program.with("JAVA_OPTS", "-Xmx256m");
        Result shown = program.shell("\"$program\" show e-1 | wc -c");
        assertThat(shown.err()).isEmpty();
        assertThat(Integer.parseInt(shown.out().strip())).isGreaterThan(SIZE);

        program.with("JAVA_OPTS", "-Xmx48m");
        Result failed = program.run("show", "e-1");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .startsWith("event-explorer: ")
                .contains("does not fit into memory; give the program more")
                .hasLineCount(1);
    }

    /// Each of them is a few kB as the server keeps it, and all of them are more than fit.
    @Test
    void exportsPayloadsThatAreSmallOnlyAsTheyAreStored(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("many.ndjson"))) {
            for (int i = 1; i <= MANY; i++) {
                out.write(line(i, SIZE_OF_MANY));
            }
        }
        assertThat(program.run("import", "many.ndjson").code()).isZero();
        Files.delete(folder.resolve("many.ndjson"));

        program.with("JAVA_OPTS", "-Xmx96m");
        Result exported = program.run("export", "-o", "exported.ndjson");

        assertThat(exported.code()).as(exported.err()).isZero();
        Path file = folder.resolve("exported.ndjson");
        assertThat(Files.size(file)).isGreaterThan(MANY * (long) SIZE_OF_MANY);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.count()).isEqualTo(MANY);
        }
    }

    private static String line(int number, int size) {
        String line = EventFiles.line(number);
        int at = line.indexOf("{\"total\"");
        return line.substring(0, at)
                + "{\"text\":\""
                + "x".repeat(size)
                + "\"}"
                + line.substring(line.indexOf('}', at) + 1)
                + "\n";
    }
}
