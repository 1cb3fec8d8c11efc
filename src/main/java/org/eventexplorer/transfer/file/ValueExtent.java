package org.eventexplorer.transfer.file;

/// Follows a JSON object or array by its brackets and quotes, without looking at what it says.
final class ValueExtent implements Feed.Extent {
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
