package org.eventexplorer.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// Ours and the reference, ready to be measured in turn.
public interface Pair extends AutoCloseable {
    /// Measures ours once, in the line's unit.
    ///
    /// @param round 0 for the warm-up, then 1, 2, 3 …
    double ours(int round) throws Exception;

    /// Measures the reference once, in the same unit, with the same events.
    ///
    /// @param round 0 for the warm-up, then 1, 2, 3 …
    double reference(int round) throws Exception;

    /// Measures both once, ours first.
    ///
    /// @param round 0 for the warm-up, then 1, 2, 3 …
    default Round both(int round) throws Exception {
        return new Round(ours(round), reference(round));
    }

    /// Whether every round comes to the same, so that one is enough.
    default boolean isSteady() {
        return false;
    }

    /// What the rounds measured so far took besides their time; empty where nobody looked.
    default List<Cost> costs() {
        return List.of();
    }

    @Override
    void close() throws IOException, SQLException;
}
