package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.query.chain.ChainReading.Neighbourhood;
import org.eventexplorer.query.chain.ChainReading.Whole;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads a chain as nearly all are, of some dozen events, and their effects in one way to the
/// server. Their causes in other chains are asked for afterwards: rows never change.
final class SmallChain {
    private static final int MOST = 1_000;

    private static final String EVENTS = "SELECT * FROM events_of_chain(:chain, :most)";

    private final Handle handle;
    private final String chain;
    private final ChainLimits limits;
    private final CancelToken token;
    private final SkeletonRows rows = new SkeletonRows();

    SmallChain(Handle handle, String chain, ChainLimits limits, CancelToken token) {
        this.handle = handle;
        this.chain = chain;
        this.limits = limits;
        this.token = token;
    }

    /// The chain; nothing where it is no small one.
    Optional<Whole> read() {
        int most =
                Math.min(
                        Math.min(MOST, limits.events()),
                        Math.min(limits.asked(), limits.neighbours()));
        return handle.createQuery(EVENTS)
                .bind("chain", chain)
                .bind("most", most)
                .scanResultSet((results, context) -> read(results.get()))
                .flatMap(this::whole);
    }

    // One row of nulls says that there are more.
    private Optional<List<Skeleton>> read(ResultSet row) throws SQLException {
        List<Skeleton> found = new ArrayList<>();
        while (row.next()) {
            if (row.getString(1) == null) {
                return Optional.empty();
            }
            found.add(rows.skeleton(row));
        }
        return Optional.of(found);
    }

    // An event of the chain that was stored between the two statements has effects that nobody
    // asked
    // for.
    private Optional<Whole> whole(List<Skeleton> found) {
        ChainEventsBuilder builder = new ChainEventsBuilder(chain);
        Set<String> ids = new HashSet<>();
        List<Skeleton> others = new ArrayList<>();
        for (Skeleton event : found) {
            if (chain.equals(event.ids().correlationId())) {
                builder.add(event);
                ids.add(event.ids().eventId());
            } else {
                others.add(event);
            }
        }
        ChainEvents own = builder.build();
        Neighbours beside = new Neighbours(handle, rows, builder, limits.neighbours(), token);
        beside.addCauses(own.causesElsewhere());
        beside.know(own);
        others.stream()
                .filter(event -> ids.contains(event.ids().causationId()))
                .forEach(beside::take);
        Whole whole = beside.whole(own, Neighbourhood.WHOLE);
        return hasMore(whole.events(), ids) ? Optional.empty() : Optional.of(whole);
    }

    private boolean hasMore(ChainEvents events, Set<String> known) {
        return IntStream.range(0, events.size())
                .anyMatch(
                        event ->
                                chain.equals(events.correlationId(event))
                                        && !known.contains(events.id(event)));
    }
}
