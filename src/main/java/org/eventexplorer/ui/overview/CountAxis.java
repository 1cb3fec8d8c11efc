package org.eventexplorer.ui.overview;

import java.util.List;

/// The axis of numbers: from 0 to a round number at or above the highest bar.
///
/// @param top the number at its upper end, at least 1
/// @param marks the numbers that are written beside it, from 0 on
record CountAxis(long top, List<Long> marks) {
    static CountAxis upTo(long highest) {
        long step = 1;
        int[] factors = {2, 5, 10};
        long magnitude = 1;
        for (int i = 0; 2 * step < highest; i++) {
            step = magnitude * factors[i % 3];
            if (i % 3 == 2) {
                magnitude *= 10;
            }
        }
        return highest <= 1
                ? new CountAxis(1, List.of(0L, 1L))
                : new CountAxis(2 * step, List.of(0L, step, 2 * step));
    }
}
