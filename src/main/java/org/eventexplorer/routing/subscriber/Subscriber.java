package org.eventexplorer.routing.subscriber;

import org.eventexplorer.event.PatternFilter;

import java.util.List;
import java.util.regex.Pattern;

/// A named target that events can be delivered to.
///
/// @param name what people call it: 1 to 100 letters, digits and `. _ -`
/// @param patterns which events it is given, those of any of these filters; at least one
/// @param target where events go and how
/// @param environment what hangs on it
/// @param isEnabled whether it is given events that are routed
/// @param limits how much it is given at once
public record Subscriber(
        String name,
        List<PatternFilter> patterns,
        Target target,
        Environment environment,
        boolean isEnabled,
        Limits limits) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /// @throws IllegalArgumentException for a name that is none, or no pattern
    public Subscriber {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' is no name for a subscriber: use letters, digits and . _ -, 100"
                            + " at most, with a letter or a digit first");
        }
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException(
                    "a subscriber needs a pattern; '#' means every event");
        }
    }

    /// Whether it is to be given events of this pattern.
    public boolean matches(String pattern) {
        return patterns.stream().anyMatch(filter -> filter.matches(pattern));
    }
}
