package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.plan.Selection;

/// What a person wants to be replayed.
///
/// @param selection which events
/// @param words where it comes from, such as `the search kms.*`, `12 chosen events`, `chain O-17`
public record ReplayWish(Selection selection, String words) {}
