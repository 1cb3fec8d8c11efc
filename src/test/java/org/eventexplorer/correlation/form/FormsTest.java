package org.eventexplorer.correlation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.correlation.model.Chains.event;
import static org.eventexplorer.correlation.model.Chains.graph;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.layout.Direction;
import org.eventexplorer.correlation.layout.GraphLayout;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

final class FormsTest {
    private static final String HOSTILE = "a\"]; x -> y [label=\"<b>&amp;\\#`\n\t\u0001\u2028";

    private final CancelToken token = new CancelToken();

    private FoldedGraph folded(List<Skeleton> events, Folding folding) {
        return FoldedGraph.of(graph(events), folding, token);
    }

    private static String dot(FoldedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        GraphText.dot(graph, out);
        return out.toString();
    }

    private static String mermaid(FoldedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        GraphText.mermaid(graph, out);
        return out.toString();
    }

    private String svg(FoldedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Direction direction : Direction.values()) {
            out.setLength(0);
            SvgPicture.write(GraphLayout.of(graph, direction, token), direction, out);
        }
        return out.toString();
    }

    @Test
    void writesWhatIsSeenInDotAndMermaid() throws IOException {
        List<Skeleton> events = new ArrayList<>();
        events.add(event("a", "gone", 0));
        events.add(event("b", "a", 1_500, "mail.sent"));
        events.add(event("c", "a", 2_500, "mail.sent"));
        FoldedGraph graph = folded(events, Folding.INITIAL);

        assertThat(dot(graph))
                .isEqualTo(
                        """
                        digraph chain {
                          rankdir=LR;
                          node [shape=box, fontname="Inter"];
                          n0 [label="Cause not looked for\\ngone", style=dashed];
                          n1 [label="order.placed\\nshop +0.0 ms"];
                          n2 [label="mail.sent ×2\\nshop +1.5 ms"];
                          n0 -> n1 [style=dashed];
                          n1 -> n2;
                        }
                        """);
        assertThat(mermaid(graph))
                .isEqualTo(
                        """
                        flowchart LR
                          n0["Cause not looked for<br/>gone"]
                          n1["order.placed<br/>shop +0.0 ms"]
                          n2["mail.sent ×2<br/>shop +1.5 ms"]
                          n0 -.-> n1
                          n1 --> n2
                        """);
    }

    @Test
    void keepsHostileTextFromBeingMoreThanText() throws Exception {
        FoldedGraph graph =
                folded(List.of(event("a", HOSTILE, 0), event("b", null, 1, HOSTILE)), Folding.NONE);

        assertThat(dot(graph).lines()).hasSize(3 + 3 + 1 + 1);
        assertThat(dot(graph)).contains("a\\\"]; x -> y [label=\\\"<b>&amp;\\\\#`");
        assertThat(mermaid(graph).lines()).hasSize(1 + 3 + 1);
        assertThat(mermaid(graph)).doesNotContain("<b>", "`", "x -> y", "a\"");

        Document picture =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        svg(graph).getBytes(StandardCharsets.UTF_8)));
        NodeList titles = picture.getElementsByTagName("title");
        assertThat(titles.getLength()).isEqualTo(3);
        assertThat(titles.item(1).getTextContent())
                .startsWith("a\"]; x -> y [label=\"<b>&amp;\\#`\ufffd\ufffd\ufffd\ufffd");
    }

    @Test
    void drawsEveryNodeAndEveryLine() throws Exception {
        List<Skeleton> events =
                List.of(
                        event("a", "c", 0),
                        event("b", "a", 1),
                        event("c", "b", 2),
                        event("d", null, 3),
                        event("e", null, 4));
        String svg = svg(folded(events, Folding.NONE));

        assertThat(svg.split("<rect", -1)).hasSize(1 + 5);
        assertThat(svg.split("<path class=\"caused\"", -1)).hasSize(1 + 2);
        assertThat(svg.split("<path class=\"back\"", -1)).hasSize(1 + 1);
        assertThat(svg.split("<path class=\"same_chain\"", -1)).hasSize(1 + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0,+0.0 ms",
        "346103,+346.1 ms",
        "-1500,-1.5 ms",
        "3585,+3.6 ms",
        "999949,+999.9 ms",
        "999950,+1.000 s",
        "12345678,+12.346 s",
        "59999499,+59.999 s",
        "59999500,+1 min",
        "60000000,+1 min",
        "3599000000,+59 min 59 s",
        "7380000000,+2 h 3 min",
        "270000000000,+3 d 3 h",
    })
    void saysASpanOfTime(long micros, String text) {
        assertThat(TimeSpan.signed(micros)).isEqualTo(text);
    }
}
