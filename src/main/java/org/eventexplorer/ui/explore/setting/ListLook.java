package org.eventexplorer.ui.explore.setting;

import org.eventexplorer.query.ValuePath;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the list looks.
///
/// @param columns its columns from left to right, each once, at least one
/// @param hidden columns of values that are not shown and may come back
/// @param isColoured whether each row has its pattern's colour at its edge
public record ListLook(List<ListColumn> columns, List<ListColumn> hidden, boolean isColoured) {
    /// The most columns that are shown or waiting.
    public static final int MOST = 40;

    /// What a person finds who has settled nothing.
    public static final ListLook USUAL =
            new ListLook(
                    List.of(
                            ListColumn.Kind.TIME.usual(),
                            ListColumn.Kind.PATTERN.usual(),
                            ListColumn.Kind.SEQUENCE.usual(),
                            ListColumn.Kind.SOURCE.usual(),
                            ListColumn.Kind.CHAIN.usual()),
                    List.of(),
                    false);

    /// Takes each column once; without one the usual ones stand.
    public ListLook {
        columns = once(columns, List.of());
        hidden = once(hidden, columns);
        if (columns.isEmpty()) {
            columns = List.of(ListColumn.Kind.TIME.usual(), ListColumn.Kind.PATTERN.usual());
        }
    }

    private static List<ListColumn> once(List<ListColumn> columns, List<ListColumn> others) {
        Map<String, ListColumn> byKey = new LinkedHashMap<>();
        columns.stream().limit(MOST).forEach(column -> byKey.putIfAbsent(column.key(), column));
        others.forEach(other -> byKey.remove(other.key()));
        return List.copyOf(byKey.values());
    }

    /// The same look with these columns.
    public ListLook with(List<ListColumn> shown, List<ListColumn> notShown) {
        return new ListLook(shown, notShown, isColoured);
    }

    /// The same look with rows coloured or plain.
    public ListLook coloured(boolean isWanted) {
        return new ListLook(columns, hidden, isWanted);
    }

    /// What is read of each event's payload and metadata for the columns, in the same order
    /// wherever they stand.
    public List<ValuePath> values() {
        return columns.stream()
                .map(ListColumn::path)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ValuePath::text))
                .toList();
    }
}
