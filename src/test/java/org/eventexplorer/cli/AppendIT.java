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

/// Appending from files: all or nothing.
@ExtendWith(StoreExtension.class)
final class AppendIT {
    @TempDir Path folder;

    @Test
    void storesAllOrNothingAndSaysWhatBecameOfEach(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        Path two = EventFiles.write(folder.resolve("two.ndjson"), 2);
        Path three = EventFiles.write(folder.resolve("three.ndjson"), 3);

        assertThat(program.run("append", two.toString(), "--expect", "invoice.created=0"))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                stored       e-1  invoice.created sequence 1, position 1
                                stored       e-2  invoice.created sequence 2, position 2
                                """,
                                ""));
        assertThat(program.run("append", three.toString(), "--expect", "invoice.created=1"))
                .isEqualTo(
                        new Result(
                                1,
                                "",
                                "event-explorer: pattern invoice.created is at sequence 2, not at"
                                        + " the expected 1; nothing was stored\n"));
        assertThat(program.shell("\"$program\" append - --json < three.ndjson").out())
                .isEqualTo(
                        "[{\"id\":\"e-1\",\"pattern\":\"invoice.created\",\"result\":\"duplicate\"},{\"id\":\"e-2\",\"pattern\":\"invoice.created\",\"result\":\"duplicate\"},{\"id\":\"e-3\",\"pattern\":\"invoice.paid\",\"result\":\"stored\",\"sequence\":1,\"position\":3}]\n");
    }

    @Test
    void storesNothingOfAFileWithABrokenLineAndNamesIt(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        Path file = folder.resolve("broken.ndjson");
        Files.writeString(file, EventFiles.line(1) + "\n{\"pattern\":\"a\"}\n");

        Result result = program.run("append", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("event-explorer: " + file + ", line 2: ")
                .endsWith("; nothing was stored\n");
        assertThat(program.run("query", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void saysWhichOfTheSameIdDiffers(TestServer server) throws Exception {
        ChildProgram program =
                ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
        Path one = EventFiles.write(folder.resolve("one.ndjson"), 1);
        program.run("append", one.toString());
        Files.writeString(one, EventFiles.line(1).replace("billing", "other"));

        assertThat(program.run("append", one.toString()))
                .isEqualTo(
                        new Result(
                                3,
                                "conflicting  e-1\n",
                                "event-explorer: conflicting, so that what was stored before"
                                        + " stays: e-1\n"));
    }
}
