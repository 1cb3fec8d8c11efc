package org.eventexplorer.transfer.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Gathers bytes of unknown number. A hundred megabytes are gathered in pieces and put together
/// once, rather than copied again and again into arrays twice the size.
final class Gathering {
    private static final int PIECE = 1024 * 1024;

    /// The longest array that every JVM makes.
    private static final int LONGEST = Integer.MAX_VALUE - 16;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = {};
    private int lastSize;

    void add(byte[] from, int start, int end) throws IOException {
        if ((long) full.size() * PIECE + lastSize + (end - start) > LONGEST) {
            throw new IOException("one event is longer than 2 GB, which no event can be");
        }
        int at = start;
        while (at < end) {
            if (lastSize == last.length) {
                grow(end - at);
            }
            int length = Math.min(end - at, last.length - lastSize);
            System.arraycopy(from, at, last, lastSize, length);
            lastSize += length;
            at += length;
        }
    }

    private void grow(int wanted) {
        if (last.length == PIECE) {
            full.add(last);
            last = new byte[PIECE];
            lastSize = 0;
        } else {
            int size = Math.min(PIECE, Math.max(last.length * 2, Math.max(wanted, 8_192)));
            last = java.util.Arrays.copyOf(last, size);
        }
    }

    boolean isEmpty() {
        return full.isEmpty() && lastSize == 0;
    }

    /// All bytes; the gathering is empty after that.
    byte[] take() {
        byte[] all = new byte[full.size() * PIECE + lastSize];
        int at = 0;
        for (int i = 0; i < full.size(); i++) {
            System.arraycopy(full.get(i), 0, all, at, PIECE);
            at += PIECE;
        }
        System.arraycopy(last, 0, all, at, lastSize);
        full.clear();
        lastSize = 0;
        if (last.length == PIECE) {
            last = new byte[0];
        }
        return all;
    }
}
