package org.eventexplorer.ui.connection;

import org.eventexplorer.ui.fx.Messages;

import java.util.Locale;

/// What a store is used for: a colour and a word that are always in sight.
public enum Environment {
    /// Nobody minds what happens there.
    DEVELOPMENT("dev"),
    /// Others test there.
    STAGING("stg"),
    /// Real work hangs on it.
    PRODUCTION("prd");

    private final String styleClass;

    Environment(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class of its tag and strip.
    public String styleClass() {
        return styleClass;
    }

    /// The word.
    public String word() {
        return Messages.of(Environment.class)
                .text("environment." + name().toLowerCase(Locale.ROOT));
    }
}
