package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;

/// Where a statement has its parameters.
final class ColonParserTest {
    private final ColonPrefixSqlParser library = new ColonPrefixSqlParser();

    @Test
    void findsNamesBetweenCastsTextsAndComments() {
        String sql =
                "SELECT a::text, ':no', \":no\" -- :no\n FROM t /* :no */ WHERE a->>'x' = :first"
                        + " AND b ?? :second.part LIMIT :third";

        ParsedSql parsed = ColonParser.parse(sql);

        assertThat(parsed.getSql())
                .isEqualTo(
                        "SELECT a::text, ':no', \":no\" -- :no\n FROM t /* :no */ WHERE a->>'x' = ?"
                                + " AND b ?? ? LIMIT ?");
        assertThat(parsed.getParameters().getParameterNames())
                .containsExactly("first", "second.part", "third");
    }

    /// Jdbi's own parser is the oracle; it asks its context for nothing.
    @Property(tries = 2_000)
    @SuppressWarnings("NullAway")
    void findsWhatTheLibraryFinds(@ForAll("statements") String sql) {
        assertThat(ColonParser.parse(sql)).isEqualTo(library.parse(sql, null));
    }

    @Provide
    Arbitrary<String> statements() {
        Arbitrary<String> named =
                Arbitraries.of(PIECES).list().ofMaxSize(12).map(ColonParserTest::all);
        Arbitrary<String> counted =
                Arbitraries.of(PIECES)
                        .map(piece -> piece.startsWith(":") ? "?" : piece)
                        .list()
                        .ofMaxSize(12)
                        .map(ColonParserTest::all);
        return Arbitraries.oneOf(named, counted);
    }

    private static final String[] PIECES = {
        "SELECT ",
        "(",
        ")",
        " = ",
        ", ",
        "::",
        "::text[]",
        "->>",
        "-",
        "/",
        " ",
        "\n",
        "[1]",
        "e.\"id\"",
        "'a :b ? '",
        "''",
        "'it''s'",
        "\":x\"",
        "-- :c ?\n",
        "/* :d ' ? */",
        ":name",
        ":a_1",
        ":e.f",
        "??",
        ">=",
        "<",
        "é",
        "'😀'",
        "7"
    };

    private static String all(Iterable<String> pieces) {
        return String.join("", pieces);
    }
}
