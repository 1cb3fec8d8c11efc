package org.eventexplorer.bench.append;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Keys for rows of the plain table that grow, which is what an index likes best.
final class RowIds {
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int BITS = 12;

    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() << BITS);

    UUID next() {
        long now = next.incrementAndGet();
        return new UUID(((now << 4) & ~0xFFFFL) | 0x7000 | (now & 0xFFF), VARIANT);
    }
}
