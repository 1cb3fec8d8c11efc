package org.eventexplorer.ui.detail;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.eventexplorer.ui.detail.json.JsonLines;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// JSON of any size as coloured lines that can be selected and copied. Only the lines on the screen
/// are made, whatever their number: a list control would keep something for each.
final class LineView extends Region {
    static final double ROW = 20;

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ALL =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    // The most lines that are copied at once.
    private static final int MOST_COPIED = 10_000;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final List<LineRow> rows = new ArrayList<>();
    private final Consumer<String> copy;
    private @Nullable JsonLines lines;
    private LineSelection selection = LineSelection.NONE;
    private String searched = "";
    private int drawnFrom = -1;

    LineView(Messages messages, Consumer<String> copy) {
        this.copy = copy;
        setId("raw");
        getStyleClass().addAll("raw", "json-lines");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(messages.text("raw.name"));
        down.setOrientation(Orientation.VERTICAL);
        down.valueProperty().addListener((property, before, now) -> requestLayout());
        across.valueProperty().addListener((property, before, now) -> requestLayout());
        setClip(clip);
        getChildren().setAll(down, across);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(click -> clicked(click, click.isShiftDown()));
        setOnMouseDragged(drag -> clicked(drag, true));
        setOnScroll(
                turn -> {
                    scrollTo(top() - (int) Math.round(turn.getDeltaY() / ROW));
                    across.setValue(
                            Math.clamp(across.getValue() - turn.getDeltaX(), 0, across.getMax()));
                    turn.consume();
                });
    }

    /// Shows `next` from its beginning.
    void show(JsonLines next) {
        lines = next;
        selection = LineSelection.NONE;
        down.setValue(0);
        across.setValue(0);
        redraw();
    }

    /// Marks what has `text` in it; empty: nothing.
    void mark(String text) {
        if (!text.equals(searched)) {
            searched = text;
            redraw();
        }
    }

    /// Shows and selects the line in which the byte at `offset` stands.
    void reveal(int offset) {
        if (lines != null) {
            int line = lines.lineOf(offset);
            selection = LineSelection.of(line);
            scrollTo(line - 4);
            redraw();
        }
    }

    /// How many lines there are.
    int size() {
        return lines == null ? 0 : lines.size();
    }

    LineSelection selection() {
        return selection;
    }

    /// Puts the line of that number at the top.
    void scrollTo(int line) {
        down.setMax(Math.max(0, size() - visible()));
        down.setValue(Math.clamp(line, 0, down.getMax()));
    }

    private int top() {
        return (int) down.getValue();
    }

    private int visible() {
        return Math.max(1, (int) ((getHeight() - across.getHeight()) / ROW));
    }

    private void redraw() {
        drawnFrom = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double bar = down.prefWidth(-1);
        double width = Math.max(0, getWidth() - bar);
        double height = Math.max(0, getHeight() - bar);
        down.resizeRelocate(width, 0, bar, height);
        across.resizeRelocate(0, height, width, bar);
        down.setMax(Math.max(0, size() - (int) (height / ROW)));
        down.setVisibleAmount(Math.max(1, down.getMax() * height / Math.max(1, size() * ROW)));
        down.setBlockIncrement(height / ROW);
        down.setVisible(down.getMax() > 0);
        int wanted = (int) Math.min(Math.ceil(height / ROW), Math.max(0, size() - top()));
        while (rows.size() < wanted) {
            rows.add(new LineRow());
            getChildren().add(rows.size() - 1, rows.getLast());
        }
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        draw(wanted, width);
    }

    private void draw(int wanted, double width) {
        JsonLines shown = lines;
        boolean isMoved = drawnFrom != top();
        double widest = width;
        for (int i = 0; i < rows.size(); i++) {
            LineRow row = rows.get(i);
            boolean isShown = shown != null && i < wanted;
            boolean isNew = isShown && (isMoved || !row.isVisible());
            row.setVisible(isShown);
            if (isNew && shown != null) {
                row.show(shown.line(top() + i), searched);
            }
            if (isShown) {
                row.select(selection.holds(top() + i));
                widest = Math.max(widest, row.prefWidth(-1));
            }
        }
        drawnFrom = top();
        across.setMax(widest - width);
        across.setVisibleAmount(across.getMax() * width / Math.max(1, widest));
        across.setVisible(widest > width);
        double left = -Math.min(across.getValue(), across.getMax());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).resizeRelocate(Math.rint(left), i * ROW, widest, ROW);
        }
    }

    private void clicked(MouseEvent click, boolean isGrowing) {
        requestFocus();
        move(top() + (int) Math.floor(click.getY() / ROW), isGrowing);
    }

    private void pressed(KeyEvent key) {
        boolean isGrowing = key.isShiftDown();
        int caret = Math.max(0, selection.caret());
        if (COPY.match(key)) {
            copy.accept(selectedText());
        } else if (ALL.match(key)) {
            selection = new LineSelection(0, size() - 1);
            requestLayout();
        } else if (!key.isShortcutDown() && !key.isAltDown()) {
            switch (key.getCode()) {
                case UP -> move(caret - 1, isGrowing);
                case DOWN -> move(caret + 1, isGrowing);
                case PAGE_UP -> move(caret - visible(), isGrowing);
                case PAGE_DOWN -> move(caret + visible(), isGrowing);
                case HOME -> move(0, isGrowing);
                case END -> move(size() - 1, isGrowing);
                case LEFT -> across.decrement();
                case RIGHT -> across.increment();
                default -> {
                    return;
                }
            }
        } else {
            return;
        }
        key.consume();
    }

    private void move(int line, boolean isGrowing) {
        int to = Math.clamp(line, 0, Math.max(0, size() - 1));
        selection = selection.to(to, isGrowing);
        if (to < top()) {
            scrollTo(to);
        } else if (to >= top() + visible()) {
            scrollTo(to - visible() + 1);
        }
        requestLayout();
    }

    private String selectedText() {
        JsonLines shown = lines;
        if (shown == null || selection.caret() < 0) {
            return "";
        }
        int last = Math.min(selection.last(), selection.first() + MOST_COPIED - 1);
        return IntStream.rangeClosed(selection.first(), last)
                .mapToObj(number -> shown.line(number).text())
                .collect(Collectors.joining("\n"));
    }
}
