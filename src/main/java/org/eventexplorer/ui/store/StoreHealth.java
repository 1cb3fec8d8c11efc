package org.eventexplorer.ui.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.store.StoreIndex;
import org.eventexplorer.store.StoreStatus;
import org.eventexplorer.work.CancelToken;

import java.time.Instant;
import java.util.List;

/// How the store is at one moment.
///
/// @param seen when it was looked at
record StoreHealth(StoreStatus status, List<StoreIndex> indexes, Instant seen) {
    StoreHealth {
        indexes = List.copyOf(indexes);
    }

    static StoreHealth of(Database database, CancelToken token, Instant now) {
        return new StoreHealth(
                StoreStatus.of(database, token), StoreIndex.all(database, token), now);
    }
}
