package org.eventexplorer.database;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/// Finds the parameters of a statement, `:name` or `?`, outside of texts, names in quotes and
/// comments; `::` and `??` stay. As Jdbi's own, which comes with a lexer that needs most of a
/// second of processor time for the statements of a start, and of which nothing is written with a
/// backslash or a dollar in front here. Thread-safe.
final class ColonParser implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        return parse(sql);
    }

    static ParsedSql parse(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int done = 0;
        int at = 0;
        while (at < sql.length()) {
            int next = end(sql, at);
            if (isParameter(sql, at, next)) {
                parsed.append(sql.substring(done, at));
                if (next == at + 1) {
                    parsed.appendPositionalParameter();
                } else {
                    parsed.appendNamedParameter(sql.substring(at + 1, next));
                }
                done = next;
            }
            at = next;
        }
        return parsed.append(sql.substring(done)).build();
    }

    private static boolean isParameter(String sql, int at, int end) {
        return switch (sql.charAt(at)) {
            case '?' -> end == at + 1;
            case ':' -> end > at + 1 && sql.charAt(at + 1) != ':';
            default -> false;
        };
    }

    /// Where the piece ends that begins at `at`: a quoted text, a comment, a parameter, a doubled
    /// character, or a single one.
    private static int end(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'', '"' -> behind(sql, String.valueOf(sql.charAt(at)), at + 1);
            case '-' -> sql.startsWith("--", at) ? behind(sql, "\n", at) : at + 1;
            case '/' -> endOfSlash(sql, at);
            case '?' -> sql.startsWith("??", at) ? at + 2 : at + 1;
            case ':' -> sql.startsWith("::", at) ? at + 2 : endOfName(sql, at + 1);
            default -> at + 1;
        };
    }

    // Two of them begin a comment for Jdbi, though not for the server: whatever follows is left
    // alone.
    private static int endOfSlash(String sql, int at) {
        if (sql.startsWith("/*", at)) {
            return behind(sql, "*/", at + 2);
        }
        return sql.startsWith("//", at) ? behind(sql, "\n", at) : at + 1;
    }

    private static int behind(String sql, String sign, int from) {
        int found = sql.indexOf(sign, from);
        return found < 0 ? sql.length() : found + sign.length();
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (end < sql.length() && isOfName(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char sign) {
        return Character.isJavaIdentifierPart(sign) || sign == '.';
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        return ":" + rawName;
    }
}
