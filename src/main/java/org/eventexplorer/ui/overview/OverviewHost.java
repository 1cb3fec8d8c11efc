package org.eventexplorer.ui.overview;

import javafx.beans.property.ReadOnlyBooleanProperty;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.SourceKey;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the overview asks of the search that it stands beside.
public interface OverviewHost {
    /// Lists only a stretch of what was searched; null: all of it.
    void narrow(@Nullable TimeRange stretch);

    /// Searches another time range; the present one can be stepped back to.
    void zoom(TimeRange range);

    /// Searches the range before the last zoom.
    void stepOut();

    /// Whether there is a range to step out to.
    ReadOnlyBooleanProperty canStepOut();

    /// Searches other patterns.
    ///
    /// @param wanted any of these; empty: every pattern
    /// @param excluded none of these
    void patterns(List<PatternFilter> wanted, List<PatternFilter> excluded);

    /// Searches what any of these sources said; none: any source.
    void sources(List<SourceKey> sources);
}
