package org.eventexplorer.replay.record;

import java.util.Locale;

/// Where a replay stands.
public enum ReplayState {
    /// It has not begun.
    PLANNED,
    /// A process is sending.
    RUNNING,
    /// A person stopped it for now.
    PAUSED,
    /// The process that sent has died; what it had under way may have arrived.
    INTERRUPTED,
    /// It stopped by itself, and waits for a person.
    HALTED,
    /// Everything was delivered.
    COMPLETED,
    /// Everything was tried, and some was not delivered.
    COMPLETED_WITH_FAILURES,
    /// A person ended it.
    CANCELLED,
    /// It cannot go on: what it should send is not what is stored.
    FAILED;

    /// Whether it can be taken up where it stopped.
    public boolean isResumable() {
        return switch (this) {
            case PLANNED, PAUSED, INTERRUPTED, HALTED -> true;
            case RUNNING, COMPLETED, COMPLETED_WITH_FAILURES, CANCELLED, FAILED -> false;
        };
    }

    /// Whether nothing more will come of it.
    public boolean isOver() {
        return switch (this) {
            case COMPLETED, COMPLETED_WITH_FAILURES, CANCELLED, FAILED -> true;
            case PLANNED, RUNNING, PAUSED, INTERRUPTED, HALTED -> false;
        };
    }

    /// Its name in the tables and in JSON.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its name for a person.
    public String words() {
        return text().replace('_', ' ');
    }

    /// The one of that name in the tables.
    public static ReplayState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
