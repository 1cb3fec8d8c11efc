package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// JSON for a person: takes valid JSON in UTF-8 and hands it on indented, byte by byte, so that a
/// value of any size passes through without being held. Numbers stay digit by digit as they stand,
/// and in strings everything that a terminal would obey is escaped. What it writes is the same JSON
/// value.
public final class PrettyJson extends FilterOutputStream {
    private static final byte[] INDENT = "  ".getBytes(StandardCharsets.US_ASCII);

    private int depth;
    private boolean isJustOpened;
    private boolean isInString;
    private boolean isEscaped;
    private int codePoint;
    private int bytesToCome;

    /// @param out stays open when this is closed
    public PrettyJson(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    @Override
    public void write(int b) throws IOException {
        int next = b & 0xff;
        if (isInString) {
            inString(next);
        } else if (next > ' ') {
            outside(next);
        }
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        for (int i = at; i < at + length; i++) {
            write(from[i]);
        }
    }

    /// Ends the line.
    @Override
    public void close() throws IOException {
        out.write('\n');
        flush();
    }

    private void outside(int next) throws IOException {
        boolean isEnd = next == '}' || next == ']';
        if (isEnd) {
            depth--;
        }
        if (isJustOpened != isEnd) {
            newLine();
        }
        isJustOpened = false;
        out.write(next);
        switch (next) {
            case '"' -> isInString = true;
            case '{', '[' -> {
                depth++;
                isJustOpened = true;
            }
            case ',' -> newLine();
            case ':' -> out.write(' ');
            default -> {}
        }
    }

    private void newLine() throws IOException {
        out.write('\n');
        for (int i = 0; i < depth; i++) {
            out.write(INDENT);
        }
    }

    private void inString(int next) throws IOException {
        if (next >= 0x80) {
            beyondAscii(next);
            return;
        }
        if (VisibleText.isObeyed(next)) {
            escape(next);
        } else {
            out.write(next);
        }
        isInString = isEscaped || next != '"';
        isEscaped = next == '\\' && !isEscaped;
    }

    // A first byte says how many follow it; each of those has six bits.
    private void beyondAscii(int next) throws IOException {
        if (bytesToCome == 0) {
            bytesToCome = next >= 0xf0 ? 3 : next >= 0xe0 ? 2 : 1;
            codePoint = next & (0x3f >> bytesToCome);
            return;
        }
        codePoint = (codePoint << 6) | (next & 0x3f);
        bytesToCome--;
        if (bytesToCome > 0) {
            return;
        }
        if (VisibleText.isObeyed(codePoint)) {
            escape(codePoint);
        } else {
            out.write(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void escape(int unit) throws IOException {
        out.write(String.format("\\u%04x", unit).getBytes(StandardCharsets.US_ASCII));
    }
}
