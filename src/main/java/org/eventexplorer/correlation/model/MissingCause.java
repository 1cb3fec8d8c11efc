package org.eventexplorer.correlation.model;

/// A cause that events name and that is not among the events of the graph: a stub of it.
///
/// @param id the event id that is named
/// @param whereabouts where that event is
public record MissingCause(String id, Whereabouts whereabouts) {}
