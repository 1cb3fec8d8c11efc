package org.eventexplorer.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.cli.terminal.Recorded;
import org.eventexplorer.cli.terminal.Terminal;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

final class FilterOptionsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void meansEveryEventWithoutAnyOption() {
        assertThat(filter()).isEqualTo(EventFilter.ALL);
    }

    @Test
    void holdsEveryOption() {
        assertThat(
                        filter(
                                "--pattern=invoice.*",
                                "--pattern=order.#",
                                "--from=2023-07-10",
                                "--to=2023-07-10",
                                "--correlation=c-1",
                                "--exclude=order.heartbeat",
                                "--causation=@k",
                                "--event=-e",
                                "--source-type=service",
                                "--source-id=${env:HOME}",
                                "--source-name=\"Billing\"",
                                "--source=service/a/b",
                                "--source=50%%2Fx/-1",
                                "--version=1.0",
                                "--where=$.payload.total > 100"))
                .isEqualTo(
                        new EventFilter(
                                new EventFilter.PatternChoice(
                                        List.of(
                                                new PatternFilter("invoice.*"),
                                                new PatternFilter("order.#")),
                                        List.of(new PatternFilter("order.heartbeat"))),
                                new TimeRange(
                                        Instant.parse("2023-07-10T00:00:00Z"),
                                        Instant.parse("2023-07-10T23:59:59.999999Z")),
                                new EventFilter.Ids("c-1", "@k", "-e"),
                                new EventFilter.SourceFilter(
                                        "service",
                                        "${env:HOME}",
                                        "\"Billing\"",
                                        List.of(
                                                new SourceKey("service", "a/b"),
                                                new SourceKey("50%/x", "-1"))),
                                "1.0",
                                Condition.parse("$.payload.total > 100")));
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> filter("--from", "2023-07-11", "--to", "2023-07-10"))
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        "the time range begins (2023-07-11T00:00:00Z) after its end"
                                + " (2023-07-10T23:59:59.999999Z)");
    }

    @Test
    void saysWhatIsWrongWithAPatternInThePatternsOwnWords() {
        assertThatThrownBy(() -> filter("--pattern", "a..b"))
                .isInstanceOf(ParameterException.class)
                .hasMessageEndingWith(
                        "the pattern filter 'a..b' has an empty segment between dots");
    }

    @Test
    void saysWhatIsWrongWithAConditionInTheConditionsOwnWords() {
        assertThatThrownBy(() -> filter("--where", "$.total > 1"))
                .isInstanceOf(ParameterException.class)
                .hasMessageEndingWith(
                        "the condition's path at character 1 must begin with $.payload or"
                                + " $.metadata: $.total > 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "inc* | * is no wildcard in 'inc*': it stands for a whole segment, as in inc.*",
                "a.##.b | # is no wildcard in '##': it stands for whole segments, as in invoice.#",
                "` a.b ` | the pattern filter ' a.b ' has a space at its end, which counts",
                "a.b,c.d | the comma in 'a.b,c.d' is part of the pattern; give each pattern alone",
            })
    void saysWhichPatternMayMeanSomethingElseThanItLooksLike(String pattern, String note) {
        for (String option : List.of("--pattern", "--exclude")) {
            Recorded recorded = new Recorded(Terminal.NONE);
            Probe probe = new Probe();
            new CommandLine(probe).parseArgs(option, pattern);

            probe.filter.filter(recorded.surroundings(), new CommonOptions());

            assertThat(recorded.err()).isEqualTo("Note: " + note + ".\n");
        }
    }

    @Test
    void saysNothingOfPatternsAsTheyShouldBe() {
        for (String pattern : List.of("a.b", "*.b", "#", "a.#.c-d")) {
            assertThat(new PatternFilter(pattern).doubt()).isNull();
        }
    }

    private static EventFilter filter(String... arguments) {
        Probe probe = new Probe();
        new CommandLine(probe).setExpandAtFiles(false).parseArgs(arguments);
        return probe.filter.filter(CLOCK);
    }

    @Command
    private static final class Probe {
        @Mixin private FilterOptions filter = new FilterOptions();
    }
}
