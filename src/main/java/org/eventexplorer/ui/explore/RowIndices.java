package org.eventexplorer.ui.explore;

import javafx.collections.ObservableListBase;

import java.util.AbstractList;
import java.util.List;

/// The numbers 0 to n - 1 as a table's items: a row is known by its place and read when it is
/// drawn, so that a list of a million rows costs nothing and loading a page changes no item.
final class RowIndices extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object item) {
        return item instanceof Integer number && number >= 0 && number < size ? number : -1;
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }

    void resize(int newSize) {
        int old = size;
        if (newSize == old) {
            return;
        }
        beginChange();
        size = newSize;
        if (newSize > old) {
            nextAdd(old, newSize);
        } else {
            nextRemove(newSize, numbers(newSize, old));
        }
        endChange();
    }

    private static List<Integer> numbers(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return from + index;
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }
}
