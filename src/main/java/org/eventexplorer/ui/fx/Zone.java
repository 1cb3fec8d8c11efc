package org.eventexplorer.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The time zone of the whole window: one choice that every screen writes and reads times in. Only
/// for the toolkit's thread.
public final class Zone {
    private static final String LOCAL = "local";

    private final ReadOnlyObjectWrapper<ZoneText> text;
    private final ReadOnlyObjectWrapper<Choice> choice;

    /// What a person chose.
    public sealed interface Choice {
        /// Coordinated universal time.
        record Utc() implements Choice {}

        /// Whatever the machine has.
        record Local() implements Choice {}

        /// A zone by its name.
        record Named(ZoneId zone) implements Choice {}

        /// How it is remembered: `UTC`, `local`, `Europe/Berlin`.
        default String remembered() {
            return switch (this) {
                case Utc _ -> "UTC";
                case Local _ -> LOCAL;
                case Named(ZoneId zone) -> zone.getId();
            };
        }

        /// What was remembered; empty where this machine knows no such zone.
        static Optional<Choice> of(String remembered) {
            if (remembered.equals(LOCAL)) {
                return Optional.of(new Local());
            }
            try {
                ZoneId zone = ZoneId.of(remembered);
                boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
                return Optional.of(isUtc ? new Utc() : new Named(zone));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /// Begins with `first`.
    public Zone(Choice first) {
        choice = new ReadOnlyObjectWrapper<>(first);
        text = new ReadOnlyObjectWrapper<>(textOf(first));
    }

    /// A zone that stays UTC unless it is changed.
    public static Zone utc() {
        return new Zone(new Choice.Utc());
    }

    /// Changes to `next`.
    public void choose(Choice next) {
        choice.set(next);
        text.set(textOf(next));
    }

    /// What was chosen.
    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /// How times are written now; changes with the choice.
    public ReadOnlyObjectProperty<ZoneText> text() {
        return text.getReadOnlyProperty();
    }

    private static ZoneText textOf(Choice choice) {
        return switch (choice) {
            case Choice.Utc _ -> ZoneText.UTC;
            case Choice.Local _ -> new ZoneText(zoneOfMachine());
            case Choice.Named(ZoneId zone) -> new ZoneText(zone);
        };
    }

    private static ZoneId zoneOfMachine() {
        ZoneId zone = ZoneId.systemDefault();
        return zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
    }
}
