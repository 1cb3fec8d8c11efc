package org.eventexplorer.transfer;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventStream;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/// Hands events from the thread that reads them to one that writes them, some hundred at a time, so
/// that each goes on while the other waits, for the server or for the disk. In memory are a few
/// megabytes at most, or one large event: that is written by the reader itself, when all before it
/// is written. For one reader.
final class Handover implements EventStream.Sink, AutoCloseable {
    private static final int EVENTS = 250;
    private static final int BYTES = 512 * 1024;
    private static final int WAITING = 4;

    private final EventStream.Sink target;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private List<StoredEvent> gathered = new ArrayList<>(EVENTS);
    private long bytes;
    private volatile @Nullable Throwable failure;

    /// @param isLast nothing comes after it
    /// @param done is counted down when all before it and itself are written
    private record Piece(List<StoredEvent> events, boolean isLast, CountDownLatch done) {}

    /// @param target takes the events on a thread of its own, one after the other
    Handover(EventStream.Sink target) {
        this.target = target;
        this.writer = Thread.ofVirtual().name("export").start(this::write);
    }

    @Override
    public void total(long events) throws IOException {
        target.total(events);
    }

    /// @throws IOException what the target threw, for this event or for one before it
    @Override
    public void event(StoredEvent event) throws IOException {
        long size = (long) event.event().payload().size() + event.event().metadata().json().size();
        if (size > BYTES) {
            await(hand(false));
            target.event(event);
            return;
        }
        gathered.add(event);
        bytes += size;
        if (gathered.size() == EVENTS || bytes > BYTES) {
            hand(false);
        }
    }

    /// Waits until everything is written.
    ///
    /// @throws IOException what the target threw
    void finish() throws IOException {
        await(hand(true));
    }

    private CountDownLatch hand(boolean isLast) throws IOException {
        throwFailure();
        Piece piece = new Piece(gathered, isLast, new CountDownLatch(1));
        gathered = new ArrayList<>(EVENTS);
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
        InterruptedIOException trouble = new InterruptedIOException("the export was interrupted");
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
                Piece piece = pieces.take();
                isLast = piece.isLast();
                write(piece);
            } catch (InterruptedException e) {
                failure = e;
                isLast = true;
            }
        }
    }

    private void write(Piece piece) {
        try {
            for (StoredEvent event : piece.events()) {
                if (failure == null) {
                    target.event(event);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            piece.done().countDown();
        }
    }

    /// Ends the writing thread, whatever was written.
    @Override
    public void close() {
        if (writer.isAlive()) {
            gathered = new ArrayList<>();
            boolean isInterrupted = Thread.interrupted();
            try {
                failure =
                        failure == null ? new IllegalStateException("the reading ended") : failure;
                pieces.put(new Piece(List.of(), true, new CountDownLatch(1)));
                writer.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
