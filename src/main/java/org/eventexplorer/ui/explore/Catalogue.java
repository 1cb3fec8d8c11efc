package org.eventexplorer.ui.explore;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.PatternCount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The store's patterns, as a person who types one needs them.
///
/// @param patterns every pattern with its events
record Catalogue(List<PatternCount> patterns) {
    static final Catalogue EMPTY = new Catalogue(List.of());

    Catalogue {
        patterns = List.copyOf(patterns);
    }

    /// At most `limit` completions of `typed`: what begins with it before what has it inside, the
    /// busiest first, and each wildcard that names several of them.
    List<Completion> complete(String typed, int limit) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Completion> found = new ArrayList<>();
        for (PatternCount pattern : patterns) {
            if (pattern.pattern().toLowerCase(Locale.ROOT).contains(wanted)) {
                found.add(new Completion(pattern.pattern(), 1, pattern.count()));
            }
        }
        found.addAll(wildcards(wanted));
        found.sort(
                Comparator.comparing(
                                (Completion c) ->
                                        !c.text().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(Comparator.comparingLong(Completion::events).reversed())
                        .thenComparing(Completion::text));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /// Whether `filter` names at least one pattern. A store without patterns answers yes: there
    /// is nothing to compare with.
    boolean knows(PatternFilter filter) {
        return patterns.isEmpty()
                || patterns.stream().anyMatch(known -> filter.matches(known.pattern()));
    }

    /// The pattern that differs least from `text`, if it could be a slip of the hand.
    Optional<String> nearest(String text) {
        int limit = Math.max(2, text.length() / 3);
        String best = null;
        int least = limit + 1;
        for (PatternCount known : patterns) {
            if (Math.abs(known.pattern().length() - text.length()) < least) {
                int distance = Slip.distance(text, known.pattern());
                if (distance < least) {
                    least = distance;
                    best = known.pattern();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// `a.*` and `a.#` for every beginning `a` that goes on in at least two ways.
    private List<Completion> wildcards(String wanted) {
        Map<String, long[]> groups = new HashMap<>();
        for (PatternCount known : patterns) {
            String name = known.pattern();
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                String head = name.substring(0, dot + 1);
                boolean isLast = name.indexOf('.', dot + 1) < 0;
                add(groups, head + (isLast ? "*" : "#"), known.count());
                if (isLast) {
                    add(groups, head + "#", known.count());
                }
            }
        }
        List<Completion> wildcards = new ArrayList<>();
        groups.forEach(
                (text, sum) -> {
                    boolean asked = text.toLowerCase(Locale.ROOT).startsWith(wanted);
                    if (asked && sum[0] > 1 && !isSameAsStar(groups, text, sum)) {
                        wildcards.add(new Completion(text, (int) sum[0], sum[1]));
                    }
                });
        return wildcards;
    }

    private static boolean isSameAsStar(Map<String, long[]> groups, String text, long[] sum) {
        long[] star = groups.get(text.replaceFirst("#$", "*"));
        return text.endsWith("#") && star != null && star[0] == sum[0];
    }

    private static void add(Map<String, long[]> groups, String text, long events) {
        long[] sum = groups.computeIfAbsent(text, key -> new long[2]);
        sum[0]++;
        sum[1] += events;
    }
}
