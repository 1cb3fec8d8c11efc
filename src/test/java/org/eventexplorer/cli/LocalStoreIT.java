package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.transfer.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The program on the embedded server, which it starts and stops by itself.
final class LocalStoreIT {
    @TempDir Path folder;

    @Test
    void loadsTheSamplesAndFindsThemAgain() throws Exception {
        Path home = folder.resolve("a home");
        ChildProgram program = ChildProgram.in(folder).with("EVENT_EXPLORER_HOME", home.toString());
        long events = Samples.ALL.stream().mapToLong(set -> set.content().events()).sum();

        Result loaded = program.run("sample", "--json");
        assertThat(loaded.err()).isEmpty();
        assertThat(new ObjectMapper().readTree(loaded.out()).path("stored").asLong())
                .isEqualTo(events);
        assertThat(program.run("query", "--count")).isEqualTo(new Result(0, events + "\n", ""));
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(file -> file.endsWith("postmaster.pid"))).isEmpty();
        }
    }

    @Test
    void startsThroughALinkFromAnotherFolder() throws Exception {
        ChildProgram program = ChildProgram.in(folder);
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("ee"), links.relativize(program.script()));

        Result result = program.shell("links/ee --version");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("event-explorer ");
        assertThat(result.err()).isEmpty();
    }
}
