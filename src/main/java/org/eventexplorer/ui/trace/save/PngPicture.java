package org.eventexplorer.ui.trace.save;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.trace.graph.GraphLook;
import org.eventexplorer.ui.trace.graph.GraphTiles;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

import javax.imageio.ImageIO;

/// A graph as a picture in PNG, all of it as the screen draws it, at twice the size where it
/// fits. For any thread but the toolkit's, which draws it square by square.
public final class PngPicture {
    /// The most pixels of a picture: some 160 MB while it is made.
    public static final long MOST_PIXELS = 40_000_000;

    private static final Executor TOOLKIT = new FxExecutor();
    private static final String PIECES = "pieces";
    private static final int SIDE = GraphTiles.SIDE;
    private static final int MARGIN = 24;
    // How far the number of what is hidden stands out of a node at the right end.
    private static final int BADGE = 48;

    private final GraphLook look;
    private final BufferedImage image;
    private final int scale;

    private PngPicture(GraphLook look, BufferedImage image, int scale) {
        this.look = look;
        this.image = image;
        this.scale = scale;
    }

    /// Writes the picture.
    ///
    /// @throws PictureTooLargeException where it would have more than [#MOST_PIXELS]
    /// @throws IOException what `out` threw, or what drawing failed with
    /// @throws org.eventexplorer.work.CancelledException where the job was cancelled
    public static void write(GraphLook look, OutputStream out, JobContext context)
            throws IOException {
        Box all = look.picture().layout().bounds();
        long width = (long) Math.ceil(all.width()) + 2 * MARGIN + BADGE;
        long height = (long) Math.ceil(all.height()) + 2 * MARGIN;
        if (width * height > MOST_PIXELS) {
            throw new PictureTooLargeException(width, height);
        }
        int scale = width * height * 4 <= MOST_PIXELS ? 2 : 1;
        BufferedImage image =
                new BufferedImage(
                        (int) width * scale, (int) height * scale, BufferedImage.TYPE_INT_RGB);
        new PngPicture(look, image, scale).draw(context);
        ImageIO.write(image, "png", out);
    }

    private void draw(JobContext context) throws IOException {
        Box all = look.picture().layout().bounds();
        int wide = Math.ceilDiv(image.getWidth(), SIDE);
        int pieces = wide * Math.ceilDiv(image.getHeight(), SIDE);
        context.step(new Progress(0, pieces, PIECES, ""));
        GraphTiles tiles = onToolkit(() -> new GraphTiles(look, scale));
        for (int i = 0; i < pieces; i++) {
            int x = i % wide * SIDE;
            int y = i / wide * SIDE;
            double left = all.x() - MARGIN + (double) x / scale;
            double top = all.y() - MARGIN + (double) y / scale;
            int[] pixels = onToolkit(() -> tiles.draw(left, top));
            int width = Math.min(SIDE, image.getWidth() - x);
            int height = Math.min(SIDE, image.getHeight() - y);
            image.setRGB(x, y, width, height, pixels, 0, SIDE);
            context.step(new Progress(i + 1, pieces, PIECES, ""));
        }
    }

    private static <T> T onToolkit(Callable<T> drawing) throws IOException {
        FutureTask<T> task = new FutureTask<>(drawing);
        TOOLKIT.execute(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IOException("the picture could not be drawn", failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(ended);
        }
    }
}
