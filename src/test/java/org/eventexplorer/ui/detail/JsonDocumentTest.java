package org.eventexplorer.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class JsonDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"b\":[1,2.50,{\"c\":null}]},\"d\":\"x\"}",
                "[123456789012345678901234567890,0.1000000000000000000000000000001,1E+400]",
                "{\"\":\"\",\"a\\\"b\":\"\\u0001\\n\",\"deep\":[[[[]]]]}",
                "\"alone\"",
                "17",
                "null",
                "{}",
                "[]"
            })
    void keepsEveryDigitAndEveryName(String json) {
        JsonDocument document = read(json);
        assertThat(document.isCut()).isFalse();
        assertThat(document.root().json()).isEqualToIgnoringCase(json);
    }

    @Test
    void readsWhatThereIsOfATextThatIsCut() {
        JsonDocument document = read("{\"a\":[1,2],\"b\":{\"c\":\"d\",\"e\":[3,4");
        assertThat(document.isCut()).isTrue();
        assertThat(document.root().json()).isEqualTo("{\"a\":[1,2],\"b\":{\"c\":\"d\",\"e\":[3]}}");
    }

    @Test
    void readsAThousandLevels() {
        String json = "[".repeat(1_000) + "]".repeat(1_000);
        assertThat(read(json).root().json()).isEqualTo(json);
    }

    @Test
    void writesTextWithIndentAndSpansThatCoverIt() {
        JsonText text = text("{\"a\":[1,true],\"b\":\"x\"}");
        assertThat(text.text())
                .isEqualTo(
                        """
                        {
                          "a": [
                            1,
                            true
                          ],
                          "b": "x"
                        }\
                        """);
        assertThat(text.spans().stream().mapToInt(JsonText.Span::length).sum())
                .isEqualTo(text.text().length());
        assertThat(text.isWhole()).isTrue();
    }

    @Test
    void cutsAStringOfAMegabyteAndSaysSo() {
        JsonText text = text("[\"" + "x".repeat(1_000_000) + "\"]");
        assertThat(text.text()).endsWith("\" … 998,000 more characters\n]").hasSizeLessThan(3_000);
        assertThat(text.isWhole()).isFalse();
    }

    @Test
    void endsALongTextAfterItsLimit() {
        String json =
                IntStream.range(0, 400_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "[", "]"));
        JsonText text = text(json);
        assertThat(text.text().length()).isBetween(JsonText.LIMIT, JsonText.LIMIT + 5_000);
        assertThat(text.isWhole()).isFalse();
    }

    @Test
    void showsWhatTurnsTheDirectionOfWritingAsAnEscape() {
        assertThat(text("[\"a\u202eb\"]").text()).isEqualTo("[\n  \"a\\u202eb\"\n]");
    }

    @Test
    void writesPathsThatAConditionUnderstands() {
        JsonTreeItem root = new JsonTreeItem(read("{\"a\":[{\"b-c\":1}]}").root());
        var deepest =
                root.getChildren().getFirst().getChildren().getFirst().getChildren().getFirst();
        assertThat(deepest).isInstanceOf(JsonTreeItem.class);
        assertThat(((JsonTreeItem) deepest).path("$.payload")).isEqualTo("$.payload.a[0].\"b-c\"");
    }

    @Test
    void showsAThousandChildrenAndThenMore() {
        JsonTreeItem root = new JsonTreeItem(read("[" + "0,".repeat(2_499) + "0]").root());
        assertThat(root.getChildren()).hasSize(1_001);
        JsonTreeItem more = (JsonTreeItem) root.getChildren().getLast();
        assertThat(more.missing()).isEqualTo(1_500);
        more.showMore();
        assertThat(root.getChildren()).hasSize(2_001);
    }

    private static JsonDocument read(String json) {
        return JsonDocument.read(json, new CancelToken());
    }

    private static JsonText text(String json) {
        return JsonText.of(read(json).root(), new CancelToken());
    }
}
