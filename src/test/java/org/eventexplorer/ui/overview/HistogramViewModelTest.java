package org.eventexplorer.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Histogram;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class HistogramViewModelTest {
    private static final EventFilter ORDERS = ofPattern("order.*");
    private static final EventFilter INVOICES = ofPattern("invoice.*");

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<EventFilter> counted = new ArrayList<>();
    private final HistogramViewModel model =
            new HistogramViewModel(
                    (filter, grid, token) -> {
                        counted.add(filter);
                        return Optional.of(of(filter));
                    },
                    new JobRunner(queue::add, Runnable::run),
                    new NoHost(),
                    () -> new ZoneText(ZoneOffset.UTC));

    @Test
    void whatWasCountedBeforehandIsShownWhenItIsTimeAndCountedOnce() {
        model.show(ORDERS, null);
        work();
        model.prepare(INVOICES);
        work();
        assertThat(model.histogram().get()).isEqualTo(of(ORDERS));
        model.show(INVOICES, null);
        assertThat(model.histogram().get()).isEqualTo(of(INVOICES));
        assertThat(counted).isEqualTo(List.of(ORDERS, INVOICES));
    }

    @Test
    void whatIsStillBeingCountedWhenItIsTimeIsShownWhenItComes() {
        model.prepare(INVOICES);
        model.show(INVOICES, null);
        assertThat(model.histogram().get()).isNull();
        assertThat(model.running().get()).isTrue();
        work();
        assertThat(model.histogram().get()).isEqualTo(of(INVOICES));
        assertThat(counted).isEqualTo(List.of(INVOICES));
    }

    @Test
    void whatWasCountedForAnotherSearchIsNeverShown() {
        model.prepare(INVOICES);
        work();
        model.show(ORDERS, null);
        assertThat(model.histogram().get()).isNull();
        work();
        assertThat(model.histogram().get()).isEqualTo(of(ORDERS));
    }

    @Test
    void whatIsShownStaysWhereASearchEndsBeforeItHadRows() {
        model.show(ORDERS, null);
        work();
        model.prepare(INVOICES);
        model.stop();
        work();
        assertThat(model.histogram().get()).isEqualTo(of(ORDERS));
        assertThat(model.running().get()).isFalse();
        model.show(INVOICES, null);
        work();
        assertThat(model.histogram().get()).isEqualTo(of(INVOICES));
    }

    @Test
    void whoeverWaitsForWhatIsCountedBeforehandGoesOnWhenItIsCountedOrForgotten() throws Exception {
        model.awaitPrepared(Duration.ofMinutes(1));
        model.prepare(INVOICES);
        Thread first = waiting();
        work();
        assertThat(first.join(Duration.ofSeconds(30))).isTrue();
        model.prepare(ORDERS);
        Thread second = waiting();
        model.stop();
        assertThat(second.join(Duration.ofSeconds(30))).isTrue();
    }

    private Thread waiting() {
        Thread thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        model.awaitPrepared(Duration.ofMinutes(10));
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    private static EventFilter ofPattern(String pattern) {
        return EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern)));
    }

    private static Histogram of(EventFilter filter) {
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        Instant until = from.plusSeconds(3_600);
        return new Histogram(
                new TimeRange(from, until.minusSeconds(1)),
                List.of(filter.patterns().getFirst().toString()),
                List.of(new Histogram.Bar(from, until, List.of(1L, 0L))));
    }

    private static final class NoHost implements OverviewHost {
        @Override
        public void narrow(@Nullable TimeRange stretch) {}

        @Override
        public void zoom(TimeRange range) {}

        @Override
        public void stepOut() {}

        @Override
        public ReadOnlyBooleanProperty canStepOut() {
            return new ReadOnlyBooleanWrapper().getReadOnlyProperty();
        }

        @Override
        public void patterns(List<PatternFilter> wanted, List<PatternFilter> excluded) {}

        @Override
        public void sources(List<SourceKey> sources) {}
    }
}
