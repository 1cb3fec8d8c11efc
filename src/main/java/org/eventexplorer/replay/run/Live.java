package org.eventexplorer.replay.run;

import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Speed;

/// How far a run is: numbers that it leaves for whoever looks.
///
/// @param counts what is done and recorded
/// @param underWay how many events are being sent or recorded
/// @param speed how fast it may send
public record Live(Counts counts, int underWay, Speed speed) {}
