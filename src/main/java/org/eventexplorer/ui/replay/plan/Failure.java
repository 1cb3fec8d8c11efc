package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.ui.error.Trouble;

/// What could not be done.
///
/// @param again does it once more
public record Failure(Trouble trouble, Runnable again) {}
