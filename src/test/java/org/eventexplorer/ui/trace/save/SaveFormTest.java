package org.eventexplorer.ui.trace.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.eventexplorer.correlation.model.ChainEventsBuilder;
import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.graph.GraphLook;
import org.eventexplorer.ui.trace.graph.GraphTiles;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

final class SaveFormTest extends UiTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final int EVENTS = 20;

    @TempDir private Path folder;

    private static Picture picture() {
        ChainEventsBuilder events = new ChainEventsBuilder("C");
        for (int n = 0; n < EVENTS; n++) {
            events.add(
                    new Skeleton(
                            new Skeleton.Ids("e" + n, "C", n == 0 ? null : "e" + (n - 1)),
                            "order.step" + n,
                            new Source("service", "shop", null),
                            START.plusMillis(n),
                            1,
                            10));
        }
        ChainReading.Whole whole =
                new ChainReading.Whole(events.build(), Map.of(), ChainReading.Neighbourhood.WHOLE);
        ChainViewModel chain =
                new ChainViewModel(
                        whole,
                        whole.graph(new CancelToken()),
                        new JobRunner(Runnable::run, Runnable::run));
        chain.start(null);
        return requireNonNull(chain.picture().get());
    }

    private GraphLook look() {
        return onFx(() -> new GraphLook(picture(), Matches.NONE, new Inks(() -> {}).kept()));
    }

    @Test
    void aPictureSaysHowManyOfItsPiecesAreDrawn() throws IOException {
        List<Progress> told = new ArrayList<>();
        Path file = folder.resolve("a.png");
        SaveForm.PNG.write(look(), file, new JobContext(new CancelToken(), told::add));
        BufferedImage read = ImageIO.read(file.toFile());
        int side = GraphTiles.SIDE;
        int pieces = Math.ceilDiv(read.getWidth(), side) * Math.ceilDiv(read.getHeight(), side);
        assertThat(pieces).isGreaterThan(1);
        assertThat(told.getFirst()).isEqualTo(new Progress(0, pieces, "pieces", ""));
        assertThat(told).contains(new Progress(pieces, pieces, "pieces", ""));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCancelledLeavesNoFile(SaveForm form) throws IOException {
        CancelToken token = new CancelToken();
        token.cancel();
        Path file = folder.resolve("a." + form.ending());
        assertThatThrownBy(() -> form.write(look(), file, new JobContext(token, progress -> {})))
                .isInstanceOf(CancelledException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
