package org.eventexplorer.ui.detail.compare;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One cell of a comparison: a place's name with the sign of its difference, or a value.
final class DifferenceCell extends TableCell<Difference, Difference> {
    private static final double INDENT = 16;
    private static final String SIGN = "compare.sign.";

    private final Part part;
    private final Messages messages;
    private final FontIcon sign = Icon.of("minus", "icon-12");
    private final Label text = new Label();
    private final HBox line = new HBox(6, sign, text);

    /// What a column shows.
    enum Part {
        NAME,
        LEFT,
        RIGHT
    }

    DifferenceCell(Part part, Messages messages) {
        this.part = part;
        this.messages = messages;
        line.getStyleClass().add("centered");
        sign.setVisible(part == Part.NAME);
        sign.setManaged(part == Part.NAME);
        text.setMinWidth(0);
        text.getStyleClass().add("mono");
        line.setMinWidth(0);
        line.setPrefWidth(Region.USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable Difference row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String value =
                switch (part) {
                    case NAME -> row.name();
                    case LEFT -> row.left();
                    case RIGHT -> row.right();
                };
        text.setText(value == null ? "" : PlainText.line(value));
        setTooltip(
                value == null || value.length() < 40 ? null : new Tooltip(PlainText.line(value)));
        Difference.Kind kind = row.kind();
        sign.setIconLiteral(
                switch (kind) {
                    case SAME -> "fth-minus";
                    case CHANGED -> "fth-edit-2";
                    case LEFT_ONLY -> "fth-arrow-left";
                    case RIGHT_ONLY -> "fth-arrow-right";
                });
        sign.setOpacity(kind == Difference.Kind.SAME ? 0 : 1);
        sign.setAccessibleText(messages.text(SIGN + kind.name()));
        boolean isMarked =
                switch (kind) {
                    case SAME -> false;
                    case CHANGED -> part != Part.NAME;
                    case LEFT_ONLY -> part == Part.LEFT;
                    case RIGHT_ONLY -> part == Part.RIGHT;
                };
        text.getStyleClass().removeAll("differs", "muted");
        text.getStyleClass().add(isMarked ? "differs" : "muted");
        HBox.setMargin(sign, new Insets(0, 0, 0, part == Part.NAME ? row.depth() * INDENT : 0));
        setGraphic(line);
    }
}
