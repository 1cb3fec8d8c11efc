package org.eventexplorer.ui.store;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

import org.eventexplorer.store.StoreIndex;
import org.eventexplorer.store.StoreStatus.Partition;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The columns of the tables of partitions and indexes.
final class StoreColumns {
    private static final double TIME = 208;

    private final Messages messages;

    StoreColumns(Messages messages) {
        this.messages = messages;
    }

    // Months are cut in UTC, whatever zone a person reads times in.
    List<TableColumn<Partition, String>> ofPartitions() {
        return List.of(
                column("column.table", 240, "first", Partition::name),
                time("column.from", Partition::from),
                time("column.until", Partition::until),
                column("column.rows", 140, "number", part -> NumberText.bytes(part.tableBytes())),
                column(
                        "column.indexes",
                        140,
                        "number",
                        part -> NumberText.bytes(part.indexBytes())));
    }

    List<TableColumn<StoreIndex, String>> ofIndexes() {
        return List.of(
                column("column.index", 300, "first", StoreIndex::name),
                column("column.on", 160, "muted", StoreIndex::table),
                column("column.columns", 320, "mono", StoreIndex::columns),
                column("column.bytes", 120, "number", index -> NumberText.bytes(index.bytes())),
                column("column.scans", 120, "number", index -> NumberText.count(index.scans())));
    }

    /// Never narrower than a time is.
    private TableColumn<Partition, String> time(String key, Function<Partition, Instant> at) {
        TableColumn<Partition, String> column =
                column(key, TIME, "mono", part -> ZoneText.UTC.full(at.apply(part)));
        column.setMinWidth(TIME);
        return column;
    }

    private <T> TableColumn<T, String> column(
            String key, double width, String styleClass, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(messages.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
