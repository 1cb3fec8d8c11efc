package org.eventexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.cli.ChildProgram.Result;
import org.eventexplorer.cli.ChildProgram.Running;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Subscribers at the command line, and the reference subscriber that they are tried with.
@ExtendWith(StoreExtension.class)
final class SubscribersIT {
    private static final String KEY = "whsec_UGxhbnRlZFNpZ25pbmdLZXlQbGFudGVkS2V5";

    @TempDir Path folder;

    private ChildProgram program(TestServer server) throws Exception {
        return ChildProgram.in(folder)
                .with("EVENT_EXPLORER_URL", CommandLineIT.url(server))
                .with("KEY", KEY);
    }

    private static Result add(ChildProgram program, String... more) throws Exception {
        List<String> line =
                Stream.concat(Stream.of("subscribers", "add", "--name", "billing"), Stream.of(more))
                        .toList();
        return program.run(line.toArray(String[]::new));
    }

    @Test
    void sayWhichEnvironmentCountsWhereNoneWasGiven(TestServer server) throws Exception {
        ChildProgram program = program(server);
        assertThat(add(program, "--pattern=#", "--endpoint=http://localhost:9000"))
                .isEqualTo(
                        new Result(
                                0,
                                "",
                                """
                                added billing
                                no --environment was given, so it counts as production:\
                                 'event-explorer subscribers edit --name billing --environment ENV'\
                                 changes that
                                """));
        assertThat(program.run("subscribers", "list").out())
                .startsWith("billing (production)\n")
                .contains("any rate, 16 in flight, 30 s each\n");
    }

    @Test
    void areAddedListedEditedDisabledAndRemoved(TestServer server) throws Exception {
        ChildProgram program = program(server);
        assertThat(
                        add(
                                program,
                                "--pattern=invoice.*",
                                "--pattern=#.failed",
                                "--endpoint=amqps://ann@host/v?exchange=events",
                                "--environment=staging",
                                "--secret=keyring:billing",
                                "--rate=50"))
                .isEqualTo(new Result(0, "", "added billing\n"));
        assertThat(
                        program.run(
                                "subscribers",
                                "edit",
                                "--name=billing",
                                "--form=binary",
                                "--timeout=5"))
                .isEqualTo(new Result(0, "", "changed billing\n"));
        assertThat(program.run("subscribers", "disable", "--name=billing").code()).isZero();
        assertThat(program.run("subscribers", "list"))
                .isEqualTo(
                        new Result(
                                0,
                                """
                                billing (staging, disabled)
                                  patterns      invoice.* #.failed
                                  endpoint      amqps://ann@host/v?exchange=events
                                  transport     rabbitmq, binary
                                  password      keyring:billing
                                  limits        50 a second, 16 in flight, 5 s each
                                  last          nothing yet
                                """,
                                ""));
        assertThat(program.run("subscribers", "enable", "--name=billing", "-q").code()).isZero();
        assertThat(program.run("subscribers", "list", "--json").out())
                .isEqualTo(
                        "[{\"name\":\"billing\",\"patterns\":[\"invoice.*\",\"#.failed\"],\"transport\":\"rabbitmq\",\"endpoint\":\"amqps://ann@host/v?exchange=events\",\"form\":\"binary\",\"environment\":\"staging\",\"enabled\":true,\"secrets\":{\"password\":\"keyring:billing\"},\"eventsPerSecond\":50,\"inFlight\":16,\"timeoutMs\":5000,\"last\":null}]\n");
        assertThat(program.run("subscribers", "remove", "--name=billing"))
                .isEqualTo(new Result(0, "", "removed billing\n"));
        assertThat(program.run("subscribers", "remove", "--name=billing"))
                .isEqualTo(
                        new Result(
                                1,
                                "",
                                "event-explorer: there is no subscriber 'billing'; 'event-explorer"
                                        + " subscribers list' shows all\n"));
    }

    @Test
    void refuseASecretInClearTextWithoutRepeatingIt(TestServer server) throws Exception {
        ChildProgram program = program(server);
        for (List<String> line :
                List.of(
                        List.of("--endpoint=https://host/", "--secret=hunter2"),
                        List.of("--endpoint=https://host/", "--secret=aHVudGVyMg==hunter2"),
                        List.of("--endpoint=https://host/", "--secret=signing=hunter2"),
                        List.of("--endpoint=https://ann:hunter2@host/"),
                        List.of("--endpoint=https://host/?token=hunter2"),
                        List.of("--endpoint=amqp://ann:hunter2@host/?key=q"))) {
            Result result =
                    add(
                            program,
                            Stream.concat(Stream.of("--pattern=#"), line.stream())
                                    .toArray(String[]::new));
            assertThat(result.code()).as(result.err()).isEqualTo(2);
            assertThat(result.out() + result.err()).doesNotContain("hunter2").contains("env:NAME");
        }
        assertThat(program.run("subscribers", "list").err())
                .isEqualTo("there are no subscribers\n");
    }

