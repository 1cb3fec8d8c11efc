package org.eventexplorer.ui.jump;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What fits what was typed: every word of it stands in the name, in any order. Names that begin
/// with it come first, then those in which one of its words begins a word.
public final class Match {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Match() {}

    /// Those of `all` that fit, best first, `most` at most; all where nothing was typed.
    public static <T> List<T> best(List<T> all, Function<T, String> name, String typed, int most) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<String> words = SPACES.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        return all.stream()
                .filter(one -> words.stream().allMatch(low(name, one)::contains))
                .sorted(Comparator.comparingInt(one -> rank(low(name, one), text)))
                .limit(most)
                .toList();
    }

    private static <T> String low(Function<T, String> name, T one) {
        return name.apply(one).toLowerCase(Locale.ROOT);
    }

    private static int rank(String name, String text) {
        if (name.startsWith(text)) {
            return 0;
        }
        int at = name.indexOf(text);
        return at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1)) ? 1 : 2;
    }
}
