package org.eventexplorer.query;

import java.time.Instant;

/// How many events happened in a stretch of time.
///
/// @param from the first instant of the stretch
/// @param to the last instant of it, a microsecond before the next begins
/// @param count the events in it
public record Bucket(Instant from, Instant to, long count) {}
