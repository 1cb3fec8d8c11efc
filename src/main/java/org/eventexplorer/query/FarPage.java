package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A page of some patterns that may lie in many months: by a function of the store's, whose plan
/// over all months each connection keeps. To plan it anew takes longer than to read it.
///
/// @param listing what is listed: of patterns and times alone
/// @param patterns the patterns' names
/// @param after where the page before ended; null: at the beginning
record FarPage(Listing listing, List<String> patterns, @Nullable Cursor after) {
    static final String ROWS =
            "SELECT * FROM events_of_patterns(:patterns, :since, :until, :afterTime, :afterId,"
                    + " :upTo, :newestFirst, :most)";

    /// The listing's first rows behind `after`.
    ///
    /// @param edge as [NearMonths.Reach] has it; null: as far as the filter says
    Page read(Handle handle, @Nullable Instant edge, int limit) {
        boolean newestFirst = listing.order() == Order.NEWEST_FIRST;
        TimeRange range = listing.filter().range();
        Instant since = newestFirst && edge != null ? edge : range.from();
        Instant until = newestFirst || edge == null ? range.to() : edge.minus(1, ChronoUnit.MICROS);
        List<EventRow> rows =
                handle.createQuery(ROWS)
                        .bind("patterns", SqlArrays.texts(patterns))
                        .bindBySqlType("since", time(since), Types.TIMESTAMP_WITH_TIMEZONE)
                        .bindBySqlType("until", time(until), Types.TIMESTAMP_WITH_TIMEZONE)
                        .bindBySqlType(
                                "afterTime",
                                time(after == null ? null : after.timestamp()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .bindBySqlType("afterId", after == null ? null : after.rowId(), Types.OTHER)
                        .bindBySqlType("upTo", listing.upTo(), Types.BIGINT)
                        .bind("newestFirst", newestFirst)
                        .bind("most", limit + 1L)
                        .map((row, context) -> Rows.listed(row))
                        .list();
        return Page.of(rows, limit);
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
