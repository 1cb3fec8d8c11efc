package org.eventexplorer.replay.plan;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.eventexplorer.query.EventKey;
import org.eventexplorer.query.EventKeys;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Fixes which events a replay will send: the filter is resolved once, and nothing that is stored
/// later belongs to it. Thread-safe.
public final class Planner {
    private static final int STEP = 1_000;

    private final Database database;

    /// @param database the store's database
    public Planner(Database database) {
        this.database = database;
    }

    /// The position up to which a plan that is made now looks for events. Plans that are made
    /// together share it.
    public long upTo(CancelToken token) {
        return new Follow(database).settled(token);
    }

    /// Makes the plan of what `selection` means up to the position `upTo`, and gives each stretch
    /// of it to `sink`. Memory is bounded whatever the number of events.
    ///
    /// @throws PlanDiffersException where a chosen event, or one that failed, is not in the tables
    /// @throws org.eventexplorer.query.BadFilterException where the filter makes no sense
    /// @throws org.eventexplorer.database.DatabaseException where the server could not
    public Plan plan(Selection selection, long upTo, Consumer<Segment> sink, JobContext context) {
        PlanTally tally = new PlanTally(sink);
        Consumer<EventKey> counting =
                event -> {
                    tally.add(event);
                    if (tally.events() % STEP == 0) {
                        context.step(
                                new Progress(
                                        tally.events(), Progress.UNKNOWN, "events", "planning"));
                    }
                };
        switch (selection) {
            case Selection.Matching matching -> matching(matching, upTo, counting, context);
            case Selection.Chosen chosen ->
                    new NamedEvents(database).chosen(chosen, counting, context.cancelToken());
            case Selection.Failures failures ->
                    new NamedEvents(database).failed(failures, counting, context.cancelToken());
        }
        return tally.plan(upTo);
    }

    private void matching(
            Selection.Matching matching, long upTo, Consumer<EventKey> sink, JobContext context) {
        EventFilter filter = narrowed(matching, context.cancelToken());
        if (filter != null) {
            new EventKeys(database).read(filter, upTo, sink, context.cancelToken());
        }
    }

    // Both conditions on the pattern are resolved against the catalogue into plain names.
    private @Nullable EventFilter narrowed(Selection.Matching matching, CancelToken token) {
        if (matching.alsoAny().isEmpty()) {
            return matching.filter();
        }
        PatternChoice both = new PatternChoice(matching.alsoAny(), List.of());
        List<PatternFilter> names =
                new EventQueries(database)
                        .catalogue(token).stream()
                                .map(PatternCount::pattern)
                                .filter(matching.filter().choice()::matches)
                                .filter(both::matches)
                                .map(PatternFilter::new)
                                .toList();
        return names.isEmpty()
                ? null
                : matching.filter().withExcluded(List.of()).withPatterns(names);
    }
}
