package org.eventexplorer.correlation.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.correlation.model.Chains.event;
import static org.eventexplorer.correlation.model.Chains.graph;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.eventexplorer.correlation.model.Chains;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.NodeSet;
import org.eventexplorer.correlation.model.Paths;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

final class FoldedGraphTest {
    private final CancelToken token = new CancelToken();

    @Provide
    Arbitrary<List<Skeleton>> troubled() {
        return Chains.troubled();
    }

    /// An order that caused 120 mails, each of which was read, and one payment.
    private static CorrelationGraph mails() {
        List<Skeleton> events = new ArrayList<>();
        events.add(event("order", null, 0));
        for (int i = 0; i < 120; i++) {
            events.add(event("mail" + i, "order", 10 + i, "email.sent"));
        }
        events.add(event("paid", "order", 500, "payment.made"));
        for (int i = 0; i < 120; i++) {
            events.add(event("read" + i, "mail" + i, 1_000 + i, "email.read"));
        }
        return graph(events);
    }

    @Test
    void putsSiblingsOfOneKindIntoOneNodeAndWhatTheyCausedLikewise() {
        FoldedGraph folded = FoldedGraph.of(mails(), Folding.INITIAL, token);

        assertThat(lines(folded))
                .containsExactly(
                        "order.placed",
                        "  email.sent ×120",
                        "    email.read ×120",
                        "  payment.made");
        assertThat(folded.eventsReached()).isEqualTo(242);
        assertThat(folded.eventsFolded()).isEqualTo(240);
    }

    @Test
    void unfoldsInPagesAndFoldsAgain() {
        CorrelationGraph graph = mails();
        FoldedNode.Fold mails = fold(graph, Folding.INITIAL, 1);

        Folding once = Folding.INITIAL.unfolded(mails);
        FoldedGraph folded = FoldedGraph.of(graph, once, token);
        assertThat(folded.children(0)).isEqualTo(52);
        assertThat(folded.nodes().get(1))
                .isEqualTo(new FoldedNode.Event(NodeList.of(1), mails.key(), 0));
        FoldedNode.Fold rest = fold(graph, once, 51);
        assertThat(rest.members().size()).isEqualTo(70);
        assertThat(lines(folded)).contains("    email.read", "    email.read ×70");

        Folding all = once.unfolded(rest).unfolded(rest);
        assertThat(FoldedGraph.of(graph, all, token).children(0)).isEqualTo(121);
        assertThat(all.folded(mails.key())).isEqualTo(Folding.INITIAL);
    }

    @Test
    void closesASubtreeAndSaysHowManyEventsAreBelow() {
        CorrelationGraph graph = mails();
        FoldedNode.Fold mails = fold(graph, Folding.INITIAL, 1);

        Folding closed = Folding.INITIAL.closed(mails);
        FoldedGraph folded = FoldedGraph.of(graph, closed, token);

        assertThat(lines(folded))
                .containsExactly("order.placed", "  email.sent ×120 +120", "  payment.made");
        assertThat(folded.holder(200)).isEqualTo(1);
        assertThat(lines(FoldedGraph.of(graph, closed.opened(mails), token)))
                .isEqualTo(lines(FoldedGraph.of(graph, Folding.INITIAL, token)));
    }

    @Test
    void opensLevelByLevelAsFarAsTheAllowanceGoes() {
        List<Skeleton> events = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            events.add(event("e" + i, i == 0 ? null : "e" + (i - 1), i));
        }
        CorrelationGraph graph = graph(events);

        FoldedGraph folded = FoldedGraph.of(graph, Folding.INITIAL, token);
        assertThat(folded.size()).isEqualTo(301);
        assertThat(folded.nodes().getLast().hidden()).isEqualTo(9_699);