    @Test
    void areTestedAgainstTheReferenceSubscriber(TestServer server) throws Exception {
        ChildProgram program = program(server);
        Path events = EventFiles.write(folder.resolve("one.ndjson"), 1);
        program.run("append", events.toString());
        Running listening =
                program.begin(
                        "listen", "--port=0", "--secret=env:KEY", "--first=1", "--status=503");
        String url = url(listening);
        assertThat(listening.process().info().commandLine().orElse("")).doesNotContain(KEY);

        add(program, "--pattern=#", "--endpoint=" + url + "/in", "--secret=env:KEY");
        assertThat(test(program))
                .isEqualTo(
                        new Result(
                                1,
                                "http://127.0.0.1 answers, unencrypted\n"
                                        + "it takes events from event-explorer, at any rate\n"
                                        + "the event was not delivered: http://127.0.0.1 answered"
                                        + " 503\n",
                                ""));
        assertThat(test(program).out())
                .endsWith("the event was delivered in N ms, it answered 204\n");
        assertThat(
                        program.run(
                                        "subscribers",
                                        "edit",
                                        "--name=billing",
                                        "--no-secret",
                                        "--form=binary")
                                .code())
                .isZero();
        assertThat(test(program).out())
                .endsWith("the event was not delivered: http://127.0.0.1 answered 401\n");
        assertThat(program.run("subscribers", "list").out())
                .contains("  last          20", " 401\n");

        listening.interrupt();
        Result received = listening.end();
        assertThat(received.code()).isZero();
        assertThat(received.err()).endsWith("received 3\n");
        assertThat(received.out().replaceAll("(?m)^20\\S+Z", "TIME"))
                .isEqualTo(
                        """
                        TIME  503  invoice.created  e-1  signature good
                        TIME  204  invoice.created  e-1  signature good
                        TIME  401  invoice.created  e-1  signature unsigned
                        """);
    }

    private static Result test(ChildProgram program) throws Exception {
        Result result = program.run("subscribers", "test", "--name=billing", "--send=e-1");
        String out =
                result.out()
                        .replaceAll("(127\\.0\\.0\\.1):[0-9]+", "$1")
                        .replaceAll("in [0-9]+ ms", "in N ms");
        return new Result(result.code(), out, result.err());
    }

    private static String url(Running listening) {
        Pattern said = Pattern.compile("listening at (http://\\S+), until Ctrl\\+C");
        String[] url = {""};
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Matcher matcher = said.matcher(Files.readString(listening.err()));
                            boolean isThere = matcher.find();
                            url[0] = isThere ? matcher.group(1) : "";
                            return isThere;
                        });
        return url[0];
    }

    @Test
    void loadNoClientOfATransportThatIsNotUsed(TestServer server) throws Exception {
        Path classes = folder.resolve("classes");
        ChildProgram program =
                program(server).with("JAVA_OPTS", "-Xlog:class+load:file=" + classes);
        add(program, "--pattern=#", "--endpoint=http://127.0.0.1:1/", "--secret=env:KEY");
        assertThat(program.run("subscribers", "test", "--name=billing").out())
                .contains("no connection to http://127.0.0.1:1: it was refused");
        assertThat(Files.readString(classes))
                .contains("org.eventexplorer.routing.transport.kafka.KafkaTransport")
                .doesNotContain("org.apache.kafka", "com.rabbitmq", "io.netty");
    }

    @Test
    void whatAReplaySentIsRefusedUnlessItIsAllowed(TestServer server) throws Exception {
        ChildProgram program = program(server);
        Path file = folder.resolve("replayed.ndjson");
        Files.writeString(
                file,
                "{\"specversion\":\"1.0\",\"id\":\"r-1\",\"source\":\"/a/b\",\"type\":\"x\","
                        + "\"time\":\"2026-01-01T00:00:00Z\",\"replayid\":\"one\","
                        + "\"replayattempt\":2}\n"
                        + EventFiles.line(1)
                        + "\n");

        Result appended = program.run("append", file.toString());
        assertThat(appended.code()).isEqualTo(1);
        assertThat(appended.err()).contains("event r-1: metadata.replay", "--allow-replayed");
        Result imported = program.run("import", file.toString(), "--rejects", "rejects.ndjson");
        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.out()).contains("stored       1\n").contains("rejected     1\n");
        assertThat(Files.readString(folder.resolve("rejects.ndjson")))
                .contains("r-1")
                .contains("--allow-replayed")
                .doesNotContain("e-1");
        assertThat(program.run("append", file.toString(), "--allow-replayed").out())
                .startsWith("stored       r-1  x sequence 1")
                .contains("duplicate    e-1");
        assertThat(
                        program.run("query", "--where", "$.metadata.replayId == \"one\"", "--count")
                                .out())
                .isEqualTo("1\n");
    }
}
