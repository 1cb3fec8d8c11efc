package org.eventexplorer.cli.terminal;

import java.io.Console;
import java.util.Properties;

/// Which of a command's streams a person sits at. Java cannot ask the system, so the start script
/// does and says it in system properties; without the script a console means all three.
///
/// @param in whether input is typed
/// @param out whether results are read on a screen
/// @param err whether messages are read on a screen
/// @param columns the width of the screen in characters
public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /// The width where nobody says another.
    public static final int USUAL_COLUMNS = 80;

    /// No person at any of them.
    public static final Terminal NONE = new Terminal(false, false, false, USUAL_COLUMNS);

    /// What the start script found out: `terminal.in`, `.out` and `.err`, each `true` or `false`,
    /// and `terminal.columns`.
    // From JDK 25 on there is no console again where a stream is redirected.
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal of(Properties properties) {
        Console console = System.console();
        String otherwise = Boolean.toString(console != null && console.isTerminal());
        return new Terminal(
                Boolean.parseBoolean(properties.getProperty("terminal.in", otherwise)),
                Boolean.parseBoolean(properties.getProperty("terminal.out", otherwise)),
                Boolean.parseBoolean(properties.getProperty("terminal.err", otherwise)),
                columns(properties.getProperty("terminal.columns", "")));
    }

    private static int columns(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : USUAL_COLUMNS;
    }
}