        Folding further = Folding.INITIAL.opened(folded.nodes().getLast());
        assertThat(FoldedGraph.of(graph, further, token).size()).isEqualTo(601);
        assertThat(FoldedGraph.of(graph, Folding.INITIAL.withAllowance(0), token).size())
                .isEqualTo(1);
        assertThat(FoldedGraph.of(graph, Folding.NONE, token).size()).isEqualTo(10_000);
    }

    @Test
    void showsSoManyKindsOfSiblingsAndTheOthersInOneNode() {
        List<Skeleton> events = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            events.add(event("e" + i, null, i, "kind." + i));
        }
        CorrelationGraph graph = graph(events);

        FoldedGraph folded = FoldedGraph.of(graph, Folding.INITIAL, token);
        assertThat(folded.size()).isEqualTo(101);
        FoldedNode.Rest rest = (FoldedNode.Rest) folded.nodes().getLast();
        assertThat(rest.kinds()).isEqualTo(150);

        Folding twice = Folding.INITIAL.unfolded(rest).unfolded(rest);
        assertThat(FoldedGraph.of(graph, twice, token).size()).isEqualTo(250);
    }

    @Test
    void makesAnyNodeTheRootAndGoesBack() {
        CorrelationGraph graph = mails();

        Folding first = Folding.INITIAL.focused(1);
        Folding second = first.focused(122);

        assertThat(lines(FoldedGraph.of(graph, first, token)))
                .containsExactly("email.sent", "  email.read");
        assertThat(lines(FoldedGraph.of(graph, second, token))).containsExactly("email.read");
        assertThat(second.back()).isEqualTo(first);
        assertThat(second.back().back().back()).isEqualTo(Folding.INITIAL);
    }

    @Test
    void showsOnlyTheNodesThatAreWanted() {
        CorrelationGraph graph = mails();
        NodeSet path = NodeSet.of(Paths.longest(graph));

        FoldedGraph folded = FoldedGraph.of(graph, Folding.INITIAL.only(path), token);

        assertThat(lines(folded)).containsExactly("order.placed", "  email.sent", "    email.read");
        assertThat(folded.eventsReached()).isEqualTo(3);
        assertThat(folded.holder(1)).isEqualTo(FoldedGraph.NONE);
    }

    @Test
    void drawsEdgesBackStubsAndRootsThatShareTheChainAlone() {
        FoldedGraph folded =
                FoldedGraph.of(
                        graph(
                                List.of(
                                        event("a", null, 1),
                                        event("b", "gone", 2),
                                        event("c", "d", 3),
                                        event("d", "c", 4),
                                        event("e", null, 5))),
                        Folding.NONE,
                        token);

        assertThat(edges(folded))
                .containsExactlyInAnyOrder(
                        "MISSING ?gone b", "CAUSED c d", "BACK d c", "SAME_CHAIN a e");
    }

    @Property(tries = 500)
    void everyEventStandsInOneNodeOrBelowOne(
            @ForAll("troubled") List<Skeleton> events, @ForAll @Size(max = 12) List<Integer> acts) {
        CorrelationGraph graph = graph(events);
        Folding folding = Folding.INITIAL.withAllowance(Math.floorMod(acts.size() * 7, 40));
        for (int act : acts) {
            folding = acted(graph, folding, act);
        }

        FoldedGraph folded = FoldedGraph.of(graph, folding, token);

        int shown =
                folded.nodes().stream()
                        .mapToInt(node -> (int) eventsOf(graph, node) + node.hidden())
                        .sum();
        assertThat(shown).isEqualTo(events.size());
        for (int i = folded.tops(); i < folded.size(); i++) {
            int parent = folded.parent(i);
            assertThat(i)
                    .isBetween(
                            folded.firstChild(parent),
                            folded.firstChild(parent) + folded.children(parent) - 1);
            for (int member : folded.nodes().get(i).members().stream().toArray()) {
                assertThat(folded.nodes().get(parent).members().stream())
                        .contains(graph.parent(member));
            }
        }
    }

    @Property(tries = 500)
    void unfoldingEverythingGivesBackTheGraph(
            @ForAll("troubled") List<Skeleton> events, @ForAll Sameness sameness) {
        CorrelationGraph graph = graph(events);
        Folding folding = Folding.INITIAL.withSameness(sameness);
        for (FoldedGraph folded = FoldedGraph.of(graph, folding, token);
                isFolded(folded);
                folded = FoldedGraph.of(graph, folding, token)) {
            folding = unfoldedOnce(folding, folded);
        }

        FoldedGraph folded = FoldedGraph.of(graph, folding, token);

        assertThat(folded.size()).isEqualTo(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            int parent = folded.parent(folded.holder(node));
            assertThat(
                            parent == FoldedGraph.NONE
                                    ? CorrelationGraph.NONE
                                    : folded.nodes().get(parent).first())
                    .isEqualTo(graph.parent(node));
        }
    }

    @Property(tries = 500)
    void revealsAnyEvent(
            @ForAll("troubled") @Size(min = 1) List<Skeleton> events,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 20) int allowance) {
        CorrelationGraph graph = graph(events);
        int node = which % events.size();

        Folding folding = Reveal.of(graph, Folding.INITIAL.withAllowance(allowance), node, token);

        FoldedGraph folded = FoldedGraph.of(graph, folding, token);
        assertThat(folded.nodes().get(folded.holder(node)).members()).isEqualTo(NodeList.of(node));
    }

    @Test
    void revealsWhatIsFarDownOrFarBehind() {
        List<Skeleton> deep = new ArrayList<>();
        List<Skeleton> wide = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            deep.add(event("e" + i, i == 0 ? null : "e" + (i - 1), i));
            wide.add(event("e" + i, null, i, "kind." + i));
        }
        for (CorrelationGraph graph : List.of(graph(deep), graph(wide))) {
            for (int allowance : new int[] {0, 300}) {
                Folding closed = Folding.INITIAL.withAllowance(allowance);
                FoldedGraph folded =
                        FoldedGraph.of(graph, Reveal.of(graph, closed, 19_950, token), token);

                assertThat(folded.nodes().get(folded.holder(19_950)).members())
                        .isEqualTo(NodeList.of(19_950));
                assertThat(folded.holder(19_999)).isNotEqualTo(FoldedGraph.NONE);
            }
        }
    }

    private static long eventsOf(CorrelationGraph graph, FoldedNode node) {
        return node.members().stream().filter(member -> !graph.isStub(member)).count();
    }

    private Folding acted(CorrelationGraph graph, Folding folding, int act) {
        FoldedGraph folded = FoldedGraph.of(graph, folding, token);
        if (folded.size() == 0) {
            return folding;
        }
        FoldedNode node = folded.nodes().get(Math.floorMod(act, folded.size()));
        return switch (node) {
            case FoldedNode.Fold fold when act % 2 == 0 -> folding.unfolded(fold);
            case FoldedNode.Rest rest -> folding.unfolded(rest);
            case FoldedNode.Fold _, FoldedNode.Event _, FoldedNode.Stub _ ->
                    node.hidden() > 0 ? folding.opened(node) : folding.closed(node);
        };
    }

    private static boolean isFolded(FoldedGraph folded) {
        return folded.nodes().stream()
                .anyMatch(node -> node.members().size() > 1 || node.hidden() > 0);
    }

    private static Folding unfoldedOnce(Folding folding, FoldedGraph folded) {
        FoldedNode node =
                folded.nodes().stream()
                        .filter(n -> n.members().size() > 1 || n.hidden() > 0)
                        .findFirst()
                        .orElseThrow();
        return switch (node) {
            case FoldedNode.Fold fold -> folding.unfolded(fold);
            case FoldedNode.Rest rest -> folding.unfolded(rest);
            case FoldedNode.Event _, FoldedNode.Stub _ -> folding.opened(node);
        };
    }

    private FoldedNode.Fold fold(CorrelationGraph graph, Folding folding, int index) {
        return (FoldedNode.Fold) FoldedGraph.of(graph, folding, token).nodes().get(index);
    }

    private static List<String> edges(FoldedGraph folded) {
        return folded.edges().stream()
                .map(e -> e.kind() + " " + id(folded, e.from()) + " " + id(folded, e.to()))
                .toList();
    }

    private static String id(FoldedGraph folded, int index) {
        int node = folded.nodes().get(index).first();
        CorrelationGraph graph = folded.graph();
        return graph.isStub(node) ? "?" + graph.missing(node).id() : graph.events().id(node);
    }

    /// The nodes as an indented list.
    private static List<String> lines(FoldedGraph folded) {
        List<String> lines = new ArrayList<>();
        for (int top = 0; top < folded.tops(); top++) {
            add(folded, top, "", lines);
        }
        return lines;
    }

    private static void add(FoldedGraph folded, int index, String indent, List<String> lines) {
        FoldedNode node = folded.nodes().get(index);
        int size = node.members().size();
        lines.add(
                indent
                        + folded.graph().events().pattern(node.first())
                        + (size > 1 ? " ×" + size : "")
                        + (node.hidden() > 0 ? " +" + node.hidden() : ""));
        IntStream.range(0, folded.children(index))
                .forEach(c -> add(folded, folded.firstChild(index) + c, indent + "  ", lines));
    }
}
