package org.eventexplorer.routing.subscriber;

import java.util.Locale;

/// What hangs on a subscriber.
public enum Environment {
    /// Nobody minds what arrives there.
    DEVELOPMENT,
    /// Others test there.
    STAGING,
    /// Real work hangs on it: whoever sends many is asked for its name first.
    PRODUCTION;

    /// As a person writes it and as it is stored.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
