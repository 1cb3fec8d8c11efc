package org.eventexplorer.ui.transfer;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.TimeText;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A filter in words, one line a condition.
final class FilterWords {
    private static final int MOST = 8;

    private final Messages messages = Messages.of(FilterWords.class);
    private final List<String> lines = new ArrayList<>();

    private FilterWords() {}

    static List<String> of(EventFilter filter) {
        FilterWords words = new FilterWords();
        words.patterns("words.patterns", filter.patterns());
        words.patterns("words.excluded", filter.excluded());
        words.range(filter.range().from(), filter.range().to());
        words.line("words.correlation", filter.ids().correlationId());
        words.line("words.causation", filter.ids().causationId());
        words.line("words.event", filter.ids().eventId());
        words.line("words.sourceType", filter.source().type());
        words.line("words.sourceId", filter.source().id());
        words.line("words.sourceName", filter.source().name());
        words.sources(filter.source().anyOf());
        words.line("words.version", filter.version());
        words.line("words.where", filter.where() == null ? null : filter.where().text());
        return words.lines.isEmpty()
                ? List.of(words.messages.text("words.all"))
                : List.copyOf(words.lines);
    }

    private void line(String key, @Nullable String value) {
        if (value != null) {
            lines.add(messages.text(key, value));
        }
    }

    private void patterns(String key, List<PatternFilter> patterns) {
        if (patterns.isEmpty()) {
            return;
        }
        some(key, patterns.stream().map(PatternFilter::text).toList());
    }

    private void sources(List<SourceKey> sources) {
        if (!sources.isEmpty()) {
            some("words.source", sources.stream().map(SourceKey::text).toList());
        }
    }

    private void some(String key, List<String> names) {
        String some = names.stream().limit(MOST).collect(Collectors.joining(", "));
        int more = names.size() - MOST;
        line(key, more <= 0 ? some : messages.text("words.more", some, more));
    }

    private void range(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            lines.add(messages.text("words.between", TimeText.full(from), TimeText.full(to)));
        } else if (from != null) {
            line("words.from", TimeText.full(from));
        } else if (to != null) {
            line("words.to", TimeText.full(to));
        }
    }
}
