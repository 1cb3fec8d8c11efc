package org.eventexplorer.correlation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.correlation.model.Chains.event;
import static org.eventexplorer.correlation.model.Chains.graph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

final class CorrelationGraphTest {
    private static final int NONE = CorrelationGraph.NONE;

    @Provide
    net.jqwik.api.Arbitrary<List<Skeleton>> troubled() {
        return Chains.troubled();
    }

    @Test
    void hangsEachEventBelowItsCauseInTheOrderOfTime() {
        CorrelationGraph graph =
                graph(
                        List.of(
                                event("c", "a", 30),
                                event("a", null, 10),
                                event("b", "a", 20),
                                event("d", "b", 40)));

        assertThat(ids(graph, graph.tops())).containsExactly("a");
        assertThat(ids(graph, graph.children(0))).containsExactly("b", "c");
        assertThat(ids(graph, graph.walk())).containsExactly("a", "b", "d", "c");
        assertThat(graph.depth(3)).isEqualTo(3);
        assertThat(graph.below(0)).isEqualTo(3);
        assertThat(graph.figures())
                .isEqualTo(new GraphFigures(4, 0, 1, 3, 2, Duration.ofNanos(30_000)));
    }

    @Test
    void hangsEffectsOfAMissingCauseBelowOneStubThatSaysWhereItIs() {
        CorrelationGraph graph =
                CorrelationGraph.of(
                        Chains.events(
                                List.of(
                                        event("a", "gone", 10),
                                        event("b", null, 15),
                                        event("c", "gone", 20),
                                        event("d", "never", 30),
                                        event("e", "unasked", 40))),
                        Map.of(
                                "gone", Whereabouts.ARCHIVED,
                                "never", Whereabouts.NEVER_STORED),
                        new CancelToken());

        assertThat(graph.missing())
                .containsExactly(
                        new MissingCause("gone", Whereabouts.ARCHIVED),
                        new MissingCause("never", Whereabouts.NEVER_STORED),
                        new MissingCause("unasked", Whereabouts.UNKNOWN));
        assertThat(ids(graph, graph.tops())).containsExactly("?gone", "b", "?never", "?unasked");
        assertThat(ids(graph, graph.children(5))).containsExactly("a", "c");
        assertThat(graph.depth(0)).isEqualTo(1);
        assertThat(graph.figures().roots()).isEqualTo(5);
    }

    @Test
    void cutsACycleOpenAtItsEarliestEventAndFlagsAllOfIt() {
        CorrelationGraph graph =
                graph(
                        List.of(
                                event("a", "c", 10),
                                event("b", "a", 20),
                                event("c", "b", 30),
                                event("tail", "c", 40)));

        assertThat(graph.cycles()).containsExactly(NodeList.of(0, 1, 2));
        assertThat(ids(graph, graph.tops())).containsExactly("a");
        assertThat(graph.cause(0)).isEqualTo(2);
        assertThat(graph.parent(0)).isEqualTo(NONE);
        assertThat(graph.traits(0))
                .containsExactlyInAnyOrder(Trait.IN_CYCLE, Trait.CLOSES_CYCLE, Trait.BEFORE_CAUSE);
        assertThat(graph.traits(1)).containsExactly(Trait.IN_CYCLE);
        assertThat(graph.traits(3)).isEmpty();
        assertThat(graph.figures().roots()).isZero();
    }

    @Test
    void takesAnEventThatNamesItselfForACycleOfOne() {
        CorrelationGraph graph = graph(List.of(event("a", "a", 10), event("b", "a", 20)));

        assertThat(graph.cycles()).containsExactly(NodeList.of(0));
        assertThat(graph.traits(0))
                .containsExactlyInAnyOrder(Trait.SELF_CAUSED, Trait.IN_CYCLE, Trait.CLOSES_CYCLE);
        assertThat(ids(graph, graph.children(0))).containsExactly("b");
    }

    @Test
    void flagsAnEffectThatIsEarlierThanItsCauseAndIdsThatStandTwice() {
        CorrelationGraph graph =
                graph(List.of(event("late", "a", 5), event("a", null, 10), event("a", null, 20)));

        assertThat(graph.traits(0)).containsExactly(Trait.BEFORE_CAUSE);
        assertThat(graph.parent(0)).isEqualTo(1);
        assertThat(graph.traits(1)).containsExactly(Trait.DOUBLED_ID);
        assertThat(graph.traits(2)).containsExactly(Trait.DOUBLED_ID);
    }

