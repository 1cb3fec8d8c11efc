package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.Database.SqlWork;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.database.SqlErrors;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Stores events once and for good. Thread-safe.
///
/// A large batch goes by claim and binary COPY in one transaction; a small one, or one by a role
/// that may not insert, by `append_events` in one round trip. Both have the same guarantees: the
/// claim is the only place where is decided what is new. Small appends that come from several
/// threads at the same time share a transaction.
public final class EventStore {
    /// Up to this many events one call of the function is faster than claim, COPY and commit.
    private static final int SMALL_BATCH = 24;

    /// Up to this many events share a transaction with others that come at the same time; more are
    /// worth their own.
    private static final int SHARED_BATCH = 256;

    /// Up to this many bytes a call is sent as arrays; beyond, COPY needs far less memory.
    private static final long SMALL_BYTES = 1 << 18;

    private static final String APPEND =
            """
            SELECT stored, conflicting, sequence, position
              FROM append_events(%s, :expectedPatterns, :expectedSequences)
            """;
    private static final String ALLOW_REPLAYED = "SET LOCAL event_explorer.allow_replayed = on";
    private static final String MAY_INSERT =
            """
            SELECT has_table_privilege('events', 'INSERT')
                   AND has_function_privilege(
                       'claim_events(text[], text[], timestamptz[], text[], text[], text[], bigint[])',
                       'EXECUTE')
            """;

    private final Database database;
    private final SharedCommits shared;
    private final Semaphore countedBeside = new Semaphore(1);
    private volatile @Nullable Boolean mayInsert;

    /// @param database the store's database
    public EventStore(Database database) {
        this.database = database;
        this.shared = new SharedCommits(this::appendTogether);
    }

    /// Stores a batch in one transaction and returns what became of each event, in its order. An
    /// event whose id is there already is a duplicate and costs nothing.
    ///
    /// @param expected per pattern the sequence that the caller last saw (0: no event yet)
    /// @throws SequenceConflictException where a pattern has moved on; nothing is stored. A
    ///     batch of duplicates alone is not checked, so that a retry of what was stored is
    ///     answered as such
    /// @throws org.eventexplorer.event.RefusedEventException naming the event and the field that
    ///     cannot be stored, such as `metadata.replay` of one that a replay sent; nothing is stored
    /// @throws DatabaseException where the server could not; nothing is stored, unless the
    ///     connection broke while it committed: append again, duplicates cost nothing
    public List<AppendResult> append(List<Event> events, Map<String, Long> expected) {
        return append(events, expected, Replayed.REFUSED);
    }

    /// As the other, with a say about events that a replay sent.
    public List<AppendResult> append(
            List<Event> events, Map<String, Long> expected, Replayed replayed) {
        if (events.isEmpty()) {
            return List.of();
        }
        replayed.check(events);
        try {
            if (replayed == Replayed.REFUSED && expected.isEmpty() && mayShare(events)) {
                return shared.append(events);
            }
            return direct(events, expected, replayed);
        } catch (DatabaseException e) {
            throw StoreErrors.translate(e);
        }
    }

    /// Brings the counts forward over what was appended, so that whoever asks next need not
    /// wait.
    public void count(JobContext context) {
        new CatchUp(database).run(context.cancelToken(), context.progress());
    }

    /// The same for whoever goes on storing meanwhile: does nothing while somebody else does it
    /// through this store already, since one of them is enough and each holds a connection.
    ///
    /// @return whether it is any use to ask again later; not where this role may not count
    public boolean countBeside(JobContext context) {
        if (!countedBeside.tryAcquire()) {
            return true;
        }
        try {
            return new CatchUp(database).run(context.cancelToken(), context.progress());
        } finally {
            countedBeside.release();
        }
    }

    private static boolean mayShare(List<Event> events) {
        return events.size() <= SHARED_BATCH && EventArrays.bytes(events) <= SMALL_BYTES;
    }

    // Several appends that came at the same time.
    private List<AppendResult> appendTogether(List<Event> events) {
        try {
            return events.size() == 1
                    ? List.of(appendOne(events.getFirst()))
                    : direct(events, Map.of(), Replayed.REFUSED);
        } catch (DatabaseException e) {
            throw StoreErrors.translate(e);
        }
    }

    private AppendResult appendOne(Event event) {
        return database.read(
                new CancelToken(), handle -> OneEvent.append(handle.getConnection(), event));
    }

    private List<AppendResult> direct(
            List<Event> events, Map<String, Long> expected, Replayed replayed) {
        return isSmall(events) || !mayInsert()
                ? call(events, expected, replayed)
                : claimAndCopy(events, expected);
    }

    private static boolean isSmall(List<Event> events) {
        return events.size() <= SMALL_BATCH && EventArrays.bytes(events) <= SMALL_BYTES;
    }

    private boolean mayInsert() {
        Boolean known = mayInsert;
        if (known == null) {
            known =
                    database.read(
                            new CancelToken(),
                            handle -> handle.createQuery(MAY_INSERT).mapTo(Boolean.class).one());
            mayInsert = known;
        }
        return known;
    }

    private List<AppendResult> call(
            List<Event> events, Map<String, Long> expected, Replayed replayed) {
        List<Map.Entry<String, Long>> entries = List.copyOf(expected.entrySet());
        SqlWork<List<AppendResult>> appending = handle -> call(handle, events, entries);
        return replayed == Replayed.REFUSED
                ? database.read(new CancelToken(), appending)
                : database.write(
                        handle -> {
                            handle.execute(ALLOW_REPLAYED);
                            return appending.run(handle);
                        });
    }

    private static List<AppendResult> call(
            Handle handle, List<Event> events, List<Map.Entry<String, Long>> entries) {
        return EventArrays.query(handle, APPEND, events)
                .bind(
                        "expectedPatterns",
                        SqlArrays.texts(EventArrays.column(entries, Map.Entry::getKey)))
                .bind(
                        "expectedSequences",
                        SqlArrays.numbers(EventArrays.column(entries, Map.Entry::getValue)))
                .map((row, context) -> OneEvent.result(row))
                .list();
    }

    private List<AppendResult> claimAndCopy(List<Event> events, Map<String, Long> expected) {
        Claim claim = database.write(handle -> claimAndCopy(handle, events, expected));
        List<Integer> duplicates = new ArrayList<>();
        @Nullable AppendResult[] results = new AppendResult[events.size()];
        for (int i = 0; i < results.length; i++) {
            if (claim.isNew(i)) {
                results[i] = new Stored(claim.sequence(i), claim.position(i));
            } else {
                duplicates.add(i);
            }
        }
        if (!duplicates.isEmpty()) {
            List<Boolean> differing =
                    Differences.of(database, EventArrays.column(duplicates, events::get));
            for (int k = 0; k < differing.size(); k++) {
                results[duplicates.get(k)] = new Duplicate(differing.get(k));
            }
        }
        return Arrays.asList(results);
    }

    private static Claim claimAndCopy(
            Handle handle, List<Event> events, Map<String, Long> expected) {
        Claim claim = Claim.make(handle, events, expected);
        if (claim.hasNew()) {
            try {
                EventCopy.send(handle.getConnection(), events, claim);
            } catch (SQLException e) {
                throw SqlErrors.translate(e);
            }
        }
        return claim;
    }
}
