package org.eventexplorer.transfer;

import org.eventexplorer.transfer.file.UnreadableFileException;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Reads ahead: a thread of its own parses the next batch while the one before is being stored.
/// At most two batches are in memory, one being stored and one being read or waiting.
final class Intake implements Closeable {
    private static final int BATCH_BYTES = 8 * 1024 * 1024;

    private final List<ImportSource> sources;
    private final int batchEvents;
    private final BlockingQueue<Handed> handed = new SynchronousQueue<>();
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Piece> pieces = new ArrayList<>();
    private long pieceBytes;

    /// What the reading thread hands over.
    private sealed interface Handed {
        record Full(Batch batch) implements Handed {}

        record End(@Nullable Exception trouble) implements Handed {}
    }

    Intake(List<ImportSource> sources, int batchEvents) {
        this.sources = sources;
        this.batchEvents = batchEvents;
        reader.execute(this::read);
    }

    /// The next batch, null after the last or once `token` is cancelled.
    ///
    /// @throws Exception what ended the reading, after every batch before it
    @Nullable Batch next(CancelToken token) throws Exception {
        while (!token.isCancelled()) {
            Handed next = handed.poll(50, TimeUnit.MILLISECONDS);
            switch (next) {
                case null -> {}
                case Handed.Full full -> {
                    return full.batch();
                }
                case Handed.End end -> {
                    if (end.trouble() != null) {
                        throw end.trouble();
                    }
                    return null;
                }
            }
        }
        return null;
    }

    /// Ends the reading. Does not wait for it: standard input may never say another word.
    @Override
    public void close() {
        reader.shutdownNow();
    }

    private void read() {
        try {
            Exception trouble = null;
            try {
                readAll();
            } catch (IOException | RuntimeException e) {
                trouble = e;
            } catch (OutOfMemoryError e) {
                trouble = new IOException("an event does not fit into memory; give more (-Xmx)", e);
            }
            handed.put(new Handed.End(trouble));
        } catch (InterruptedException e) {
            // Closed: nobody waits for more.
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() throws IOException, InterruptedException {
        long before = 0;
        for (ImportSource source : sources) {
            before += read(source, before);
        }
        hand(before);
    }

    /// Reads one source and returns how many bytes it had.
    private long read(ImportSource source, long before) throws IOException, InterruptedException {
        try (PieceReader in = new PieceReader(source, InstantSource.system())) {
            try {
                readOne(in, before);
            } catch (IOException e) {
                hand(before + in.bytesRead());
                throw e;
            }
            return in.bytesRead();
        } catch (UnreadableFileException e) {
            throw e.of(source.name());
        } catch (FileSystemException e) {
            // It names the file itself.
            throw e;
        } catch (IOException e) {
            String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException(source.name() + ": " + said, e);
        }
    }

    private void readOne(PieceReader in, long before) throws IOException, InterruptedException {
        for (Piece piece = in.next(); piece != null; piece = in.next()) {
            pieces.add(piece);
            pieceBytes += bytes(piece);
            if (pieces.size() >= batchEvents || pieceBytes >= BATCH_BYTES) {
                hand(before + in.bytesRead());
            }
        }
    }

    private void hand(long bytesRead) throws InterruptedException {
        if (!pieces.isEmpty()) {
            handed.put(new Handed.Full(new Batch(List.copyOf(pieces), bytesRead)));
            pieces.clear();
            pieceBytes = 0;
        }
    }

    private static long bytes(Piece piece) {
        return switch (piece) {
            case Piece.Read read -> read.event().payload().size() + 500L;
            case Piece.Refused refused -> refused.origin().size();
        };
    }
}
