package org.eventexplorer.bench.measure;

/// What something took besides its time, an event.
///
/// @param what processor time, or bytes, and whose
/// @param unit what the figures count
/// @param ours of the rounds of ours
/// @param reference of the reference's
public record Cost(String what, String unit, Spread ours, Spread reference) {}
