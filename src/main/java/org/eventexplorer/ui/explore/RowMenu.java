package org.eventexplorer.ui.explore;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.copy.CopyForm;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// What can be done with the selected rows: their context menu.
final class RowMenu {
    private static final String COPY = "menu.copy.";

    private final Messages messages;
    private final ExploreViewModel model;
    private final RowTable rows;
    private final RowActions actions;
    private final RowSearches searches;

    RowMenu(Messages messages, ExploreViewModel model, RowTable rows, RowActions actions) {
        this.messages = messages;
        this.model = model;
        this.rows = rows;
        this.actions = actions;
        this.searches = new RowSearches(model);
    }

    /// The menu.
    ///
    /// @param goToTime asks for a time and goes there
    /// @param compare compares the two selected rows
    ContextMenu build(Runnable goToTime, Runnable compare) {
        Menu copy = new Menu(messages.text("menu.copy"));
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(messages.text(COPY + form.name()));
            item.setAccelerator(form == CopyForm.ID ? Keys.COPY : null);
            item.setOnAction(click -> copy(form));
            copy.getItems().add(item);
        }
        MenuItem save = plain("menu.save", null, () -> actions.save(rows.chosen()));
        MenuItem comparing = plain("menu.compare", Keys.COMPARE, compare);
        MenuItem trace = item("menu.trace", Keys.CHAIN, actions::trace);
        MenuItem chain = item("menu.chain", null, searches::chain);
        MenuItem cause = item("menu.cause", null, searches::cause);
        MenuItem caused = item("menu.caused", null, searches::caused);
        List<MenuItem> narrowing =
                List.of(
                        item("menu.pattern", null, searches::onlyPattern),
                        item("menu.pattern.not", null, searches::withoutPattern),
                        item("menu.from", null, searches::fromHereOn),
                        item("menu.to", null, searches::upToHere));
        MenuItem replay = plain("menu.replay", Keys.REPLAY, this::replay);
        MenuItem replayAll = plain("menu.replay.all", Keys.REPLAY_ALL, actions::replayAll);
        MenuItem order = plain("menu.order.oldest", Keys.REVERSE, model::reverse);
        ContextMenu menu = new ContextMenu(copy, save, comparing, replay, new SeparatorMenuItem());
        menu.getItems().addAll(trace, chain, cause, caused, new SeparatorMenuItem());
        menu.getItems().addAll(narrowing);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        plain("menu.go", Keys.GO_TO_TIME, goToTime),
                        order,
                        plain("menu.export", Keys.EXPORT, actions::export),
                        replayAll);
        menu.setOnShowing(
                event -> {
                    EventRow row = rows.selected();
                    int chosen = rows.chosen().size();
                    List.of(copy, save).forEach(item -> item.setDisable(chosen == 0));
                    narrowing.forEach(item -> item.setDisable(row == null));
                    caused.setDisable(row == null);
                    comparing.setDisable(chosen != 2);
                    chain.setDisable(row == null || row.links().correlationId() == null);
                    trace.setDisable(chain.isDisable());
                    cause.setDisable(row == null || row.links().causationId() == null);
                    copy.setText(many("menu.copy", "menu.copy.many", chosen));
                    save.setText(many("menu.save", "menu.save.many", chosen));
                    offer(replay, many("menu.replay", "menu.replay.many", chosen), chosen > 0);
                    offer(replayAll, messages.text("menu.replay.all"), true);
                    boolean isNewest = model.order().get() == Order.NEWEST_FIRST;
                    order.setText(
                            messages.text(isNewest ? "menu.order.oldest" : "menu.order.newest"));
                });
        return menu;
    }

    /// Copies the selected rows.
    void copy(CopyForm form) {
        if (!rows.chosen().isEmpty()) {
            actions.copy(rows.chosen(), form);
        }
    }

    // A menu has no tooltips: what cannot be done says why in its own line.
    private void offer(MenuItem item, String text, boolean isPossible) {
        String why = actions.noReplay();
        item.setText(why.isEmpty() ? text : messages.text("menu.replay.not", text, why));
        item.setDisable(!isPossible || !why.isEmpty());
    }

    /// Asks how to replay the selected rows.
    void replay() {
        if (!rows.chosen().isEmpty() && actions.noReplay().isEmpty()) {
            actions.replay(rows.chosen());
        }
    }

    /// Shows the chain of the selected row as a graph, if it has one.
    void showChain() {
        EventRow row = rows.selected();
        if (row != null) {
            actions.trace(row);
        }
    }

    private String many(String one, String several, int number) {
        return number < 2 ? messages.text(one) : messages.text(several, NumberText.count(number));
    }

    private MenuItem item(
            String key, @Nullable KeyCombination shortcut, Consumer<EventRow> action) {
        return plain(
                key,
                shortcut,
                () -> {
                    EventRow row = rows.selected();
                    if (row != null) {
                        action.accept(row);
                    }
                });
    }

    private MenuItem plain(String key, @Nullable KeyCombination shortcut, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setAccelerator(shortcut);
        item.setOnAction(click -> action.run());
        return item;
    }
}
