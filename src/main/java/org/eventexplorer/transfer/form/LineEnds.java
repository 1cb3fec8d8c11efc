package org.eventexplorer.transfer.form;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The ends of lines in a JSON text. Few texts have one at all, so that eight bytes are looked at
/// together.
final class LineEnds {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final int ABOVE = '\r' + 1;

    private LineEnds() {}

    /// Whether `text` has none.
    static boolean isFree(byte[] text) {
        return next(text, 0, text.length) == text.length;
    }

    /// Puts a space in the place of each.
    static void toSpaces(byte[] text, int from, int to) {
        for (int at = next(text, from, to); at < to; at = next(text, at + 1, to)) {
            text[at] = ' ';
        }
    }

    private static int next(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to && isFree((long) EIGHT.get(text, at))) {
                at += Long.BYTES;
            } else if (text[at] == '\n' || text[at] == '\r') {
                return at;
            } else {
                at++;
            }
        }
        return to;
    }

    /// Whether no byte is below [#ABOVE]: the highest bit says so of each.
    private static boolean isFree(long eight) {
        return ((eight - ONES * ABOVE) & ~eight & ONES << 7) == 0;
    }
}
