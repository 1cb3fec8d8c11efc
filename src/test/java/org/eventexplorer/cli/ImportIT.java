package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What an import says of files that it cannot take whole, and what it leaves alone.
@ExtendWith(StoreExtension.class)
final class ImportIT {
    @TempDir private Path folder;
    private ChildProgram program;

    @BeforeEach
    void openAStore(TestServer server) throws IOException {
        program = ChildProgram.in(folder).with("EVENT_EXPLORER_URL", CommandLineIT.url(server));
    }

    @Test
    void neverWritesRejectsOverAFile() throws Exception {
        Files.writeString(folder.resolve("in.ndjson"), "x\n");
        Path mine = Files.writeString(folder.resolve("mine.ndjson"), "mine");

        assertThat(program.run("import", "in.ndjson", "--rejects", "mine.ndjson"))
                .isEqualTo(
                        usage(
                                "--rejects: the rejects cannot go to mine.ndjson, which is there"
                                        + " already; name another file"));
        assertThat(program.run("import", "in.ndjson", "--rejects", "in.ndjson").code())
                .isEqualTo(2);
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("in.ndjson")).hasContent("x");
    }

    @Test
    void looksForTheFolderOfTheRejectsBeforeItStoresAnything() throws Exception {
        EventFiles.write(folder.resolve("in.ndjson"), 3);
        Path nowhere = folder.resolve("no");

        assertThat(program.run("import", "in.ndjson", "--rejects", nowhere + "/r.ndjson"))
                .isEqualTo(usage("--rejects: there is no folder " + nowhere + " for the rejects"));
        assertThat(program.run("query", "--count").out()).isEqualTo("0\n");
    }

    @Test
    void saysThatACompressedFileIsCutOffAndWhatToDo() throws Exception {
        EventFiles.write(folder.resolve("t"), 3_000);
        assertThat(program.shell("gzip -c t | head -c 20000 > t.gz").code()).isZero();

        Result result = program.run("import", "t.gz");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("event-explorer: the gzip file ends too early: t.gz\n")
                .contains("Get the file anew")
                .doesNotContain("The same import again", "null");
        assertThat(program.run("append", "t.gz"))
                .isEqualTo(
                        new Result(
                                1,
                                "",
                                "event-explorer: the gzip file ends too early: t.gz; nothing was"
                                        + " stored\n"));
    }

    @Test
    void refusesAFileOfAnotherKindBeforeItStoresAnything() throws Exception {
        EventFiles.write(folder.resolve("good.ndjson"), 3);
        Files.writeString(folder.resolve("a.zip"), "PK\u0003\u0004 and so on");

        assertThat(program.run("import", "good.ndjson", "a.zip"))
                .isEqualTo(
                        new Result(
                                1,
                                "",
                                "event-explorer: this is a zip file; unpack it first: a.zip\n"));
        Result piped = program.shell("\"$program\" import - < a.zip");
        assertThat(piped.code()).isEqualTo(1);
        assertThat(piped.err()).contains("this is a zip file; unpack it first: standard input\n");
        assertThat(program.run("query", "--count").out()).isEqualTo("0\n");
        assertThat(folder).isDirectoryNotContaining("glob:**rejects*");
    }

    @Test
    void failsWhereNothingOfAFileIsAnEventAndSaysTheFirstReason() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,pattern,payload\n1,a.b,{}\n");

        Result result = program.run("import", "a.csv", "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("stored       0\n", "rejected     2\n");
        assertThat(result.err())
                .isEqualTo(
                        "event-explorer: nothing was stored; a.csv, line 1: event is not a JSON"
                                + " object: it begins with 'id,pattern,payload'; give one object an"
                                + " event\n");
    }

    @Test
    void namesConflictingEvents() throws Exception {
        Path file = EventFiles.write(folder.resolve("in.ndjson"), 30);
        program.run("import", file.toString());
        Files.writeString(
                file, Files.readString(file).replace("billing", "other"), StandardCharsets.UTF_8);

        Result result = program.run("import", "in.ndjson");

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .startsWith("Conflicting, so that what was stored before stays: e-1, e-2, ")
                .endsWith(", e-20 and 10 more\n");
        assertThat(program.run("import", "in.ndjson", "--json").out())
                .contains("\"conflictingIds\":[\"e-1\",\"e-2\",", "\"e-20\"],\"firstReject\":null");
    }

    private static Result usage(String message) {
        return new Result(
                2,
                "",
                "event-explorer: "
                        + message
                        + "\n'event-explorer import --help' shows what it takes.\n");
    }
}
