package org.eventexplorer.ui.explore;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

import org.eventexplorer.query.EventRow;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// Which rows of a long list are selected, by their place in the whole list: a table knows only
/// the places of those that it holds at the moment.
final class RowChoice {
    /// The most rows that an action takes.
    static final int MOST = 2_000;

    private final TableView<Integer> table;
    private final IntFunction<@Nullable EventRow> rows;
    private final SortedSet<Integer> places = new TreeSet<>();
    private final NavigableMap<Integer, EventRow> chosen = new TreeMap<>();
    private int base;
    private int lead = -1;
    private boolean isMoving;

    /// @param rows the row at a place in the whole list, if it is in memory
    RowChoice(TableView<Integer> table, IntFunction<@Nullable EventRow> rows) {
        this.table = table;
        this.rows = rows;
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> remember());
    }

    /// The selected rows, from the top down, as far as they have been seen; at most [#MOST].
    List<EventRow> rows() {
        return List.copyOf(chosen.values());
    }

    /// The place of the row that was selected last; -1: none is selected.
    int lead() {
        return lead;
    }

    /// Selects nothing, in a table whose first row stands at place `newBase`.
    void clear(int newBase) {
        base = newBase;
        table.getSelectionModel().clearSelection();
        places.clear();
        chosen.clear();
        lead = -1;
    }

    /// Keeps the same rows selected where the table's first row stands at place `newBase` from
    /// now on, and `added` rows came on top of all.
    void move(int newBase, int added) {
        int focused = table.getFocusModel().getFocusedIndex() + base + added - newBase;
        base = newBase;
        if (added > 0) {
            shift(added);
        }
        isMoving = true;
        try {
            select();
        } finally {
            isMoving = false;
        }
        table.getFocusModel().focus(Math.clamp(focused, -1, table.getItems().size() - 1));
    }

    private void shift(int added) {
        List<Integer> moved = places.stream().map(place -> place + added).toList();
        places.clear();
        places.addAll(moved);
        NavigableMap<Integer, EventRow> before = new TreeMap<>(chosen);
        chosen.clear();
        before.forEach((place, row) -> chosen.put(place + added, row));
        lead = lead < 0 ? lead : lead + added;
    }

    private void select() {
        var model = table.getSelectionModel();
        List<Integer> slots = new ArrayList<>();
        for (int place : places.subSet(base, base + table.getItems().size())) {
            slots.add(place - base);
        }
        // The one selected last stays that.
        int last = slots.indexOf(lead - base);
        if (last >= 0) {
            Collections.swap(slots, last, slots.size() - 1);
        }
        model.clearSelection();
        if (slots.size() == 1) {
            model.select(slots.getFirst().intValue());
        } else if (!slots.isEmpty()) {
            int[] others = slots.stream().skip(1).mapToInt(Integer::intValue).toArray();
            model.selectIndices(slots.getFirst(), others);
        }
    }

    private void remember() {
        if (isMoving) {
            return;
        }
        NavigableMap<Integer, EventRow> before = new TreeMap<>(chosen);
        places.clear();
        chosen.clear();
        for (int slot : table.getSelectionModel().getSelectedIndices()) {
            int place = base + slot;
            places.add(place);
            EventRow known = before.get(place);
            EventRow row = known == null ? rows.apply(place) : known;
            if (row != null && chosen.size() < MOST) {
                chosen.put(place, row);
            }
        }
        int selected = table.getSelectionModel().getSelectedIndex();
        lead = selected < 0 ? -1 : base + selected;
    }
}
