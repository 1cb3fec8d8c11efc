package org.eventexplorer.cli.option;

import org.eventexplorer.query.Chains;

import java.util.Locale;

/// By what chains are sorted, as the command line calls it.
public enum ChainSort {
    /// The most events first.
    EVENTS(Chains.Sort.EVENTS),
    /// The latest first.
    START(Chains.Sort.START),
    /// The longest first.
    SPAN(Chains.Sort.SPAN),
    /// The most patterns first.
    PATTERNS(Chains.Sort.PATTERNS),
    /// The most roots first.
    ROOTS(Chains.Sort.ROOTS);

    private final Chains.Sort sort;

    ChainSort(Chains.Sort sort) {
        this.sort = sort;
    }

    /// The order that is meant.
    public Chains.Sort sort() {
        return sort;
    }

    /// The name in lower case.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
