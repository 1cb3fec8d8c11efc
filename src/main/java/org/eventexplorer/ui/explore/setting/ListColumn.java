package org.eventexplorer.ui.explore.setting;

import org.eventexplorer.query.ValuePath;

import java.util.Locale;
import java.util.Optional;

/// A column of the list.
///
/// @param key a [Kind]'s name in lower case, or the path of a value such as `payload.order.id`
/// @param width its width in logical pixels
public record ListColumn(String key, double width) {
    /// How narrow a column can be.
    public static final double NARROWEST = 44;

    private static final double WIDEST = 2_000;
    private static final double VALUE = 140;

    /// What every event has.
    public enum Kind {
        /// When it happened.
        TIME(220),
        /// How long after the event before it.
        SINCE(120),
        /// Its pattern.
        PATTERN(256),
        /// Its number within the pattern.
        SEQUENCE(76),
        /// Who said it.
        SOURCE(124),
        /// Its correlation id.
        CHAIN(180),
        /// Its causation id.
        CAUSE(180),
        /// Its event id.
        EVENT(180),
        /// The version of its form.
        VERSION(72);

        private final double width;

        Kind(double width) {
            this.width = width;
        }

        /// A column of this kind at its usual width.
        public ListColumn usual() {
            return new ListColumn(name().toLowerCase(Locale.ROOT), width);
        }
    }

    /// @throws IllegalArgumentException for a key that is no column
    public ListColumn {
        if (kindOf(key).isEmpty()) {
            ValuePath.parse(key);
        }
        width = Double.isFinite(width) ? Math.clamp(width, NARROWEST, WIDEST) : VALUE;
    }

    /// A column for the value at `path`.
    public static ListColumn of(ValuePath path) {
        return new ListColumn(path.text(), VALUE);
    }

    /// Which one it is; empty: a value's.
    public Optional<Kind> kind() {
        return kindOf(key);
    }

    /// Where its value stands; empty: it is one that every event has.
    public Optional<ValuePath> path() {
        return kind().isPresent() ? Optional.empty() : Optional.of(ValuePath.parse(key));
    }

    /// The same column at another width.
    public ListColumn withWidth(double other) {
        return new ListColumn(key, other);
    }

    private static Optional<Kind> kindOf(String key) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
