package org.eventexplorer.ui.trace.table;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.util.Comparator;
import java.util.List;

/// Every event of a chain in a row, sorted by any column; sorting runs behind the screen.
public final class EventTable {
    private static final String COLUMN = "column.";

    private final Messages messages = Messages.of(EventTable.class);
    private final TableView<Integer> table = new TableView<>();
    private final ChainViewModel model;
    private final CorrelationGraph graph;
    private final NewestJob<SortedEvents> sorting;
    private final Subscription changes;
    private SortedEvents shown;
    private boolean isFilling;

    /// @param model the chain
    /// @param zone the zone that times are in
    public EventTable(ChainViewModel model, Zone zone, JobRunner jobs) {
        this.model = model;
        this.graph = model.graph();
        this.sorting = new NewestJob<>(jobs);
        this.shown = SortedEvents.byTime(graph.events().size());
        table.setId("chain-table");
        table.setAccessibleText(messages.text("table.name"));
        table.getStyleClass().add("listing");
        table.setMinHeight(0);
        for (EventColumn column : EventColumn.values()) {
            table.getColumns().add(column(column, zone));
        }
        table.setSortPolicy(sorted -> sort());
        table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        fill(shown);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> selected(now));
        changes =
                model.selected()
                        .subscribe(node -> show(node.intValue()))
                        .and(zone.text().subscribe(text -> table.refresh()));
    }

    /// The table itself.
    public Region root() {
        return table;
    }

    private TableColumn<Integer, String> column(EventColumn shows, Zone zone) {
        TableColumn<Integer, String> column =
                new TableColumn<>(messages.text(COLUMN + shows.name()));
        column.setUserData(shows);
        column.setPrefWidth(shows.width());
        column.setCellValueFactory(
                cell ->
                        new ReadOnlyStringWrapper(
                                shows.text(graph, cell.getValue(), zone.text().get())));
        if (shows == EventColumn.PATTERN) {
            column.setCellFactory(made -> new PatternCell());
        }
        if (shows == EventColumn.TIME) {
            column.getStyleClass().add("first");
        }
        if (shows.isNumber()) {
            column.getStyleClass().add("number");
        }
        if (shows.isMono()) {
            column.getStyleClass().add("mono");
        }
        return column;
    }

    private boolean sort() {
        List<TableColumn<Integer, ?>> by = table.getSortOrder();
        if (by.isEmpty()) {
            sorting.drop();
            fill(SortedEvents.byTime(graph.events().size()));
            return true;
        }
        TableColumn<Integer, ?> first = by.getFirst();
        Comparator<Integer> order = ((EventColumn) first.getUserData()).order(graph);
        Comparator<Integer> wanted =
                first.getSortType() == TableColumn.SortType.ASCENDING ? order : order.reversed();
        sorting.start(
                context -> SortedEvents.by(graph.events().size(), wanted),
                outcome -> {
                    if (outcome instanceof Outcome.Succeeded<SortedEvents>(SortedEvents sorted)) {
                        fill(sorted);
                    }
                });
        return true;
    }

    private void fill(SortedEvents sorted) {
        isFilling = true;
        shown = sorted;
        table.setItems(FXCollections.observableList(sorted));
        isFilling = false;
        show(model.selected().get());
    }

    private void show(int event) {
        int row = shown.row(event);
        Integer now = table.getSelectionModel().getSelectedItem();
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (now == null || now != event) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(Math.max(0, row - 3));
        }
    }

    private void selected(@org.jspecify.annotations.Nullable Integer event) {
        if (!isFilling && event != null) {
            model.select(event);
        }
    }

    private void typed(KeyEvent key) {
        switch (key.getCharacter()) {
            case "n" -> model.step(1);
            case "N" -> model.step(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Ends what runs.
    public void close() {
        changes.unsubscribe();
        sorting.drop();
    }
}
