package org.eventexplorer.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.trace.chain.View;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobRunner;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

final class TraceViewModelTest {
    private final Chains chains = new Chains();
    private final TraceViewModel model =
            new TraceViewModel(chains, new JobRunner(Runnable::run, Runnable::run));

    @Test
    void opensAChainAtAnEventAndGoesBackTheWayItCame() {
        model.open("a", "a-2");
        assertThat(open().chain().selected().get()).isEqualTo(2);
        open().chain().view().set(View.TABLE);
        model.open("b", null);
        assertThat(open().correlationId()).isEqualTo("b");
        assertThat(open().chain().selected().get()).isZero();
        model.back();
        assertThat(open().correlationId()).isEqualTo("a");
        model.back();
        assertThat(model.state().get()).isEqualTo(new TraceViewModel.State.Choosing());
    }

    @Test
    void staysInTheViewWhereAStepFurtherIsTaken() {
        model.open("a", null);
        open().chain().view().set(View.TIMELINE);
        model.follow("a-1");
        assertThat(open().chain().view().get()).isEqualTo(View.TIMELINE);
        assertThat(open().chain().selected().get()).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoSuchChainThatItIsTooLargeOrWhyItCouldNotBeRead() {
        model.open("none", null);
        assertThat(model.state().get()).isEqualTo(new TraceViewModel.State.Missing("none"));
        model.open("large", null);
        assertThat(model.state().get()).isEqualTo(new TraceViewModel.State.TooLarge(chains.large));
        chains.failure = new IllegalStateException("the server went away");
        model.open("a", null);
        assertThat(model.state().get())
                .isEqualTo(new TraceViewModel.State.Failed("a", chains.failure));
        chains.failure = null;
        model.tryAgain();
        assertThat(open().correlationId()).isEqualTo("a");
    }

    @Test
    void showsWhatWasThereBeforeWhereReadingIsStopped() {
        model.open("a", null);
        TraceViewModel.State before = model.state().get();
        chains.failure = new CancelledException();
        model.open("b", null);
        assertThat(model.state().get()).isEqualTo(before);
    }

    private TraceViewModel.State.Open open() {
        return (TraceViewModel.State.Open) model.state().get();
    }

    /// Three events, one below the other, in each chain but two.
    private static final class Chains implements TraceViewModel.ChainSource {
        private final ChainReading.TooLarge large =
                new ChainReading.TooLarge("large", 300_000, 1, null, null, List.of());
        private @org.jspecify.annotations.Nullable RuntimeException failure;

        @Override
        public ChainReading read(String correlationId, CancelToken token) {
            if (failure != null) {
                throw failure;
            }
            return correlationId.equals("large") ? large : whole(correlationId);
        }

        @Override
        public ChainReading.Whole follow(
                ChainReading.Whole before, String eventId, CancelToken token) {
            return before;
        }

        private static ChainReading.Whole whole(String chain) {
            ChainEventsBuilder events = new ChainEventsBuilder(chain);
            for (int n = 0; n < (chain.equals("none") ? 0 : 3); n++) {
                events.add(
                        new Skeleton(
                                new Skeleton.Ids(
                                        chain + "-" + n, chain, n == 0 ? null : chain + "-0"),
                                "p.q" + n,
                                new Source("service", "s", null),
                                Instant.ofEpochSecond(n),
                                1,
                                1));
            }
            return new ChainReading.Whole(
                    events.build(), Map.of(), ChainReading.Neighbourhood.WHOLE);
        }
    }
}
