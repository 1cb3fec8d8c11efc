package org.eventexplorer.ui.control;

import org.eventexplorer.event.PatternFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Pattern filters as one line of text: parted by spaces or commas. One that holds such a character
/// itself stands in quotes, with a quote in it doubled.
public final class PatternsText {
    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\\s,]+)");
    private static final Pattern PLAIN = Pattern.compile("[^\\s,\"][^\\s,]*");

    private PatternsText() {}

    /// The filters that `text` names, each once.
    ///
    /// @throws IllegalArgumentException where one of them is no filter
    public static List<PatternFilter> parse(String text) {
        List<PatternFilter> filters = new ArrayList<>();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String quoted = parts.group(1);
            PatternFilter filter =
                    new PatternFilter(
                            quoted == null
                                    ? String.valueOf(parts.group(2))
                                    : quoted.replace("\"\"", "\""));
            if (!filters.contains(filter)) {
                filters.add(filter);
            }
        }
        return filters;
    }

    /// How a person writes them.
    public static String of(List<PatternFilter> filters) {
        return filters.stream()
                .map(PatternFilter::text)
                .map(
                        text ->
                                PLAIN.matcher(text).matches()
                                        ? text
                                        : "\"" + text.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(" "));
    }
}
