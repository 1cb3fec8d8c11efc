package org.eventexplorer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTextTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    invoice,invoice
                    \u001b[31mred,\\u001B[31mred
                    \u009b2J,\\u009B2J
                    a\tb,a\\u0009b
                    a\u202eb,a\\u202Eb
                    a\u2066b,a\\u2066b
                    日本🎉,日本🎉
                    e\u0301,e\u0301
                    """)
    void spellsOutWhatATerminalWouldObey(String text, String visible) {
        assertThat(VisibleText.of(text)).isEqualTo(visible);
    }

    @Property
    void leavesNothingToObey(@ForAll String text) {
        assertThat(VisibleText.of(text).codePoints().filter(VisibleText::isObeyed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "日本, 4", "e\u0301, 1", "🎉, 2", "'', 0"})
    void knowsHowManyColumnsATextTakes(String text, int columns) {
        assertThat(VisibleText.columns(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "日本語, 5, 日本…", "日本語, 4, 日…"})
    void cutsToColumnsAndNeverThroughACharacter(String text, int limit, String cut) {
        assertThat(VisibleText.cut(text, limit)).isEqualTo(cut);
    }

    @Property
    void neverCutsWiderThanAllowed(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int n) {
        assertThat(VisibleText.columns(VisibleText.cut(text, n))).isLessThanOrEqualTo(n);
    }
}
