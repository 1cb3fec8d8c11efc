package org.eventexplorer.transfer;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.Replayed;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.Examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Stores batches and counts what became of their events. A batch that the store refuses is halved
/// until the events are found that it refuses.
final class Settlement {
    private static final int TRIES = 5;

    private final Function<List<Event>, List<AppendResult>> store;
    private final Rejects rejects;
    private final Replayed replayed;
    private long stored;
    private long duplicates;
    private long conflicting;
    private final List<String> conflictingIds = new ArrayList<>();

    Settlement(
            Function<List<Event>, List<AppendResult>> store, Rejects rejects, Replayed replayed) {
        this.store = store;
        this.rejects = rejects;
        this.replayed = replayed;
    }

    Counts counts() {
        long rejected = rejects.count();
        return new Counts(
                stored + duplicates + rejected, stored, duplicates, conflicting, rejected);
    }

    Examples examples() {
        return new Examples(rejects.first(), conflictingIds);
    }

    /// @throws DatabaseException where the store cannot take anything now
    void settle(Batch batch) throws IOException {
        List<Piece.Read> events = new ArrayList<>();
        for (Piece piece : batch.pieces()) {
            if (piece instanceof Piece.Read read && isWanted(read)) {
                events.add(read);
            }
        }
        store(events);
        for (Piece piece : batch.pieces()) {
            if (piece instanceof Piece.Refused refused) {
                rejects.add(refused.origin(), refused.reason());
            }
        }
        rejects.flush();
    }

    /// Rejects an event that a replay sent, unless such are allowed: looked at one by one, since a
    /// whole file of them is likely.
    private boolean isWanted(Piece.Read read) throws IOException {
        try {
            replayed.check(List.of(read.event()));
            return true;
        } catch (RefusedEventException e) {
            rejects.add(read, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void store(List<Piece.Read> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        List<AppendResult> results;
        try {
            results = append(events);
        } catch (RefusedEventException e) {
            halve(events, String.valueOf(e.getMessage()));
            return;
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.BAD_VALUE) {
                throw e;
            }
            // The server does not say which event it means; once halved down to one it is known.
            halve(events, "event " + events.getFirst().event().id() + ": " + e.getMessage());
            return;
        }
        for (int i = 0; i < results.size(); i++) {
            count(results.get(i), events.get(i));
        }
    }

    private void halve(List<Piece.Read> events, String reason) throws IOException {
        if (events.size() == 1) {
            rejects.add(events.getFirst(), reason);
            return;
        }
        int half = events.size() / 2;
        store(events.subList(0, half));
        store(events.subList(half, events.size()));
    }

    private List<AppendResult> append(List<Piece.Read> reads) {
        List<Event> events = reads.stream().map(Piece.Read::event).toList();
        for (int tries = 1; ; tries++) {
            try {
                return store.apply(events);
            } catch (DatabaseException e) {
                if (e.kind() != DatabaseException.Kind.CONTENTION || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void count(AppendResult result, Piece.Read read) {
        switch (result) {
            case AppendResult.Stored ignored -> stored++;
            case AppendResult.Duplicate duplicate -> {
                duplicates++;
                // Read again, an event without a time has another one: that is no conflict.
                if (duplicate.isConflicting() && read.isTimeGiven()) {
                    conflicting++;
                    if (conflictingIds.size() < Examples.MOST) {
                        conflictingIds.add(read.event().id());
                    }
                }
            }
        }
    }
}
