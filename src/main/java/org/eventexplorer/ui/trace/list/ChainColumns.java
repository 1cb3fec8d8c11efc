package org.eventexplorer.ui.trace.list;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import org.eventexplorer.query.Chains;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.trace.chain.EventWords;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The columns of the list of chains; a click on a header asks the store for another order.
///
/// @param messages the texts
/// @param zone the zone that times are in
record ChainColumns(Messages messages, Zone zone) {
    TableView<Chains.Chain> table(Consumer<Chains.Sort> sortBy) {
        TableView<Chains.Chain> table = new TableView<>();
        table.setId("chains");
        table.setAccessibleText(messages.text("chains.name"));
        table.getStyleClass().add("listing");
        // The list around it says what an empty table means.
        table.setPlaceholder(new Region());
        TableColumn<Chains.Chain, String> id =
                column("id", 320, chain -> PlainText.line(chain.correlationId()), null);
        id.getStyleClass().addAll("first", "mono");
        id.setSortable(false);
        TableColumn<Chains.Chain, String> events =
                number("events", 88, chain -> chain.events(), Chains.Sort.EVENTS);
        TableColumn<Chains.Chain, String> start =
                column(
                        "start",
                        216,
                        chain -> zone.text().get().full(chain.first()),
                        Chains.Sort.START);
        start.getStyleClass().add("mono");
        TableColumn<Chains.Chain, String> span =
                column(
                        "span",
                        120,
                        chain ->
                                EventWords.exact(
                                        ChronoUnit.MICROS.between(chain.first(), chain.last())),
                        Chains.Sort.SPAN);
        span.getStyleClass().add("number");
        table.getColumns().addAll(List.of(id, events, start, span));
        table.getColumns()
                .add(number("patterns", 88, chain -> chain.patterns(), Chains.Sort.PATTERNS));
        table.getColumns().add(number("roots", 88, chain -> chain.roots(), Chains.Sort.ROOTS));
        events.setSortType(TableColumn.SortType.DESCENDING);
        // Before the policy: nothing is asked for yet.
        table.getSortOrder().add(events);
        table.setSortPolicy(sorted -> sort(sorted, sortBy));
        return table;
    }

    // The largest or latest always stand first: the list has room for those alone.
    private static boolean sort(TableView<Chains.Chain> table, Consumer<Chains.Sort> sortBy) {
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<Chains.Chain, ?> by = table.getSortOrder().getFirst();
            by.setSortType(TableColumn.SortType.DESCENDING);
            if (by.getUserData() instanceof Chains.Sort sort) {
                sortBy.accept(sort);
            }
        }
        return true;
    }

    private TableColumn<Chains.Chain, String> number(
            String key, double width, Function<Chains.Chain, Long> value, Chains.Sort sort) {
        TableColumn<Chains.Chain, String> column =
                column(key, width, chain -> NumberText.count(value.apply(chain)), sort);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<Chains.Chain, String> column(
            String key,
            double width,
            Function<Chains.Chain, String> text,
            Chains.@org.jspecify.annotations.Nullable Sort sort) {
        TableColumn<Chains.Chain, String> column =
                new TableColumn<>(messages.text("column." + key));
        column.setUserData(sort);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }
}
