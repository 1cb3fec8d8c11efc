package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.PatternCount;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Function;

/// The store's patterns, read for completion; nothing is said where they cannot be read. For the
/// deliverer's thread alone.
final class PatternNames {
    private static final Logger LOG = LoggerFactory.getLogger(PatternNames.class);

    private final Function<CancelToken, List<PatternCount>> source;
    private final NewestJob<List<PatternCount>> job;
    private final ReadOnlyObjectWrapper<Catalogue> catalogue =
            new ReadOnlyObjectWrapper<>(Catalogue.EMPTY);

    PatternNames(Function<CancelToken, List<PatternCount>> source, JobRunner jobs) {
        this.source = source;
        this.job = new NewestJob<>(jobs);
    }

    ReadOnlyObjectProperty<Catalogue> catalogue() {
        return catalogue.getReadOnlyProperty();
    }

    /// Reads them.
    void read() {
        job.start(
                context -> source.apply(context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<List<PatternCount>>(List<PatternCount> patterns) ->
                                catalogue.set(new Catalogue(patterns));
                        case Outcome.Failed<List<PatternCount>>(Exception cause) ->
                                LOG.warn("the patterns could not be read for completion", cause);
                        case Outcome.Cancelled<List<PatternCount>> _ -> {}
                    }
                });
    }

    void close() {
        job.drop();
    }
}
