package org.eventexplorer.correlation.model;

import java.util.Arrays;

/// Finds an event's number by its id: a table of numbers, since a map of strings would take ten
/// times the room.
final class IdIndex {
    private static final int NONE = -1;

    private final ChainEvents events;
    private final int[] table;

    IdIndex(ChainEvents events) {
        this.events = events;
        this.table = new int[Integer.highestOneBit(Math.max(8, events.size())) * 4];
        Arrays.fill(table, NONE);
    }

    /// Enters an event; returns the one that has the same id already, or -1.
    int enter(int event) {
        int slot = slot(events.id(event));
        if (table[slot] == NONE) {
            table[slot] = event;
            return NONE;
        }
        return table[slot];
    }

    /// The first event with this id, or -1.
    int find(String id) {
        return table[slot(id)];
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash >>> 7) & (table.length - 1);
        while (table[slot] != NONE && !events.id(table[slot]).equals(id)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
