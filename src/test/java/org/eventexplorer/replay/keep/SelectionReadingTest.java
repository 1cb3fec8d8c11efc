package org.eventexplorer.replay.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.replay.plan.Selection;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

final class SelectionReadingTest {
    private static final List<PatternFilter> TAKES = List.of(new PatternFilter("order.#"));

    @Test
    void readsAFilterBackWithEachOfItsConditions() {
        same(
                new Selection.Matching(
                        new EventFilter(
                                new EventFilter.PatternChoice(
                                        List.of(new PatternFilter("order.*")),
                                        List.of(new PatternFilter("order.heartbeat"))),
                                new TimeRange(
                                        Instant.parse("2026-05-01T10:15:30.123456Z"),
                                        Instant.parse("2026-05-02T00:00:00Z")),
                                new EventFilter.Ids("chain \"1\"", "cause", "event"),
                                new EventFilter.SourceFilter(
                                        "service",
                                        "billing-1",
                                        "Billing",
                                        List.of(new SourceKey("a/b", "c/d"))),
                                "1.0",
                                Condition.parse("$.payload.amount > 10")),
                        TAKES));
        same(new Selection.Matching(EventFilter.ALL, List.of()));
    }

    @Test
    void readsChosenEventsAndFailuresBack() {
        same(new Selection.Chosen(List.of("e-1", "e 2"), TAKES));
        same(new Selection.Chosen(List.of("e-1", "e 2"), List.of(), "e-1"));
        UUID replay = UUID.fromString("00000000-0000-0000-0000-000000000007");
        same(new Selection.Failures(replay, List.of("503", "blocked")));
        same(new Selection.Failures(replay, List.of(), List.of("e-1")));
    }

    @Test
    void readsNothingWhereOnlySomeOfTheChosenEventsAreKept() {
        List<String> many = IntStream.range(0, 1_001).mapToObj(i -> "e-" + i).toList();
        assertThat(SelectionReading.read(SelectionJson.of(new Selection.Chosen(many, List.of()))))
                .isEmpty();
    }

    @Test
    void knowsHowManyWereChosenAndWhatTheyCameOfAlsoWhereNotAllAreKept() {
        List<String> many = IntStream.range(0, 1_001).mapToObj(i -> "e-" + i).toList();
        assertThat(
                        SelectionReading.named(
                                SelectionJson.of(new Selection.Chosen(many, List.of(), "e-0"))))
                .contains(new SelectionReading.Named(1_001, "e-0"));
        assertThat(SelectionReading.named(SelectionJson.of(new Selection.Chosen(many, TAKES))))
                .contains(new SelectionReading.Named(1_001, null));
        assertThat(
                        SelectionReading.named(
                                SelectionJson.of(
                                        new Selection.Matching(EventFilter.ALL, List.of()))))
                .isEmpty();
    }

    @Test
    void readsNothingWhereAnotherVersionWroteWhatThisOneDoesNotKnow() {
        assertThat(SelectionReading.read("{\"from\": \"yesterday\"}")).isEmpty();
        assertThat(SelectionReading.read("{")).isEmpty();
    }

    private static void same(Selection selection) {
        assertThat(SelectionReading.read(SelectionJson.of(selection))).contains(selection);
    }
}
