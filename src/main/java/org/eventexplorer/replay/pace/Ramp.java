package org.eventexplorer.replay.pace;

/// The steps of a careful beginning: one event, then ten, then a hundred, then the rest, each only
/// when the step before is done. Not thread-safe.
public final class Ramp {
    private static final long[] STEPS = {1, 10, 100};

    private int step;
    private long left;

    /// @param isWanted whether to begin carefully; else everything may be sent at once
    public Ramp(boolean isWanted) {
        step = isWanted ? 0 : STEPS.length;
        left = isWanted ? STEPS[0] : Long.MAX_VALUE;
    }

    /// Whether it is still climbing: a failure now is one too many.
    public boolean isClimbing() {
        return step < STEPS.length;
    }

    /// Whether one more may be sent.
    ///
    /// @param underWay how many are not done yet
    public boolean admits(int underWay) {
        if (left == 0 && underWay == 0) {
            step++;
            left = isClimbing() ? STEPS[step] : Long.MAX_VALUE;
        }
        return left > 0;
    }

    /// One was sent.
    public void sent() {
        left--;
    }
}
