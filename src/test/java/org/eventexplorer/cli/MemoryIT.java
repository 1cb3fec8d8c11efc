package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// One event of 60 MB, and a program that has little memory.
@ExtendWith(StoreExtension.class)
final class MemoryIT {
    private static final int SIZE = 60_000_000;

    @TempDir private Path folder;

    @Test
    void showsALargeEventOrSaysThatItDoesNotFit(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        String line = EventFiles.line(1);
        int at = line.indexOf("{\"total\"");
        Files.writeString(
                folder.resolve("large.ndjson"),
                line.substring(0, at)
                        + "{\"text\":\""
                        + "x".repeat(SIZE)
                        + "\"}"
                        + line.substring(line.indexOf('}', at) + 1)
                        + "\n");
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
}
