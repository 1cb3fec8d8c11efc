package org.eventexplorer.ui.fx;

/// What an exception says for a person.
public final class ErrorText {
    private ErrorText() {}

    /// Its message, or what it is called where it says nothing.
    public static String of(Throwable cause) {
        String said = cause.getMessage();
        return said == null || said.isBlank() ? cause.getClass().getSimpleName() : said;
    }
}
