package org.eventexplorer.replay.run;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelledException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Outlasts a database that is away for a while. Thread-safe.
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long PAUSE_MILLIS = 250;

    private final Database database;
    private final Duration patience;
    private final Permit permit;
    private volatile @Nullable Instant since;

    /// @param patience how long at most
    /// @param permit wakes who waits when all is over
    Outage(Database database, Duration patience, Permit permit) {
        this.database = database;
        this.patience = patience;
        this.permit = permit;
    }

    /// Does `work`, again and again while the database is away.
    ///
    /// @param isWanted whether it is still to be done
    /// @throws DatabaseException where that took too long, or for another trouble
    /// @throws CancelledException where it is not wanted any more
    <T> T outlast(Supplier<T> work, BooleanSupplier isWanted) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try {
                T done = work.get();
                since = null;
                return done;
            } catch (DatabaseException e) {
                if (!mayPass(e) || System.nanoTime() - begun > patience.toNanos()) {
                    throw e;
                }
                LOG.debug("the database is away", e);
                since = Objects.requireNonNullElseGet(since, Instant::now);
            }
            if (!isWanted.getAsBoolean()) {
                throw new CancelledException();
            }
            permit.rest(PAUSE_MILLIS);
            reach();
        }
    }

    /// Since when the database is away; null: it is there.
    @Nullable Instant since() {
        return since;
    }

    private void reach() {
        try {
            database.beat();
        } catch (DatabaseException e) {
            LOG.debug("the database is still away", e);
        }
    }

    private static boolean mayPass(DatabaseException e) {
        return switch (e.kind()) {
            case UNREACHABLE, FULL, CONTENTION, NO_ROOM, TIMED_OUT -> true;
            case REFUSED, TLS, NO_DATABASE, NOT_ALLOWED, WRONG_SCHEMA, TOO_OLD, BAD_VALUE, OTHER ->
                    false;
        };
    }
}
