package org.eventexplorer.transfer.file;

/// Follows a JSON object or array by its brackets and quotes, without looking at what it says.
public final class ValueExtent implements Feed.Extent {
    private int depth;
    private boolean isInString;
    private boolean isEscaped;

    /// Whether `text` is one object or array, or several, that all end.
    static boolean isBalanced(byte[] text) {
        ValueExtent extent = new ValueExtent();
        for (byte b : text) {
            extent.endsAfter(b);
        }
        return extent.depth == 0 && !extent.isInString;
    }

    /// Where, from `from` on, something stands outside of the objects of `text` that is neither one
    /// of them nor white space; -1 for nowhere.
    public static int strayAfter(byte[] text, int from) {
        ValueExtent extent = new ValueExtent();
        for (int i = from; i < text.length; i++) {
            boolean isOutside = extent.depth == 0;
            if (isOutside && text[i] != '{' && (text[i] < 0 || text[i] > ' ')) {
                return i;
            }
            if (!isOutside || text[i] == '{') {
                extent.endsAfter(text[i]);
            }
        }
        return -1;
    }

    @Override
    public boolean endsAfter(byte next) {
        if (isInString) {
            boolean isQuote = next == '"' && !isEscaped;
            isEscaped = next == '\\' && !isEscaped;
            isInString = !isQuote;
            return false;
        }
        if (next == '"') {
            isInString = true;
        } else if (next == '{' || next == '[') {
            depth++;
        } else if (next == '}' || next == ']') {
            depth--;
            return depth <= 0;
        }
        return false;
    }
}
