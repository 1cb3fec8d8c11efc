package org.eventexplorer.bench.measure;

/// What both sides took besides their time, an event.
///
/// @param what processor time, or bytes, and whose
/// @param unit what the figures count
/// @param rounds what each round took
public record Cost(String what, String unit, Rounds rounds) {}
