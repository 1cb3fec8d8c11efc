package org.eventexplorer.ui.detail.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.ui.detail.json.JsonNode;
import org.eventexplorer.ui.detail.json.JsonSource;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

final class DifferencesTest {
    @Test
    void alignsFieldsByNameWhereverTheyStand() {
        assertThat(compared("{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"d\": 4, \"c\": 3, \"a\": 9}"))
                .isEqualTo(List.of("* a 1|9", "< b 2|null", "= c 3|3", "> d null|4"));
    }

    @Test
    void alignsElementsByWhatTheyAreAroundOneThatWasPutIn() {
        assertThat(compared("[{\"n\": 1}, {\"n\": 2}, 3]", "[{\"n\": 1}, 7, {\"n\": 2}, 3]"))
                .isEqualTo(
                        List.of("= 0 |", "= n 1|1", "> 1 null|7", "= 1 |", "= n 2|2", "= 2 3|3"));
    }

    @Test
    void aValueOfAnotherKindIsAChangeOfTheWhole() {
        assertThat(compared("{\"a\": {\"b\": 1}}", "{\"a\": [1]}"))
                .isEqualTo(List.of("* a {\"b\": 1}|[1]"));
    }

    private static List<String> compared(String left, String right) {
        List<Difference> lines =
                Differences.of("Payload", read(left), read(right), new CancelToken());
        return lines.stream()
                .skip(1)
                .map(
                        line ->
                                sign(line)
                                        + " "
                                        + line.name()
                                        + " "
                                        + line.left()
                                        + "|"
                                        + line.right())
                .toList();
    }

    private static String sign(Difference line) {
        return switch (line.kind()) {
            case SAME -> "=";
            case CHANGED -> "*";
            case LEFT_ONLY -> "<";
            case RIGHT_ONLY -> ">";
        };
    }

    private static JsonNode read(String json) {
        return JsonSource.of(json.getBytes(StandardCharsets.UTF_8), new CancelToken()).root();
    }
}
