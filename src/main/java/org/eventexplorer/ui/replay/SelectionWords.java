package org.eventexplorer.ui.replay;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.replay.keep.SelectionReading;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a replay was asked to deliver, in words.
public final class SelectionWords {
    private static final int MOST = 8;

    private static final Messages MESSAGES = Messages.of(SelectionWords.class);

    private SelectionWords() {}

    /// The selection that a replay keeps.
    public static String of(String selection, ZoneText zone) {
        return SelectionReading.read(selection)
                .map(read -> of(read, zone))
                .or(() -> SelectionReading.named(selection).map(SelectionWords::named))
                .orElseGet(() -> MESSAGES.text("words.unreadable"));
    }

    /// A selection.
    public static String of(Selection selection, ZoneText zone) {
        return switch (selection) {
            case Selection.Matching matching ->
                    narrowed(of(matching.filter(), zone), matching.alsoAny());
            case Selection.Chosen chosen ->
                    narrowed(
                            chosen.eventIds().size() == 1
                                    ? MESSAGES.text("words.one", chosen.eventIds().getFirst())
                                    : named(
                                            new SelectionReading.Named(
                                                    chosen.eventIds().size(), chosen.cameOf())),
                            chosen.alsoAny());
            case Selection.Failures failures ->
                    MESSAGES.text("words.failures", failures.replay().toString().substring(0, 8));
        };
    }

    private static String named(SelectionReading.Named chosen) {
        String number = NumberText.count(chosen.events());
        return chosen.cameOf() == null
                ? MESSAGES.text("words.chosen", number)
                : MESSAGES.text("words.cameOf", chosen.cameOf(), number);
    }

    private static String narrowed(String words, List<PatternFilter> alsoAny) {
        return alsoAny.isEmpty() ? words : MESSAGES.text("words.only", words, some(alsoAny));
    }

    private static String of(EventFilter filter, ZoneText zone) {
        List<String> all = new ArrayList<>();
        if (!filter.patterns().isEmpty()) {
            all.add(some(filter.patterns()));
        }
        if (!filter.excluded().isEmpty()) {
            all.add(MESSAGES.text("words.without", some(filter.excluded())));
        }
        add(all, "words.chain", filter.ids().correlationId());
        add(all, "words.caused", filter.ids().causationId());
        add(all, "words.one", filter.ids().eventId());
        add(all, "words.source", source(filter.source()));
        add(all, "words.version", filter.version());
        add(all, "words.where", filter.where() == null ? null : filter.where().text());
        add(
                all,
                "words.from",
                filter.range().from() == null ? null : zone.full(filter.range().from()));
        add(all, "words.to", filter.range().to() == null ? null : zone.full(filter.range().to()));
        return all.isEmpty() ? MESSAGES.text("words.every") : String.join(", ", all);
    }

    private static void add(List<String> to, String key, @Nullable String value) {
        if (value != null) {
            to.add(MESSAGES.text(key, value));
        }
    }

    private static @Nullable String source(EventFilter.SourceFilter source) {
        List<String> parts = new ArrayList<>();
        for (@Nullable String part : new String[] {source.type(), source.id(), source.name()}) {
            if (part != null) {
                parts.add(part);
            }
        }
        source.anyOf().stream().limit(MOST).map(SourceKey::text).forEach(parts::add);
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static String some(List<PatternFilter> patterns) {
        String some =
                patterns.stream()
                        .limit(MOST)
                        .map(PatternFilter::text)
                        .collect(Collectors.joining(" "));
        int more = patterns.size() - MOST;
        return more <= 0 ? some : MESSAGES.text("words.more", some, more);
    }
}
