package org.eventexplorer.ui.detail.copy;

import java.util.regex.Pattern;

/// Words of a command line as a POSIX shell reads them.
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private ShellWord() {}

    /// `text` as one word, in quotes where it needs them.
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
