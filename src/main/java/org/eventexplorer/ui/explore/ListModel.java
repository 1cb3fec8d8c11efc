package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.ValuePath;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.explore.setting.ListMemory;

import java.util.ArrayList;
import java.util.List;

/// The list's columns, as a person changes them; every change is remembered. For the toolkit's
/// thread, but for [#values].
final class ListModel {
    private final ListMemory memory;
    private final ReadOnlyObjectWrapper<ListLook> look;
    private volatile List<ValuePath> values;

    ListModel(ListMemory memory) {
        this.memory = memory;
        look = new ReadOnlyObjectWrapper<>(memory.look());
        values = look.get().values();
    }

    ReadOnlyObjectProperty<ListLook> look() {
        return look.getReadOnlyProperty();
    }

    /// What is read of each event for the columns. Any thread.
    List<ValuePath> values() {
        return values;
    }

    /// Every column that there could be: those shown, those of values not shown, the others.
    List<ListColumn> all() {
        List<ListColumn> all = new ArrayList<>(look.get().columns());
        all.addAll(look.get().hidden());
        for (ListColumn.Kind kind : ListColumn.Kind.values()) {
            if (all.stream().noneMatch(column -> column.kind().filter(kind::equals).isPresent())) {
                all.add(kind.usual());
            }
        }
        return all;
    }

    boolean isShown(ListColumn column) {
        return place(column.key()) >= 0;
    }

    /// Shows or hides a column; the last one stays.
    void show(ListColumn column, boolean isWanted) {
        if (isShown(column) == isWanted || (!isWanted && look.get().columns().size() == 1)) {
            return;
        }
        List<ListColumn> shown = new ArrayList<>(look.get().columns());
        List<ListColumn> hidden = new ArrayList<>(look.get().hidden());
        if (isWanted) {
            shown.add(column);
            hidden.removeIf(other -> other.key().equals(column.key()));
        } else {
            ListColumn gone = shown.remove(place(column.key()));
            if (gone.kind().isEmpty()) {
                hidden.add(gone);
            }
        }
        set(look.get().with(shown, hidden));
    }

    /// Shows the value at the path that `typed` spells.
    ///
    /// @throws IllegalArgumentException saying how to write a path
    void add(String typed) {
        show(ListColumn.of(ValuePath.parse(typed)), true);
    }

    /// Forgets a column of a value.
    void forget(ListColumn column) {
        show(column, false);
        List<ListColumn> hidden = new ArrayList<>(look.get().hidden());
        hidden.removeIf(other -> other.key().equals(column.key()));
        set(look.get().with(look.get().columns(), hidden));
    }

    /// Moves a shown column by `step` places.
    void move(ListColumn column, int step) {
        int from = place(column.key());
        int to = from + step;
        List<ListColumn> shown = new ArrayList<>(look.get().columns());
        if (from >= 0 && to >= 0 && to < shown.size()) {
            shown.add(to, shown.remove(from));
            arranged(shown);
        }
    }

    /// Makes a shown column wider, or narrower.
    void widen(ListColumn column, double by) {
        List<ListColumn> shown = new ArrayList<>(look.get().columns());
        int at = place(column.key());
        if (at >= 0) {
            shown.set(at, shown.get(at).withWidth(shown.get(at).width() + by));
            arranged(shown);
        }
    }

    /// Takes the columns as they stand in the table.
    void arranged(List<ListColumn> shown) {
        set(look.get().with(shown, look.get().hidden()));
    }

    void colour(boolean isWanted) {
        set(look.get().coloured(isWanted));
    }

    /// Shows the usual columns; columns of values wait to come back.
    void reset() {
        List<ListColumn> hidden = new ArrayList<>(look.get().hidden());
        look.get().columns().stream().filter(c -> c.kind().isEmpty()).forEach(hidden::add);
        set(ListLook.USUAL.with(ListLook.USUAL.columns(), hidden));
    }

    private int place(String key) {
        List<ListColumn> shown = look.get().columns();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void set(ListLook next) {
        if (!next.equals(look.get())) {
            values = next.values();
            look.set(next);
            memory.keep(next);
        }
    }
}
