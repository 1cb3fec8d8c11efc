package org.eventexplorer.correlation.fold;

import java.util.HashMap;
import java.util.Map;

/// How many pages are unfolded of what stands in one node.
///
/// @param members by a fold's key, how many pages of its members are nodes of their own
/// @param kinds by the key of a [FoldedNode.Rest], how many further pages of kinds are shown
/// @param everything whether all kinds are shown, whatever their number
public record Paging(
        Map<Integer, Integer> members, Map<Integer, Integer> kinds, boolean everything) {
    /// Nothing is unfolded.
    public static final Paging NOTHING = new Paging(Map.of(), Map.of(), false);

    /// Every kind is shown.
    public static final Paging EVERYTHING = new Paging(Map.of(), Map.of(), true);

    /// Copies both.
    public Paging {
        members = Map.copyOf(members);
        kinds = Map.copyOf(kinds);
    }

    Paging unfolded(int key, int pages) {
        return new Paging(with(members, key, pages), kinds, everything);
    }

    Paging moreKinds(int key, int pages) {
        return new Paging(members, with(kinds, key, pages), everything);
    }

    Paging folded(int key) {
        Map<Integer, Integer> fewer = new HashMap<>(members);
        fewer.remove(key);
        return new Paging(fewer, kinds, everything);
    }

    /// How many members of a fold stand as nodes of their own.
    int membersShown(int key, int of) {
        return (int) Math.min(of, (long) members.getOrDefault(key, 0) * Folding.PAGE);
    }

    /// How many kinds of siblings are shown.
    int kindsShown(int key, int of) {
        long shown = (1L + kinds.getOrDefault(key, 0)) * Folding.KINDS;
        // One kind more is a node more, as would be the one that stands for it.
        return everything || of <= shown + 1 ? of : (int) shown;
    }

    private static Map<Integer, Integer> with(Map<Integer, Integer> pages, int key, int more) {
        Map<Integer, Integer> next = new HashMap<>(pages);
        next.merge(key, more, Integer::sum);
        return next;
    }
}
