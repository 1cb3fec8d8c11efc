package org.eventexplorer.ui.explore;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.TimeText;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/// The parts of a row that columns show which a person adds.
final class RowContents {
    private RowContents() {}

    /// A text of the row; null: nothing stands there.
    static final class Text implements RowCell.Content {
        private final Function<EventRow, @Nullable String> text;
        private final Label label = RowCell.label("mono");

        Text(Function<EventRow, @Nullable String> text) {
            this.text = text;
            label.setTextOverrun(OverrunStyle.ELLIPSIS);
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void draw(EventRow row) {
            String value = text.apply(row);
            label.setText(value == null ? "" : PlainText.line(value));
        }
    }

    /// How long after the event before it in the list.
    static final class Since implements RowCell.Content {
        private final Label label = RowCell.label("mono", "muted");

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void draw(EventRow row) {
            draw(row, null);
        }

        @Override
        public void draw(EventRow row, @Nullable EventRow before) {
            label.setText(
                    before == null
                            ? ""
                            : signed(before.key().timestamp().until(row.key().timestamp())));
        }

        /// With its sign: where the newest event is the first, the next one is earlier.
        static String signed(Duration since) {
            return (since.isNegative() ? "\u2212" : "+") + text(since.abs());
        }

        /// To the microsecond as far as that says something: `12 µs`, `1.204 ms`, `3.25 s`, `4 min
        /// 2 s`.
        static String text(Duration since) {
            long micros = since.toNanos() / 1_000;
            if (micros < 1_000) {
                return micros + " µs";
            }
            if (micros < 1_000_000) {
                return cut("%.3f", micros / 1e3) + " ms";
            }
            return micros < 60_000_000 ? cut("%.3f", micros / 1e6) + " s" : TimeText.span(since);
        }

        private static String cut(String format, double number) {
            return String.format(Locale.ROOT, format, number).replaceFirst("\\.?0+$", "");
        }
    }
}
