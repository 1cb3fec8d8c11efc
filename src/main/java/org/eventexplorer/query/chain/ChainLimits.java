package org.eventexplorer.query.chain;

/// How much of a chain is read.
///
/// @param events the most events of a chain that is read whole; of a larger one only the numbers
///     are
/// @param asked the most events that are asked for their causes and effects in other chains
/// @param neighbours the most events of other chains that are taken in
public record ChainLimits(int events, int asked, int neighbours) {
    /// What fits into a heap of 512 MB and a few seconds.
    public static final ChainLimits USUAL = new ChainLimits(200_000, 20_000, 10_000);
}
