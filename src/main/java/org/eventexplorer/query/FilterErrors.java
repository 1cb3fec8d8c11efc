package org.eventexplorer.query;

import org.eventexplorer.database.DatabaseException;

/// What the server says about a filter's condition.
final class FilterErrors {
    private static final String SYNTAX_ERROR = "42601";
    private static final String JSON_PATH = "2203";

    private FilterErrors() {}

    static RuntimeException translate(DatabaseException error, EventFilter filter) {
        String state = String.valueOf(error.sqlState());
        // A condition is the only text of a person's that the server parses.
        return filter.where() != null && (state.equals(SYNTAX_ERROR) || state.startsWith(JSON_PATH))
                ? new BadFilterException(
                        "the condition is no SQL/JSON path that the server can read: "
                                + error.getMessage())
                : error;
    }
}
