package org.eventexplorer.cli.listen;

import org.eventexplorer.routing.transport.http.WebhookSignature;
import org.jspecify.annotations.Nullable;

/// How to answer.
///
/// @param status the code for the events that are answered so
/// @param retryAfter in seconds, null for no such header
/// @param delay in milliseconds
/// @param first how many events are answered so; those after them are answered 204 at once
/// @param signature what every event has to be signed with, null for any
record Answers(
        int status,
        @Nullable Integer retryAfter,
        int delay,
        long first,
        @Nullable WebhookSignature signature) {}
