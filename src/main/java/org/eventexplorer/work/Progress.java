package org.eventexplorer.work;

/// How far a piece of work has come.
///
/// @param done what is done, in `unit`
/// @param total what there is in all, in `unit`; [#UNKNOWN] where nobody can say
/// @param unit what is counted, such as `events` or `bytes`
/// @param note what goes on, for a person; may be empty
public record Progress(long done, long total, String unit, String note) {
    /// The total that nobody can say.
    public static final long UNKNOWN = -1;

    /// The share done, 0 to 1; -1 where the total is unknown.
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }
}
