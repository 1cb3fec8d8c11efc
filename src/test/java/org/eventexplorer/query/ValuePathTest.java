package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class ValuePathTest {
    @Test
    void readsNamesNumbersAndQuotes() {
        assertThat(ValuePath.parse(" payload.order.id "))
                .isEqualTo(
                        new ValuePath(
                                "payload.order.id",
                                ValuePath.Root.PAYLOAD,
                                List.of("order", "id")));
        assertThat(ValuePath.parse("$.metadata.\"a.b\"[3].x-y").steps())
                .isEqualTo(List.of("a.b", "3", "x-y"));
        assertThat(ValuePath.parse("payload.\"say \\\"no\\\"\"").steps())
                .isEqualTo(List.of("say \"no\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload.a.b",
                "payload.items[12].id",
                "metadata.\"a b\".\"c\\\\d\"",
                "payload.größe.数"
            })
    void whatItWritesItReadsAgain(String typed) {
        ValuePath path = ValuePath.parse(typed);
        assertThat(ValuePath.parse(path.text())).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payload",
                "payload.",
                "payload..a",
                "payloads.a",
                "order.id",
                "payload.a[",
                "payload.a[x]",
                "payload.a b",
                "payload.\"a",
                "payload.a\0b"
            })
    void refusesWhatIsNoPath(String typed) {
        assertThatThrownBy(() -> ValuePath.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload.order.id");
    }
}
