package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;

import java.util.ArrayList;
import java.util.List;

/// Finds out what each target is to be given of the events that were fixed.
///
/// @param isToAll whether they go to all that match, each of which is given what its patterns
///     match, and not to one that was chosen, which is given all of them
public record Planning(
        Services services,
        Fixed fixed,
        Selection selection,
        List<Subscriber> targets,
        boolean isToAll)
        implements Job<List<Planned>> {
    @Override
    public List<Planned> run(JobContext context) {
        long total = targets.stream().mapToLong(this::share).sum();
        List<Planned> plans = new ArrayList<>();
        long before = 0;
        for (Subscriber target : targets) {
            Selection narrowed = isToAll ? Narrowing.to(selection, fixed, target) : selection;
            plans.add(
                    new Planned(
                            target,
                            narrowed,
                            plan(target, narrowed, DryRunFile.counted(context, before, total))));
            before += share(target);
        }
        return plans;
    }

    private long share(Subscriber target) {
        return isToAll ? fixed.eventsFor(target) : fixed.plan().events();
    }

    // Who is given everything is given what was counted already.
    private Plan plan(Subscriber target, Selection narrowed, JobContext context) {
        return share(target) == fixed.plan().events()
                ? fixed.plan()
                : new Planner(services.database())
                        .plan(narrowed, fixed.plan().upTo(), segment -> {}, context);
    }
}
