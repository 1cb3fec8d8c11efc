package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.chain.ChainReading.Neighbourhood;
import org.eventexplorer.query.chain.ChainReading.Whole;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for what lies right beside events: their causes and their effects that are not among them.
/// Where all of it is to be as one moment has it, it runs within one snapshot.
final class Neighbours {
    private static final int BATCH = 1_000;

    private static final String KEYS =
            """
            SELECT k."timestamp", k.id, k.event_id FROM event_ids AS k WHERE k.event_id = ANY (:ids)
            """;
    static final String EFFECTS =
            "SELECT "
                    + SkeletonRows.COLUMNS
                    + """
                      FROM unnest(:ids) AS u (id)
                     CROSS JOIN LATERAL (SELECT k."timestamp", k.id
                            FROM event_ids AS k
                           WHERE k.causation_hash = hashtext(u.id)
                          OFFSET 0) AS k
                     CROSS JOIN LATERAL (SELECT e.*
                            FROM events AS e
                           WHERE e."timestamp" = k."timestamp" AND e.id = k.id
                             AND e.metadata ->> 'causationId' = u.id
                             AND (CAST(:chain AS text) IS NULL
                                  OR e.metadata ->> 'correlationId' IS DISTINCT FROM :chain)
                           LIMIT 1) AS e
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
        List<Cursor> keys =
                handle.createQuery(KEYS)
                        .bind("ids", SqlArrays.texts(ids))
                        .map(
                                (row, context) -> {
                                    whereabouts.put(row.getString(3), Whereabouts.ARCHIVED);
                                    return SkeletonRows.key(row);
                                })
                        .list();
        for (Skeleton event : rows.at(handle, keys)) {
            String id = event.ids().eventId();
            if (isWanted && take(event)) {
                whereabouts.remove(id);
            } else {
                whereabouts.put(id, Whereabouts.elsewhere(event.ids().correlationId()));
            }
        }
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

    /// The chain with its neighbours, and where the causes are that were not taken in.
    ///
    /// @param own the chain's events alone
    /// @param asked which neighbours were looked for
    Whole whole(ChainEvents own, Neighbourhood asked) {
        ChainEvents events = into.size() > own.size() ? into.build() : own;
        if (events != own) {
            locate(unknown(events, whereabouts));
        }
        return new Whole(events, whereabouts, isFull() ? Neighbourhood.CUT : asked);
    }

    /// The causes that nobody has looked for yet.
    static List<String> unknown(ChainEvents events, Map<String, Whereabouts> known) {
        List<String> unknown = new ArrayList<>(events.causesElsewhere());
        unknown.removeAll(known.keySet());
        return unknown.subList(0, Math.min(unknown.size(), ChainLimits.USUAL.asked()));
    }

    /// Takes an event in, where it is not there already; says whether there was room for it.
    boolean take(Skeleton event) {
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
