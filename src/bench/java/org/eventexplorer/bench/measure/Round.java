package org.eventexplorer.bench.measure;

/// What one round measured, both in the line's unit.
public record Round(double ours, double reference) {
    /// Ours by the reference.
    public double ratio() {
        return ours / reference;
    }

    /// What was measured the other way round.
    public Round swapped() {
        return new Round(reference, ours);
    }
}
