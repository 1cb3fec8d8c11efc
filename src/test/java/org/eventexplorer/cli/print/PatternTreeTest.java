package org.eventexplorer.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.query.PatternCount;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class PatternTreeTest {
    @Test
    void addsUpEveryLevel() throws IOException {
        List<PatternCount> counts =
                List.of(
                        new PatternCount("invoice.created", 700),
                        new PatternCount("invoice.line.added", 1_200),
                        new PatternCount("invoice.paid", 34),
                        new PatternCount("order", 3),
                        new PatternCount("order.shipped", 4));

        assertThat(print(counts))
                .isEqualTo(
                        """
                        invoice      1,934
                        ├─ created     700
                        ├─ line      1,200
                        │  └─ added  1,200
                        └─ paid         34
                        order            7  (3 its own)
                        └─ shipped       4
                        """);
    }

    @Test
    void takesThePatternWithTheMostSegments() throws IOException {
        String deepest = "a.".repeat(127) + "a";

        assertThat(print(List.of(new PatternCount(deepest, 1))).lines()).hasSize(128);
    }

    @Test
    void printsNothingWhereNothingIs() throws IOException {
        assertThat(print(List.of())).isEmpty();
    }

    private static String print(List<PatternCount> counts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PatternTree.of(counts).print(new Lines(out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
