package org.eventexplorer.query;

import java.util.regex.Pattern;

/// What tells one source from another.
///
/// @param type what kind of thing it is
/// @param id which of them
public record SourceKey(String type, String id) {
    private static final Pattern ESCAPED = Pattern.compile("%2F|%25");

    /// Such as `service/billing-1`; a slash in the type is `%2F`, a percent sign `%25`.
    public String text() {
        return type.replace("%", "%25").replace("/", "%2F") + "/" + id;
    }

    /// The source that [#text] spells.
    ///
    /// @throws IllegalArgumentException where a type and an id are not parted by a slash
    public static SourceKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException(
                    "a source is its type and its id, such as service/billing-1; this is none: '"
                            + text
                            + "'");
        }
        String type =
                ESCAPED.matcher(text.substring(0, slash))
                        .replaceAll(escape -> escape.group().equals("%2F") ? "/" : "%");
        return new SourceKey(type, text.substring(slash + 1));
    }
}
