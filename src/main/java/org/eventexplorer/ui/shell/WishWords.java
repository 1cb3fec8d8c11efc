package org.eventexplorer.ui.shell;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.transfer.FilterWords;

import java.util.stream.Collectors;

/// What a search is called that events are replayed of.
final class WishWords {
    private static final int MOST = 12;
    private static final Messages MESSAGES = Messages.of(WishWords.class);

    private WishWords() {}

    static String of(EventFilter filter) {
        if (filter.equals(EventFilter.ALL)) {
            return MESSAGES.text("wish.all");
        }
        boolean isOfPatterns = filter.equals(EventFilter.ALL.withPatterns(filter.patterns()));
        return MESSAGES.text(
                "wish.search",
                isOfPatterns && filter.patterns().size() <= MOST
                        ? filter.patterns().stream()
                                .map(PatternFilter::text)
                                .collect(Collectors.joining(" "))
                        : String.join(", ", FilterWords.of(filter)));
    }
}
