package org.eventexplorer.ui.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.ink.Pen;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

// A picture that is saved beside the one on the screen: an order with twenty kinds of effects.
final class GraphTilesUiTest extends UiTest {
    private static final int CUT = 100;

    private final Inks inks = new Inks(() -> {});
    private @Nullable ChainViewModel model;
    private @Nullable GraphView view;

    @BeforeEach
    void open() {
        ChainEventsBuilder events = new ChainEventsBuilder("C");
        add(events, "order", null);
        for (int n = 0; n < 20; n++) {
            add(events, "step" + n, "order");
        }
        ChainReading.Whole whole =
                new ChainReading.Whole(events.build(), Map.of(), ChainReading.Neighbourhood.WHOLE);
        show(
                () -> {
                    ChainViewModel chain =
                            new ChainViewModel(
                                    whole,
                                    whole.graph(new CancelToken()),
                                    JobRunner.onVirtualThreads(new FxExecutor()));
                    GraphView graph = new GraphView(chain, new NoHost());
                    StackPane root = new StackPane(graph, inks);
                    String sheet = "/org/eventexplorer/ui/trace/trace.css";
                    root.getStylesheets().add(GraphView.class.getResource(sheet).toExternalForm());
                    model = chain;
                    view = graph;
                    chain.start(null);
                    return root;
                });
        until(() -> requireNonNull(model).picture().get() != null);
    }

    private static void add(ChainEventsBuilder to, String id, @Nullable String cause) {
        to.add(
                new Skeleton(
                        new Skeleton.Ids(id, "C", cause),
                        "order." + id,
                        new Source("service", "s-1", "shop"),
                        Instant.parse("2026-05-01T10:00:00Z"),
                        1,
                        10));
    }

    private GraphLook look() {
        return new GraphLook(
                requireNonNull(requireNonNull(model).picture().get()), Matches.NONE, inks.kept());
    }

    private Box box(String id) {
        GraphLook look = look();
        int node = requireNonNull(model).graph().events().find(id).getAsInt();
        return look.picture().layout().box(look.picture().folded().holder(node));
    }

    @Test
    void aPieceLooksAsTheScreenDoes() {
        GraphView graph = requireNonNull(view);
        doOnFx(() -> requireNonNull(model).select(0));
        Box last = onFx(() -> box("step5"));
        int x = (int) last.x() - 30;
        int y = (int) last.y() - 20;
        doOnFx(() -> graph.look(new Viewport(1, -x, -y)));
        doOnFx(graph::layout);
        int[] screen = onFx(() -> pixels(graph.snapshot(null, null)));
        int[] piece = onFx(() -> cut(new GraphTiles(look(), 1).draw(x, y)));
        assertThat(Arrays.stream(piece).distinct().count()).isGreaterThan(20);
        assertThat(piece).isEqualTo(screen);
    }

    @Test
    void everyLineGoesOnInThePieceBesideIt() {
        // A piece that ends before the effects begin sees the end of no line.
        Box order = onFx(() -> box("order"));
        double left = onFx(() -> box("step0")).x();
        double x = Math.floor(left) - 2 - GraphTiles.SIDE;
        double y = Math.floor(order.y() + order.height() / 2 - GraphTiles.SIDE / 2.0);
        int[] piece = onFx(() -> new GraphTiles(look(), 1).draw(x, y));
        int page = piece[0];
        int lines = 0;
        for (int row = 1; row < GraphTiles.SIDE; row++) {
            int last = row * GraphTiles.SIDE + GraphTiles.SIDE - 1;
            lines += piece[last] != page && piece[last - GraphTiles.SIDE] == page ? 1 : 0;
        }
        int ends = 0;
        for (int n = 0; n < 20; n++) {
            String id = "step" + n;
            Box end = onFx(() -> box(id));
            double middle = end.y() + end.height() / 2;
            ends += middle > y && middle < y + GraphTiles.SIDE ? 1 : 0;
        }
        assertThat(ends).isGreaterThan(7);
        assertThat(lines).isEqualTo(ends);
    }

    @Test
    void eachReasonOfAMissingCauseHasASignOfItsOwn() {
        List<List<Integer>> signs =
                onFx(() -> Arrays.stream(Whereabouts.Place.values()).map(this::sign).toList());
        assertThat(signs).doesNotHaveDuplicates();
    }

    private List<Integer> sign(Whereabouts.Place place) {
        Canvas canvas = new Canvas(CUT, CUT);
        Pen pen = new Pen(canvas.getGraphicsContext2D(), inks.kept());
        new BadgePainter(canvas.getGraphicsContext2D(), inks.kept(), pen).stub(place, 15, 15);
        return Arrays.stream(pixels(canvas.snapshot(null, null))).boxed().toList();
    }

    private static int[] pixels(WritableImage image) {
        int[] pixels = new int[CUT * CUT];
        image.getPixelReader()
                .getPixels(0, 0, CUT, CUT, PixelFormat.getIntArgbInstance(), pixels, 0, CUT);
        return pixels;
    }

    private static int[] cut(int[] tile) {
        int[] pixels = new int[CUT * CUT];
        for (int row = 0; row < CUT; row++) {
            System.arraycopy(tile, row * GraphTiles.SIDE, pixels, row * CUT, CUT);
        }
        return pixels;
    }

    private static final class NoHost implements GraphView.Host {
        @Override
        public void replay(NodeList nodes) {}

        @Override
        public String noReplay() {
            return "";
        }

        @Override
        public void openChain(String correlationId, String eventId) {}

        @Override
        public void follow(String eventId) {}

        @Override
        public void search() {}
    }
}
