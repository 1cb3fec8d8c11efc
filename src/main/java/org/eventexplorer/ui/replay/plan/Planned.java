package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.subscriber.Subscriber;

/// What one subscriber is to be given.
///
/// @param selection what was asked for, narrowed to what the subscriber takes
/// @param plan what that means up to the moment that was fixed
public record Planned(Subscriber subscriber, Selection selection, Plan plan) {}
