package org.eventexplorer.correlation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A value for each event where few values are different: each once, and its number for each event.
final class Column<T> {
    private final List<T> values;
    private final int[] numbers;

    private Column(List<T> values, int[] numbers) {
        this.values = values;
        this.numbers = numbers;
    }

    T value(int event) {
        return values.get(numbers[event]);
    }

    int number(int event) {
        return numbers[event];
    }

    List<T> values() {
        return values;
    }

    /// A column that grows.
    static final class Growing<T> {
        private final Map<T, Integer> known = new HashMap<>();
        private final List<T> values = new ArrayList<>();
        private int[] numbers = new int[16];
        private int size;

        void add(T value) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            Integer number = known.get(value);
            if (number == null) {
                number = values.size();
                known.put(value, number);
                values.add(value);
            }
            numbers[size++] = number;
        }

        /// The values in another order: the value at `i` is that which was added as `order[i]`.
        Column<T> column(int[] order) {
            int[] ordered = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                ordered[i] = numbers[order[i]];
            }
            return new Column<>(Collections.unmodifiableList(new ArrayList<>(values)), ordered);
        }
    }
}
