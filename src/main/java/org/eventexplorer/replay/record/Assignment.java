package org.eventexplorer.replay.record;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What a person orders: to whom what is sent, and how.
///
/// @param subscriber the name of the subscriber
/// @param options how it sends
/// @param speed how fast, to begin with
/// @param osUser the operating system's name of the person
/// @param reason why; null: not said
/// @param requestId what those replays share that were ordered together
public record Assignment(
        String subscriber,
        ReplayOptions options,
        Speed speed,
        String osUser,
        @Nullable String reason,
        UUID requestId) {}
