package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The first of many ids, for a message.
public final class SomeIds {
    private static final int LONGEST = 80;

    private SomeIds() {}

    /// The ids, and how many there are beside them.
    ///
    /// @param all how many there are in all
    public static String of(List<String> first, long all) {
        String named =
                first.stream()
                        .map(id -> VisibleText.cut(VisibleText.of(id), LONGEST))
                        .collect(Collectors.joining(", "));
        long more = all - first.size();
        return more > 0 ? String.format(Locale.ROOT, "%s and %,d more", named, more) : named;
    }
}
