package org.eventexplorer.correlation.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.eventexplorer.correlation.model.Chains.event;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.model.Chains;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class GraphLayoutTest {
    private static final double TINY = 1e-6;

    private final CancelToken token = new CancelToken();

    @Provide
    Arbitrary<List<Skeleton>> any() {
        return Arbitraries.oneOf(Chains.troubled(), Chains.orderly());
    }

    @Test
    void putsACauseInTheMiddleOfItsEffectsAndThoseAPitchApart() {
        GraphLayout layout =
                whole(
                        List.of(
                                event("a", null, 1),
                                event("b", "a", 2),
                                event("c", "a", 3),
                                event("d", "b", 4)),
                        Direction.LEFT_TO_RIGHT);

        assertThat(boxes(layout))
                .containsExactly(
                        new Box(0, 26, 172, 40),
                        new Box(199, 0, 172, 40),
                        new Box(199, 52, 172, 40),
                        new Box(398, 0, 172, 40));
        assertThat(layout.bounds()).isEqualTo(new Box(0, 0, 570, 92));
        assertThat(layout.at(200, 60)).isEqualTo(2);
        assertThat(layout.at(200, 45)).isEqualTo(FoldedGraph.NONE);
    }

    @Test
    void tucksAShortSubtreeIntoTheRoomBesideALongOne() {
        // b is as wide as its three effects, c stands right below b all the same.
        GraphLayout layout =
                whole(
                        List.of(
                                event("a", null, 1),
                                event("b", "a", 2),
                                event("c", "a", 3),
                                event("b1", "b", 4),
                                event("b2", "b", 5),
                                event("b3", "b", 6)),
                        Direction.LEFT_TO_RIGHT);

        assertThat(layout.box(2).y() - layout.box(1).y()).isEqualTo(52);
    }

    @Test
    void standsTreesOneAfterTheOtherAndGivesStubsTheirOwnSize() {
        GraphLayout layout =
                whole(List.of(event("a", null, 1), event("b", "gone", 2)), Direction.LEFT_TO_RIGHT);

        assertThat(boxes(layout))
                .containsExactly(
                        new Box(0, 0, 172, 40), new Box(0, 64, 274, 64), new Box(301, 76, 172, 40));
    }

    @Test
    void goesDownInsteadOfRight() {
        GraphLayout layout =
                whole(
                        List.of(event("a", null, 1), event("b", "a", 2), event("c", "a", 3)),
                        Direction.TOP_DOWN);

        assertThat(boxes(layout))
                .containsExactly(
                        new Box(94, 0, 172, 40),
                        new Box(0, 80, 172, 40),
                        new Box(188, 80, 172, 40));
    }

    @Test
    void keepsANodeWhereItWasWhenItsSiblingsUnfold() {
        List<Skeleton> events = new ArrayList<>(List.of(event("a", null, 0)));
        for (int i = 0; i < 9; i++) {
            events.add(event("before" + i, "a", 1 + i, "one.kind"));
        }
        events.add(event("mine", "a", 100, "my.kind"));
        CorrelationGraph graph = Chains.graph(events);
        GraphLayout before = layout(graph, Folding.INITIAL);
        FoldedNode.Fold fold = (FoldedNode.Fold) before.graph().nodes().get(1);

        GraphLayout after = layout(graph, Folding.INITIAL.unfolded(fold)).anchored(before, 10);

        assertThat(after.graph().size()).isEqualTo(11);
        assertThat(after.box(after.graph().holder(10)))
                .isEqualTo(before.box(before.graph().holder(10)));
    }

    @Test
    void endsOnAChainAsDeepAsItIsLong() {
        List<Skeleton> events = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            events.add(event("e" + i, i == 0 ? null : "e" + (i - 1), i));
        }

        GraphLayout layout = whole(events, Direction.LEFT_TO_RIGHT);

        assertThat(layout.bounds()).isEqualTo(new Box(0, 0, 99_999 * 199.0 + 172, 40));
    }

    @Test
    void endsWhereItIsCancelled() {
        FoldedGraph graph =
                FoldedGraph.of(Chains.graph(List.of(event("a", null, 1))), Folding.INITIAL, token);
        token.cancel();

        assertThatThrownBy(() -> GraphLayout.of(graph, Direction.TOP_DOWN, token))
                .isInstanceOf(CancelledException.class);
    }

    @Property(tries = 400)
    void noTwoNodesOverlapAndEveryCauseStandsBeforeItsEffects(
            @ForAll("any") List<Skeleton> events, @ForAll Direction direction) {
        GraphLayout layout = whole(events, direction);

        List<Box> boxes = boxes(layout);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            Box inside =
                    new Box(
                            box.x() + TINY,
                            box.y() + TINY,
                            box.width() - 2 * TINY,
                            box.height() - 2 * TINY);
            for (int other = 0; other < i; other++) {
                assertThat(inside.touches(boxes.get(other)))
                        .as("%s and %s", box, boxes.get(other))
                        .isFalse();
            }
            if (i >= layout.graph().tops()) {
                Box parent = boxes.get(layout.graph().parent(i));
                assertThat(
                                direction == Direction.LEFT_TO_RIGHT
                                        ? box.x() - parent.right()
                                        : box.y() - parent.bottom())
                        .isEqualTo(Sizes.usual(direction).levelGap(), within(TINY));
            }
        }
    }

    @Property(tries = 200)
    void everyCauseStandsInTheMiddleOfItsEffects(@ForAll("any") List<Skeleton> events) {
        GraphLayout layout = whole(events, Direction.LEFT_TO_RIGHT);
        FoldedGraph graph = layout.graph();

        for (int i = 0; i < graph.size(); i++) {
            int children = graph.children(i);
            if (children > 0) {
                Box first = layout.box(graph.firstChild(i));
                Box last = layout.box(graph.firstChild(i) + children - 1);
                Box own = layout.box(i);
                assertThat(own.y() + own.height() / 2)
                        .isEqualTo((first.y() + last.bottom()) / 2, within(TINY));
            }
        }
    }

    private GraphLayout whole(List<Skeleton> events, Direction direction) {
        return GraphLayout.of(
                FoldedGraph.of(Chains.graph(events), Folding.NONE, token), direction, token);
    }

    private GraphLayout layout(CorrelationGraph graph, Folding folding) {
        return GraphLayout.of(
                FoldedGraph.of(graph, folding, token), Direction.LEFT_TO_RIGHT, token);
    }

    private static List<Box> boxes(GraphLayout layout) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < layout.graph().size(); i++) {
            boxes.add(layout.box(i));
        }
        return boxes;
    }
}