    @Test
    void findsTheDeepestPathAndTheOneThatTakesLongest() {
        CorrelationGraph graph =
                graph(
                        List.of(
                                event("a", null, 10),
                                event("b", "a", 11),
                                event("c", "b", 12),
                                event("slow", "a", 90),
                                event("alone", null, 95)));

        assertThat(ids(graph, Paths.deepest(graph))).containsExactly("a", "b", "c");
        assertThat(ids(graph, Paths.longest(graph))).containsExactly("a", "slow");
        assertThat(Paths.around(graph, 1)).isEqualTo(NodeSet.of(NodeList.of(0, 1, 2)));
        assertThat(Paths.subtree(graph, 1)).isEqualTo(NodeSet.of(NodeList.of(1, 2)));
        assertThat(Paths.withCauses(graph, NodeSet.of(NodeList.of(2, 4))))
                .isEqualTo(NodeSet.of(NodeList.of(0, 1, 2, 4)));
    }

    @Test
    void endsOnAChainAsDeepAsItIsLong() {
        int length = 200_000;
        List<Skeleton> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            events.add(event("e" + i, i == 0 ? "e" + (length - 1) : "e" + (i - 1), i));
        }

        CorrelationGraph graph = graph(events);

        assertThat(graph.figures().maxDepth()).isEqualTo(length);
        assertThat(graph.below(0)).isEqualTo(length - 1);
        assertThat(graph.cycles().getFirst().size()).isEqualTo(length);
        assertThat(Paths.deepest(graph).size()).isEqualTo(length);
    }

    @Property(tries = 500)
    void holdsEveryEventExactlyOnceWhateverTheTrouble(@ForAll("troubled") List<Skeleton> events) {
        CorrelationGraph graph = graph(events);

        assertThat(graph.walk().stream().sorted().toArray())
                .isEqualTo(IntStream.range(0, graph.size()).toArray());
        assertThat(graph.events().size()).isEqualTo(events.size());
        assertThat(IntStream.range(0, events.size()).mapToObj(graph.events()::id).sorted().toList())
                .isEqualTo(events.stream().map(e -> e.ids().eventId()).sorted().toList());
    }

    @Property(tries = 500)
    void tiesEachEventAsANaiveReadingDoes(@ForAll("troubled") List<Skeleton> events) {
        CorrelationGraph graph = graph(events);

        for (int node = 0; node < graph.events().size(); node++) {
            assertThat(cause(graph, node)).isEqualTo(graph.events().causationId(node));
            assertThat(graph.has(node, Trait.IN_CYCLE)).isEqualTo(leadsBack(graph, node));
            int parent = graph.parent(node);
            assertThat(parent == graph.cause(node)).isEqualTo(!graph.has(node, Trait.CLOSES_CYCLE));
            assertThat(graph.depth(node)).isEqualTo(stepsUp(graph, node));
            if (parent != NONE) {
                assertThat(graph.children(parent).stream()).contains(node);
            }
        }
        for (NodeList cycle : graph.cycles()) {
            assertThat(cycle.stream().filter(n -> graph.has(n, Trait.CLOSES_CYCLE)).toArray())
                    .containsExactly(cycle.stream().min().orElseThrow());
        }
    }

    private static @org.jspecify.annotations.Nullable String cause(
            CorrelationGraph graph, int node) {
        int cause = graph.cause(node);
        if (cause == NONE) {
            return null;
        }
        return graph.isStub(cause) ? graph.missing(cause).id() : graph.events().id(cause);
    }

    private static boolean leadsBack(CorrelationGraph graph, int node) {
        Set<Integer> seen = new HashSet<>();
        int at = graph.cause(node);
        while (at != NONE && at != node && seen.add(at)) {
            at = graph.cause(at);
        }
        return at == node;
    }

    private static int stepsUp(CorrelationGraph graph, int node) {
        int steps = 0;
        for (int at = node; at != NONE && !graph.isStub(at); at = graph.parent(at)) {
            steps++;
        }
        return steps;
    }

    private static List<String> ids(CorrelationGraph graph, NodeList nodes) {
        return nodes.stream()
                .mapToObj(
                        node ->
                                graph.isStub(node)
                                        ? "?" + graph.missing(node).id()
                                        : graph.events().id(node))
                .toList();
    }
}
