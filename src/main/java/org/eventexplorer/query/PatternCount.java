package org.eventexplorer.query;

/// How many events a pattern has.
///
/// @param pattern the pattern
/// @param count its events, at least one
public record PatternCount(String pattern, long count) {}
