package org.eventexplorer.ui.explore;

/// How long a list is, as far as anybody knows: what was read so far, what was counted, or where
/// its end might be while a person wants to go there before it was counted.
final class ListEnd {
    /// How many rows further the end is put while nobody knows where it is.
    private static final int GUESS = 20_000;

    private int size;
    private boolean isKnown;
    private boolean isGuessed;

    /// How many rows there are at least, or might be.
    int size() {
        return size;
    }

    /// Whether there are exactly so many.
    boolean isKnown() {
        return isKnown;
    }

    /// Whether the end can be read: it is known, or stands where it might be.
    boolean isReachable() {
        return isKnown || isGuessed;
    }

    /// Takes the count; says whether what was read from the end stands elsewhere now.
    boolean counted(long count) {
        boolean isMoved = isGuessed;
        isKnown = true;
        isGuessed = false;
        size = (int) Math.min(Integer.MAX_VALUE, Math.max(count, size));
        return isMoved;
    }

    /// Puts the end where it might be, for pages of `pageSize` rows.
    void guess(int pageSize) {
        if (!isReachable()) {
            isGuessed = true;
            size = size / pageSize * pageSize + GUESS;
        }
    }

    /// There is a row at `index`.
    void reaches(int index) {
        if (!isKnown) {
            size = Math.max(size, index + 1);
        }
    }

    /// A page was read up to `end`; `isLast`: nothing stands behind it.
    void read(int end, boolean isLast) {
        isGuessed &= !isLast;
        isKnown |= isLast;
        size = isLast ? end : Math.max(size, end + 1);
    }

    /// There are `missing` rows fewer than were counted or guessed.
    void shrink(int missing) {
        isGuessed = false;
        size -= missing;
    }
}
