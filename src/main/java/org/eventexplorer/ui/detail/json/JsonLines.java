package org.eventexplorer.ui.detail.json;

import org.eventexplorer.work.CancelToken;

import java.util.Arrays;

/// A JSON text as indented lines, each made when it is asked for: of every sixty-four lines only
/// the place of the first is kept. Immutable.
public final class JsonLines {
    private static final int STEP = 64;

    private final JsonSource source;
    private int[] offsets = new int[256];
    // The depth, negative where a string goes on.
    private int[] states = new int[256];
    private int size;

    private JsonLines(JsonSource source) {
        this.source = source;
    }

    /// Counts the lines of `source`.
    public static JsonLines of(JsonSource source, CancelToken token) {
        JsonLines lines = new JsonLines(source);
        LineScan scan = new LineScan(source);
        while (scan.hasNext()) {
            if (lines.size % STEP == 0) {
                token.throwIfCancelled();
                lines.mark(scan);
            }
            scan.next(null);
            lines.size++;
        }
        return lines;
    }

    /// How many lines there are.
    public int size() {
        return size;
    }

    /// The line of that number, from 0 on.
    public LineText line(int number) {
        LineScan scan = scanAt(number / STEP);
        for (int i = number / STEP * STEP; i < number; i++) {
            scan.next(null);
        }
        LineText.Builder line = new LineText.Builder();
        scan.next(line);
        return line.build();
    }

    /// The number of the line in which the byte at `offset` stands.
    public int lineOf(int offset) {
        int marks = (size + STEP - 1) / STEP;
        int found = Arrays.binarySearch(offsets, 0, marks, offset);
        int mark = Math.max(0, found >= 0 ? found : -found - 2);
        LineScan scan = scanAt(mark);
        int line = mark * STEP;
        while (line < size - 1) {
            scan.next(null);
            if (scan.at() > offset) {
                break;
            }
            line++;
        }
        return line;
    }

    private LineScan scanAt(int mark) {
        int state = states[mark];
        return new LineScan(source, offsets[mark], state < 0 ? -state - 1 : state, state < 0);
    }

    private void mark(LineScan scan) {
        int at = size / STEP;
        if (at == offsets.length) {
            offsets = Arrays.copyOf(offsets, at * 2);
            states = Arrays.copyOf(states, at * 2);
        }
        offsets[at] = scan.at();
        states[at] = scan.isInString() ? -scan.depth() - 1 : scan.depth();
    }
}
