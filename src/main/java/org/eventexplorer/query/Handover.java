package org.eventexplorer.query;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/// Hands rows from the thread that reads them to one that makes events of them and gives those on,
/// some hundred at a time, so that each goes on while the other waits, for the server or for the
/// disk. In memory are a few megabytes at most, or one large row: that is given on by the reader
/// itself, when all before it is. For one reader.
///
/// @param <T> a row
final class Handover<T> implements AutoCloseable {
    private static final int ROWS = 250;
    private static final int BYTES = 512 * 1024;
    private static final int WAITING = 4;

    private final Target<T> target;
    private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private List<T> gathered = new ArrayList<>(ROWS);
    private long bytes;
    private volatile @Nullable Throwable failure;

    /// @param isLast nothing comes after it
    /// @param done is counted down when all before it and itself are written
    private record Piece<T>(List<T> rows, boolean isLast, CountDownLatch done) {}

    /// Takes rows.
    @FunctionalInterface
    interface Target<T> {
        /// The next row.
        void take(T row) throws IOException;
    }

    /// @param target takes the rows on a thread of its own, one after the other
    Handover(Target<T> target) {
        this.target = target;
        this.writer = Thread.ofVirtual().name("events").start(this::write);
    }

    /// Hands the next row on.
    ///
    /// @param size about how many bytes it has
    /// @throws IOException what the target threw, for this row or for one before it
    void give(T row, long size) throws IOException {
        if (size > BYTES) {
            await(hand(false));
            target.take(row);
            return;
        }
        gathered.add(row);
        bytes += size;
        if (gathered.size() == ROWS || bytes > BYTES) {
            hand(false);
        }
    }

    /// Waits until everything is taken.
    ///
    /// @throws IOException what the target threw
    void finish() throws IOException {
        await(hand(true));
    }

    private CountDownLatch hand(boolean isLast) throws IOException {
        throwFailure();
        Piece<T> piece = new Piece<>(gathered, isLast, new CountDownLatch(1));
        gathered = new ArrayList<>(ROWS);
        bytes = 0;
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return piece.done();
    }

    private void await(CountDownLatch done) throws IOException {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        throwFailure();
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException trouble =
                new InterruptedIOException("the reading of events was interrupted");
        trouble.initCause(cause);
        return trouble;
    }

    private void throwFailure() throws IOException {
        switch (failure) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
            case null -> {}
        }
    }

    // After a failure it only takes what comes, so that the reader never waits for nobody.
    private void write() {
        boolean isLast = false;
        while (!isLast) {
            try {
                Piece<T> piece = pieces.take();
                isLast = piece.isLast();
                write(piece);
            } catch (InterruptedException e) {
                failure = e;
            }
        }
    }

    private void write(Piece<T> piece) {
        try {
            for (T row : piece.rows()) {
                if (failure == null) {
                    target.take(row);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            piece.done().countDown();
        }
    }

    /// Ends the writing thread, whatever was taken, and waits for it, also while interrupted.
    @Override
    public void close() {
        if (!writer.isAlive()) {
            return;
        }
        gathered = new ArrayList<>();
        failure = failure == null ? new IllegalStateException("the reading ended") : failure;
        Piece<T> end = new Piece<>(List.of(), true, new CountDownLatch(1));
        boolean isInterrupted = false;
        boolean isHanded = false;
        while (writer.isAlive()) {
            try {
                if (!isHanded) {
                    pieces.put(end);
                    isHanded = true;
                }
                writer.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
