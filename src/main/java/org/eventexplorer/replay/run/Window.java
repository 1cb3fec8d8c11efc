package org.eventexplorer.replay.run;

import java.util.BitSet;

/// Which events of a plan are done: all below an ordinal, and some of those above it. Not
/// thread-safe.
final class Window {
    /// How far above the first event that is not done others may be read.
    static final int REACH = 16_384;

    private long through;
    private BitSet beyond;

    Window(long through, BitSet beyond) {
        this.through = through;
        this.beyond = (BitSet) beyond.clone();
    }

    /// Every event with a lower ordinal is done.
    long through() {
        return through;
    }

    /// A copy; bit n: the event [#through] + n is done.
    BitSet beyond() {
        return (BitSet) beyond.clone();
    }

    boolean isDone(long ordinal) {
        return ordinal < through || beyond.get((int) (ordinal - through));
    }

    void done(long ordinal) {
        beyond.set((int) (ordinal - through));
        int run = beyond.nextClearBit(0);
        if (run > 0) {
            beyond = beyond.get(run, Math.max(run, beyond.length()));
            through += run;
        }
    }

    /// Whether events up to this ordinal may be read.
    boolean reaches(long ordinal) {
        return ordinal < through + REACH;
    }
}
