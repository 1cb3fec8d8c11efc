package org.eventexplorer.routing.wire;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Collects bytes in pieces: a large array is kept as it is, not copied, so that a payload of
/// 100 MB is in memory once.
final class Segments extends OutputStream {
    /// No writer that uses its array again hands over as much at once.
    static final int LARGE = 32 * 1024;

    private final List<byte[]> pieces = new ArrayList<>(3);
    private final ByteArrayOutputStream small = new ByteArrayOutputStream(1_024);

    @Override
    public void write(int b) {
        small.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (length >= LARGE && from == 0 && length == bytes.length) {
            endSmall();
            pieces.add(bytes);
        } else {
            small.write(bytes, from, length);
        }
    }

    private void endSmall() {
        if (small.size() > 0) {
            pieces.add(small.toByteArray());
            small.reset();
        }
    }

    /// What was written, in order.
    List<byte[]> pieces() {
        endSmall();
        return List.copyOf(pieces);
    }
}
