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
public record Planning(
        Services services, Fixed fixed, Selection selection, List<Subscriber> targets)
        implements Job<List<Planned>> {
    @Override
    public List<Planned> run(JobContext context) {
        long total = targets.stream().mapToLong(fixed::eventsFor).sum();
        List<Planned> plans = new ArrayList<>();
        long before = 0;
        for (Subscriber target : targets) {
            Selection narrowed = Narrowing.to(selection, fixed, target);
            plans.add(
                    new Planned(
                            target,
                            narrowed,
                            plan(target, narrowed, DryRunFile.counted(context, before, total))));
            before += fixed.eventsFor(target);
        }
        return plans;
    }

    // Who takes everything takes what was counted already.
    private Plan plan(Subscriber target, Selection narrowed, JobContext context) {
        return fixed.leftOut(target) == 0
                ? fixed.plan()
                : new Planner(services.database())
                        .plan(narrowed, fixed.plan().upTo(), segment -> {}, context);
    }
}
