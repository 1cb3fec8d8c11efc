package org.eventexplorer.ui.jump;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;

/// The patterns of the open store.
final class PatternSource implements JumpSource {
    private static final Logger LOG = LoggerFactory.getLogger(PatternSource.class);
    private static final int MOST = 6;

    private final Messages messages = Messages.of(PatternSource.class);
    private final NewestJob<List<PatternCount>> job;
    private final Consumer<EventFilter> go;
    private List<PatternCount> patterns = List.of();

    PatternSource(JobRunner jobs, Consumer<EventFilter> go) {
        this.job = new NewestJob<>(jobs);
        this.go = go;
    }

    /// Reads them anew; null: no store is open.
    void load(@Nullable EventQueries queries) {
        if (queries == null) {
            job.drop();
            patterns = List.of();
            return;
        }
        job.start(context -> queries.catalogue(context.cancelToken()), this::loaded);
    }

    private void loaded(Outcome<List<PatternCount>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<List<PatternCount>>(List<PatternCount> all) -> patterns = all;
            case Outcome.Failed<List<PatternCount>>(Exception cause) ->
                    LOG.warn("the patterns could not be read for the jump box", cause);
            case Outcome.Cancelled<List<PatternCount>> _ -> {}
        }
    }

    @Override
    public List<JumpTarget> matching(String typed) {
        return typed.isBlank()
                ? List.of()
                : Match.best(patterns, PatternCount::pattern, typed, MOST).stream()
                        .map(this::target)
                        .toList();
    }

    private JumpTarget target(PatternCount one) {
        EventFilter filter =
                EventFilter.ALL.withPatterns(List.of(new PatternFilter(one.pattern())));
        return new JumpTarget(
                "",
                one.pattern(),
                messages.text(
                        "pattern",
                        NumberText.count(
                                one.count(), messages.text("event"), messages.text("events"))),
                () -> go.accept(filter));
    }
}
