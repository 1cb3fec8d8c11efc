package org.eventexplorer.transfer;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;

import java.nio.file.Path;

/// What to export, and where to.
///
/// @param filter which events
/// @param order in which order
/// @param format in which form
/// @param file the file to write; a name that ends in `.gz` or `.zst` says how it is compressed
public record ExportRequest(EventFilter filter, Order order, Format format, Path file) {}
