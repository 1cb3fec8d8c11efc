package org.eventexplorer.ui.detail.json;

import org.eventexplorer.work.CancelToken;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Finds a text in a JSON text. Small letters find capitals too (those of ASCII).
public final class JsonSearch {
    /// The most places that are found.
    public static final int MOST = 100_000;

    private static final int BETWEEN_CHECKS = 1 << 20;

    private JsonSearch() {}

    /// The positions at which `wanted` begins, in order, at most [#MOST].
    public static int[] find(JsonSource source, String wanted, CancelToken token) {
        byte[] needle = wanted.getBytes(StandardCharsets.UTF_8);
        boolean isAnyCase = wanted.equals(wanted.toLowerCase(Locale.ROOT));
        int[] found = new int[16];
        int number = 0;
        int last = source.size() - needle.length;
        int check = 0;
        for (int at = 0; needle.length > 0 && at <= last && number < MOST; at++) {
            if (at >= check) {
                token.throwIfCancelled();
                check = at + BETWEEN_CHECKS;
            }
            if (stands(source.utf8(), at, needle, isAnyCase)) {
                found = number == found.length ? Arrays.copyOf(found, number * 2) : found;
                found[number++] = at;
                at += needle.length - 1;
            }
        }
        return Arrays.copyOf(found, number);
    }

    private static boolean stands(byte[] text, int at, byte[] needle, boolean isAnyCase) {
        for (int i = 0; i < needle.length; i++) {
            int b = text[at + i];
            if (isAnyCase && b >= 'A' && b <= 'Z') {
                b += 'a' - 'A';
            }
            if (b != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
