package org.eventexplorer.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class FilterFormTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");
    private static final EventFilter EVERYTHING =
            new EventFilter(
                    new EventFilter.PatternChoice(
                            List.of(new PatternFilter("invoice.*"), new PatternFilter("#.failed")),
                            List.of(new PatternFilter("invoice.heartbeat"))),
                    new TimeRange(NOW.minusSeconds(60), NOW),
                    new EventFilter.Ids("chain-1", "cause-1", "event-1"),
                    new EventFilter.SourceFilter("service", "billing-7", "Billing"),
                    "1.0",
                    Condition.parse("$.payload.total > 100"));
    private final FilterForm form = new FilterForm();

    @Test
    void anEmptyBarMeansEveryEvent() {
        assertThat(form.filter(NOW)).isEqualTo(EventFilter.ALL);
    }

    @Test
    void aFilterThatIsShownIsTheFilterThatIsMeant() {
        form.show(EVERYTHING);
        assertThat(form.filter(NOW)).isEqualTo(EVERYTHING);
    }

    @Test
    void aNewFilterLeavesNothingOfTheOldOne() {
        form.show(EVERYTHING);
        form.show(EventFilter.ALL.withIds(EventFilter.Ids.causedBy("e-1")));
        assertThat(form.filter(NOW))
                .isEqualTo(EventFilter.ALL.withIds(EventFilter.Ids.causedBy("e-1")));
    }

    @Test
    void takesSeveralPatternsAtOnceAndNoneTwice() {
        form.addPatterns("invoice.*, payment.failed");
        form.addPatterns("invoice.*");
        assertThat(form.patterns())
                .isEqualTo(
                        List.of(
                                new PatternFilter("invoice.*"),
                                new PatternFilter("payment.failed")));
    }

    @Test
    void refusesAPatternWithAnEmptySegmentAndKeepsTheBarAsItWas() {
        form.addPatterns("invoice.*");
        assertThatThrownBy(() -> form.addPatterns("payment.failed, a..b"))
                .hasMessage("the pattern filter 'a..b' has an empty segment between dots");
        assertThat(form.patterns()).isEqualTo(List.of(new PatternFilter("invoice.*")));
    }

    @Test
    void aFieldHasOneChip() {
        form.put(new Extra(Extra.Field.VERSION, "1.0"));
        form.put(new Extra(Extra.Field.VERSION, " 2.0 "));
        assertThat(form.extras()).isEqualTo(List.of(new Extra(Extra.Field.VERSION, "2.0")));
    }

    @Test
    void theLastDayBeginsADayBeforeTheSearch() {
        form.range().set(new RangeChoice.Last(Duration.ofHours(24)));
        assertThat(form.filter(NOW).range())
                .isEqualTo(new TimeRange(Instant.parse("2026-11-22T10:00:00.123456Z"), null));
    }
}
