package org.eventexplorer.replay.record;

import java.util.Locale;

/// What happens when an event could not be delivered and no further attempt is made.
public enum OnFailure {
    /// The rest of its chain is not sent; everything else is.
    BLOCK,
    /// Nothing more is sent.
    STOP,
    /// It is left out.
    SKIP;

    /// Its name on the command line and in the tables.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
