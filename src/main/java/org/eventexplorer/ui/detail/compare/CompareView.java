package org.eventexplorer.ui.detail.compare;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Two events side by side. F7 and Shift+F7 step through their differences, Escape closes it.
public final class CompareView extends BorderPane {
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F7);
    private static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN);
    private final Messages messages = Messages.of(CompareView.class);
    private final TableView<Difference> table = new TableView<>();
    private final Label count = new Label();
    private final CheckBox only = new CheckBox(messages.text("compare.only"));
    private final NewestJob<Comparison> job;
    private final WholeEvents events;
    private final Runnable onClose;
    private final Zone zone;
    private Subscription zoneChange = Subscription.EMPTY;
    private List<Difference> lines = List.of();

    /// @param zone the zone that times are in
    /// @param onClose puts back what was there before
    public CompareView(WholeEvents events, JobRunner jobs, Zone zone, Runnable onClose) {
        this.events = events;
        this.zone = zone;
        this.onClose =
                () -> {
                    close();
                    onClose.run();
                };
        this.job = new NewestJob<>(jobs);
        getStyleClass().add("compare");
        getStylesheets().add(sheet());
        setId("compare");
        table.setId("differences");
        table.setAccessibleText(messages.text("compare.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Region());
        only.setId("only-differences");
        only.setOnAction(click -> draw());
        count.setId("difference-count");
        setTop(bar());
        setCenter(table);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Reads and shows both, again whenever times are wanted in another zone.
    public void show(EventRow left, EventRow right) {
        zoneChange.unsubscribe();
        zoneChange = zone.text().subscribe(text -> read(left, right, text));
    }

    private void read(EventRow left, EventRow right, ZoneText text) {
        table.getColumns()
                .setAll(
                        List.of(
                                column(messages.text("compare.field"), DifferenceCell.Part.NAME),
                                column(title(left), DifferenceCell.Part.LEFT),
                                column(title(right), DifferenceCell.Part.RIGHT)));
        count.setText(messages.text("compare.reading"));
        job.start(
                context ->
                        Comparison.of(events, left, right, messages, text, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Comparison>(Comparison found) -> show(found);
                        case Outcome.Failed<Comparison>(Exception cause) ->
                                setCenter(trouble(cause, left, right));
                        case Outcome.Cancelled<Comparison> _ -> {}
                    }
                });
        table.requestFocus();
    }

    /// Ends what runs.
    public void close() {
        zoneChange.unsubscribe();
        job.drop();
    }

    private Region trouble(Exception cause, EventRow left, EventRow right) {
        return new TroubleBanner(
                Trouble.of(messages.text("compare.failed"), "", cause),
                () -> {
                    setCenter(table);
                    show(left, right);
                });
    }

    private void show(Comparison found) {
        lines = found.lines();
        long differing = lines.stream().filter(CompareView::differs).count();
        String said =
                differing == 0
                        ? messages.text("compare.same")
                        : NumberText.count(
                                differing,
                                messages.text("compare.one"),
                                messages.text("compare.many"));
        count.setText(found.isCut() ? said + messages.text("compare.cut") : said);
        int before = table.getSelectionModel().getSelectedIndex();
        draw();
        table.requestFocus();
        if (before < 0) {
            step(1);
        } else {
            table.getSelectionModel().clearAndSelect(before);
        }
    }

    private void draw() {
        List<Difference> shown =
                only.isSelected() ? lines.stream().filter(CompareView::differs).toList() : lines;
        table.getItems().setAll(shown);
    }

    private static boolean differs(Difference line) {
        return line.kind() != Difference.Kind.SAME;
    }

    /// Selects the next difference, from the last on to the first.
    private void step(int by) {
        int size = table.getItems().size();
        int from = table.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int at = Math.floorMod((from < 0 && by < 0 ? 0 : from) + i * by, size);
            if (differs(table.getItems().get(at))) {
                table.getSelectionModel().clearAndSelect(at);
                table.getFocusModel().focus(at);
                table.scrollTo(Math.max(0, at - 6));
                return;
            }
        }
    }

    private void pressed(KeyEvent key) {
        if (NEXT.match(key)) {
            step(1);
        } else if (PREVIOUS.match(key)) {
            step(-1);
        } else if (key.getCode() == KeyCode.ESCAPE) {
            onClose.run();
        } else {
            return;
        }
        key.consume();
    }

    private HBox bar() {
        Label title = new Label(messages.text("compare.title"));
        title.getStyleClass().add("pane-title");
        count.getStyleClass().add("secondary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        8,
                        title,
                        count,
                        gap,
                        only,
                        button("chevron-up", "compare.previous", PREVIOUS, () -> step(-1)),
                        button("chevron-down", "compare.next", NEXT, () -> step(1)),
                        button("x", "compare.close", null, onClose));
        bar.getStyleClass().addAll("tool-bar-48", "line-below");
        return bar;
    }

    private Button button(
            String icon, String key, @Nullable KeyCombination shortcut, Runnable action) {
        Button button = new Button(null, Icon.of(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("flat", "button-icon");
        Hint.on(button, messages.text(key), shortcut);
        button.setOnAction(click -> action.run());
        return button;
    }

    private TableColumn<Difference, Difference> column(String title, DifferenceCell.Part part) {
        TableColumn<Difference, Difference> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(part == DifferenceCell.Part.NAME ? 320 : 480);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new DifferenceCell(part, messages));
        return column;
    }

    private static String title(EventRow row) {
        return PlainText.line(row.pattern() + " · " + row.eventId());
    }

    private static String sheet() {
        return Objects.requireNonNull(CompareView.class.getResource("compare.css"))
                .toExternalForm();
    }
}
