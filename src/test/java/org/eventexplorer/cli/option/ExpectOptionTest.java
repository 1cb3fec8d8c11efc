package org.eventexplorer.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

final class ExpectOptionTest {
    @Test
    void readsPatternsEvenThoseWithAnEqualsSign() {
        assertThat(ExpectOption.parse(List.of("invoice.created=41", "a=b=0")))
                .isEqualTo(Map.of("invoice.created", 41L, "a=b", 0L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "invoice", "invoice=", "invoice=-1", "invoice=1.0", "invoice=x"})
    void refusesWhatIsNoPatternAndNumber(String text) {
        assertThatThrownBy(() -> ExpectOption.parse(List.of(text))).isInstanceOf(Exception.class);
    }

    @Test
    void refusesAPatternThatIsNamedTwice() {
        assertThatThrownBy(() -> ExpectOption.parse(List.of("a=1", "a=2")))
                .hasMessage("pattern a is named twice");
    }
}
