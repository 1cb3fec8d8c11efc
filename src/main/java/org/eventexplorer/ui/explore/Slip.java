package org.eventexplorer.ui.explore;

/// How far two words lie apart for a person who types.
final class Slip {
    private Slip() {}

    /// The least number of characters to put in, take out, change or swap with the next one.
    static int distance(String a, String b) {
        int[][] row = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(row[i - 1][j] + 1, row[i][j - 1] + 1);
                least = Math.min(least, row[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[i][j] = swapped ? Math.min(least, row[i - 2][j - 2] + 1) : least;
            }
        }
        return row[a.length()][b.length()];
    }
}
