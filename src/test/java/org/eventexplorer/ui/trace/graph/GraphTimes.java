package org.eventexplorer.ui.trace.graph;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.fx.FrameTimes;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/// Measures a graph of 5,000 nodes, all of them shown: frames while it is moved and while it is
/// zoomed, near and far. Needs a display and a machine for itself. With `-Dprism.order=sw` the
/// figures are those of a machine without a graphics card.
final class GraphTimes {
    private static final int NODES = 5_000;
    private static final int FRAMES = 250;

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
    private final ChainViewModel chain;
    private final GraphView view;

    /// On the toolkit's thread.
    ///
    /// @param width how many effects an event has at most
    private GraphTimes(int width) {
        ChainReading.Whole whole =
                new ChainReading.Whole(events(width), Map.of(), ChainReading.Neighbourhood.WHOLE);
        chain =
                new ChainViewModel(
                        whole,
                        whole.graph(new CancelToken()),
                        JobRunner.onVirtualThreads(new FxExecutor()));
        view = new GraphView(chain, new NoHost());
        StackPane root = new StackPane(view);
        root.getStylesheets()
                .add(
                        GraphTimes.class
                                .getResource("/org/eventexplorer/ui/trace/trace.css")
                                .toExternalForm());
        Scene scene = new Scene(root, 1440, 900);
        new Theme(Theme.Mode.LIGHT).dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        chain.start(null);
        chain.folds().set(false);
        chain.expand();
    }

    private static ChainEvents events(int width) {
        ChainEventsBuilder events = new ChainEventsBuilder("C");
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        Instant start = Instant.parse("2026-05-01T10:00:00Z");
        for (int n = 0; n < NODES; n++) {
            int from = Math.max(0, n / width);
            String cause = n == 0 ? null : "e" + (width == 1 ? n - 1 : from);
            events.add(
                    new Skeleton(
                            new Skeleton.Ids("e" + n, "C", cause),
                            "area" + n % 9 + ".some_longer_thing_" + random.nextInt(60),
                            new Source("service", "service-" + n % 12, null),
                            start.plusMillis(n),
                            n + 1,
                            200));
        }
        return events.build();
    }

    public static void main(String[] arguments) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        for (int width : new int[] {3, 50, NODES}) {
            CompletableFuture<GraphTimes> made = new CompletableFuture<>();
            Platform.runLater(() -> made.complete(new GraphTimes(width)));
            GraphTimes times = made.join();
            FrameTimes.of(FRAMES, frame -> {}); // until it stands
            times.measure(width);
        }
        Platform.exit();
    }

    private void measure(int width) {
        Picture picture = chain.picture().get();
        out.printf("up to %d effects, %d nodes%n", width, picture.folded().size());
        for (double scale : new double[] {0.05, 0.2, 0.45, 0.5, 0.64, 0.8, 1, 1.7, 3}) {
            print("moved at " + scale, FrameTimes.of(FRAMES, frame -> at(scale, frame)));
        }
        Box middle = picture.layout().box(picture.folded().size() / 2);
        print("zoomed from afar", FrameTimes.of(FRAMES, frame -> zoomed(middle, frame)));
    }

    // All the way in and out again, as a wheel does it, around a node in the thick of it.
    private void zoomed(Box middle, int frame) {
        int step = frame % 104;
        double scale = 0.02 * Math.pow(1.1, step < 52 ? step : 104 - step);
        view.look(new Viewport(scale, 700 - middle.x() * scale, 450 - middle.y() * scale));
    }

    private void at(double scale, int frame) {
        double x = Math.sin(frame / 40.0) * 600 * scale;
        double y = frame * 11.0;
        var all = chain.picture().get().layout().bounds();
        view.look(
                new Viewport(
                        scale,
                        200 - x - all.x() * scale - frame * 2 % (all.width() * scale + 1),
                        450 - (y % Math.max(1, all.height() * scale)) - all.y() * scale));
    }

    private void print(String what, List<Double> times) {
        out.println("  " + FrameTimes.line(what, times));
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
