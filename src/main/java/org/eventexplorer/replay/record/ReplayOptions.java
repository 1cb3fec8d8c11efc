package org.eventexplorer.replay.record;

/// How a replay sends; fixed when it is planned.
///
/// @param order in which order
/// @param onFailure what happens when an event could not be delivered
/// @param maxAttempts how often an event is tried at most
/// @param isRamped whether one event goes first, then ten, then a hundred, then the rest, each step
///     only when the one before went well
/// @param halt when it stops by itself
public record ReplayOptions(
        DeliveryOrder order,
        OnFailure onFailure,
        int maxAttempts,
        boolean isRamped,
        HaltRule halt) {
    /// How often an event is tried unless told otherwise.
    public static final int USUAL_ATTEMPTS = 5;

    /// By chain, blocking the chain of what fails.
    public static final ReplayOptions USUAL =
            new ReplayOptions(
                    DeliveryOrder.CHAIN, OnFailure.BLOCK, USUAL_ATTEMPTS, false, HaltRule.USUAL);

    /// @throws IllegalArgumentException where there is no attempt
    public ReplayOptions {
        if (maxAttempts < 1 || maxAttempts > 100) {
            throw new IllegalArgumentException(maxAttempts + " attempts are not between 1 and 100");
        }
    }
}
