package org.eventexplorer.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON is taken as it stands, and refused by the place that cannot be stored.
final class JsonTest {
    @Test
    void keepsTheTextAsItIs() {
        String text = "{ \"n\": 1.10e400, \"s\": \"\\u00e9 😀\" }";
        assertThat(Json.parse("payload", text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": [1, {\"b\": \"x\\u0000\"}]} | payload.a[1].b",
                "[\"\\u0000\"] | payload[0]",
                "\"\\u0000\" | payload",
                "{\"a b\": \"\\ud83d\"} | payload[\"a b\"]",
                "{\"low\": \"\\udc00\\ud83d\"} | payload.low",
            })
    void namesThePlaceThatJsonbCannotHold(String text, String place) {
        assertThatThrownBy(() -> Json.parse("payload", text))
                .isInstanceOfSatisfying(
                        RefusedEventException.class, e -> assertThat(e.field()).isEqualTo(place));
    }

    @Test
    void refusesALoneSurrogateInTheTextItself() {
        assertThatThrownBy(() -> Json.parse("payload", "\"\ud83d\""))
                .isInstanceOf(RefusedEventException.class)
                .hasMessageContaining("payload holds a lone surrogate");
    }

    @Test
    void takesAsDeepAValueAsTheStore() {
        String deep = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
        assertThat(Json.parse("payload", deep)).hasToString(deep);
        assertThatThrownBy(() -> Json.parse("payload", "[" + deep + "]"))
                .isInstanceOf(RefusedEventException.class);
    }
}
