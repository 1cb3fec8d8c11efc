package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for what lies right beside events: their causes and their effects that are not among them.
/// Runs within one snapshot, in which tables are read by their indexes alone.
final class Neighbours {
    private static final int BATCH = 1_000;

    private static final String CAUSES =
            "SELECT v.*, u.id FROM unnest(:ids) AS u (id)"
                    + " JOIN LATERAL (SELECT k.\"timestamp\", k.id FROM event_ids AS k"
                    + "                WHERE k.event_id = u.id LIMIT 1) AS k ON true"
                    + " LEFT JOIN LATERAL (SELECT "
                    + SkeletonRows.COLUMNS
                    + """
                       FROM events AS e
                      WHERE e."timestamp" = k."timestamp" AND e.id = k.id
                      LIMIT 1) AS v ON true
                    """;

    // All ids at once in the index of each month: a scan of its own for each id costs thrice.
    static final String EFFECTS =
            "SELECT "
                    + SkeletonRows.COLUMNS
                    + """
                      FROM events AS e
                     WHERE e.metadata ->> 'causationId' = ANY (:ids)
                       AND (CAST(:chain AS text) IS NULL
                            OR e.metadata ->> 'correlationId' IS DISTINCT FROM :chain)
                     LIMIT :limit
                    """;

    private final Handle handle;
    private final CancelToken token;
    private final SkeletonRows rows;
    private final ChainEventsBuilder into;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Whereabouts> whereabouts = new HashMap<>();
    private int room;

    /// @param into takes the neighbours
    /// @param room how many of them at most
    Neighbours(
            Handle handle,
            SkeletonRows rows,
            ChainEventsBuilder into,
            int room,
            CancelToken token) {
        this.handle = handle;
        this.token = token;
        this.rows = rows;
        this.into = into;
        this.room = room;
    }

    /// Where the causes are that were looked for and not taken in.
    Map<String, Whereabouts> whereabouts() {
        return whereabouts;
    }

    /// Whether there were more than fit.
    boolean isFull() {
        return room == 0;
    }

    /// Takes in the events of these ids.
    void addCauses(List<String> ids) {
        inBatches(ids, batch -> lookUp(batch, true));
    }

    /// Says where the events of these ids are, and takes none in.
    void locate(List<String> ids) {
        inBatches(ids, batch -> lookUp(batch, false));
    }

    private void lookUp(List<String> ids, boolean isWanted) {
        ids.forEach(id -> whereabouts.put(id, Whereabouts.NEVER_STORED));
        handle.createQuery(CAUSES)
                .bind("ids", SqlArrays.texts(ids))
                .scanResultSet(
                        (results, context) -> {
                            ResultSet row = results.get();
                            while (row.next()) {
                                String id = row.getString("id");
                                if (row.getString(1) == null) {
                                    whereabouts.put(id, Whereabouts.ARCHIVED);
                                } else if (!isWanted || !take(rows.skeleton(row))) {
                                    whereabouts.put(id, Whereabouts.elsewhere(row.getString(2)));
                                } else {
                                    whereabouts.remove(id);
                                }
                            }
                            return true;
                        });
    }

    /// Takes in what events of these ids caused.
    ///
    /// @param chain whose events are left out, since they are there already; null: none are
    void addEffects(List<String> ids, @Nullable String chain) {
        inBatches(
                ids,
                batch -> {
                    if (room > 0) {
                        readEffects(batch, chain);
                    }
                });
    }

    private void readEffects(List<String> ids, @Nullable String chain) {
        handle.createQuery(EFFECTS)
                .bind("ids", SqlArrays.texts(ids))
                .bind("chain", chain)
                .bind("limit", room + 1)
                .scanResultSet(
                        (results, context) -> {
                            ResultSet row = results.get();
                            while (row.next()) {
                                take(rows.skeleton(row));
                            }
                            return true;
                        });
    }

    /// Says that an event is there already.
    void know(ChainEvents events) {
        for (int event = 0; event < events.size(); event++) {
            taken.add(events.id(event));
        }
    }

    private boolean take(Skeleton event) {
        if (taken.contains(event.ids().eventId())) {
            return true;
        }
        if (room == 0) {
            return false;
        }
        room--;
        taken.add(event.ids().eventId());
        into.add(event);
        return true;
    }

    private void inBatches(List<String> ids, java.util.function.Consumer<List<String>> work) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            token.throwIfCancelled();
            work.accept(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
    }
}
