package org.eventexplorer.ui.detail.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class JsonSourceTest {
    @Test
    void readsValuesWithEveryDigitAndEveryName() {
        JsonNode root =
                read("{\"a\": [1.50, -2e9], \"q\\\"é\": \"x\\ny\", \"n\": null, \"o\": {}}").root();
        assertThat(names(root)).isEqualTo(List.of("a", "q\"é", "n", "o"));
        assertThat(texts(root)).isEqualTo(List.of("[1.50, -2e9]", "x\ny", "null", "{}"));
        assertThat(texts(root.children().next(1).getFirst())).isEqualTo(List.of("1.50", "-2e9"));
        assertThat(root.size()).isEqualTo(4);
    }

    @Test
    void readsWhatThereIsOfATextThatIsCut() {
        JsonSource source = read("{\"a\": [1, 2], \"b\": {\"c\": \"d\", \"e\": [3, 4");
        assertThat(source.isCut()).isTrue();
        JsonNode b = source.root().children().next(9).getLast();
        assertThat(names(b)).isEqualTo(List.of("c", "e"));
        assertThat(source.root().isOpen()).isTrue();
        assertThat(b.isOpen()).isTrue();
        assertThat(source.root().children().next(1).getFirst().isOpen()).isFalse();
        assertThat(read("{\"a\": [1]").root().children().next(1).getFirst().isOpen()).isFalse();
        assertThat(texts(b.children().next(9).getLast())).isEqualTo(List.of("3"));
        assertThat(read("{\"a\": \"half of it").root().children().next(9).getFirst().text(99))
                .isEqualTo("half of it");
        assertThat(read("[1, 2]").isCut()).isFalse();
    }

    @Test
    void everyCutOfADocumentCanBeReadToItsEnd() {
        String json =
                "{\"a\": [1, {\"b\": \"\\u00e9\\\\\"}, true], \"long\": \"é€😀\", \"z\": -1.5}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end <= bytes.length; end++) {
            JsonSource source =
                    JsonSource.of(java.util.Arrays.copyOf(bytes, end), new CancelToken());
            assertThat(source.isCut()).isEqualTo(end > 0 && end < bytes.length);
            walk(source.root());
            assertThat(text(source)).isNotNull();
        }
    }

    @Test
    void knowsHowManyStandInALargeArrayWithoutReadingItAgain() {
        JsonSource source = read("{\"many\": [" + "1, ".repeat(2_000_000) + "1], \"after\": 2}");
        JsonNode many = source.root().children().next(1).getFirst();
        assertThat(many.size()).isEqualTo(2_000_001);
        assertThat(names(source.root())).isEqualTo(List.of("many", "after"));
    }

    @Test
    void readsFourThousandLevels() {
        String json = "[".repeat(4_000) + "]".repeat(4_000);
        assertThat(read(json).root().json()).isEqualTo(json);
        assertThat(JsonLines.of(read(json), new CancelToken()).size()).isEqualTo(7_999);
    }

    @Test
    void writesIndentedLinesInWhichShortValuesOfAnArrayShareOne() {
        assertThat(text(read("{\"a\": [1, true, {\"c\": []}], \"b\": \"x\", \"e\": {}}")))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1, true,
                            {
                              "c": []
                            }
                          ],
                          "b": "x",
                          "e": {}
                        }\
                        """);
    }

    @Test
    void aLongStringGoesOnOverSeveralLinesAndNothingOfItIsMissing() {
        String value = "é😀x".repeat(3_000);
        JsonLines lines = JsonLines.of(read("[\"" + value + "\", 1]"), new CancelToken());
        String text =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.line(i).text().strip())
                        .collect(Collectors.joining());
        assertThat(text).isEqualTo("[\"" + value + "\", 1]");
    }

    @Test
    void eachLineIsTheSameWhereverReadingBegins() {
        String json =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "{\"n\": " + i + ", \"s\": \"" + "x".repeat(i % 400) + "\"}")
                        .collect(Collectors.joining(", ", "[", "]"));
        JsonSource source = read(json);
        JsonLines lines = JsonLines.of(source, new CancelToken());
        LineScan scan = new LineScan(source);
        for (int i = 0; i < lines.size(); i++) {
            int start = scan.at();
            LineText.Builder line = new LineText.Builder();
            scan.next(line);
            LineText expected = line.build();
            assertThat(lines.line(i)).isEqualTo(expected);
            assertThat(lines.lineOf(start)).isEqualTo(i);
            assertThat(expected.spans().stream().mapToInt(LineText.Span::length).sum())
                    .isEqualTo(expected.text().length());
        }
        assertThat(scan.hasNext()).isFalse();
    }

    @Test
    void findsATextWhereverItStands() {
        JsonSource source = read("{\"Order\": \"order ORDER é\", \"x\": \"É\"}");
        assertThat(JsonSearch.find(source, "order", new CancelToken())).containsExactly(2, 11, 17);
        assertThat(JsonSearch.find(source, "ORDER", new CancelToken())).containsExactly(17);
        assertThat(JsonSearch.find(source, "é", new CancelToken())).hasSize(1);
        assertThat(JsonSearch.find(source, "", new CancelToken())).isEmpty();
    }

    private static JsonSource read(String json) {
        return JsonSource.of(json.getBytes(StandardCharsets.UTF_8), new CancelToken());
    }

    private static String text(JsonSource source) {
        JsonLines lines = JsonLines.of(source, new CancelToken());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.line(i).text())
                .collect(Collectors.joining("\n"));
    }

    private static void walk(JsonNode node) {
        node.text(1_000);
        assertThat(node.size()).isGreaterThanOrEqualTo(0);
        node.children().next(100).forEach(JsonSourceTest::walk);
    }

    private static List<String> names(JsonNode node) {
        return node.children().next(100).stream()
                .map(child -> String.valueOf(child.name()))
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.children().next(100).stream().map(child -> child.text(1_000)).toList();
    }
}
