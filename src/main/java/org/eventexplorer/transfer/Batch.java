package org.eventexplorer.transfer;

import java.util.List;

/// Some pieces of a file, to be stored together.
///
/// @param pieces in the file's order
/// @param bytesRead how many bytes of all sources were read by then, as they lie there
record Batch(List<Piece> pieces, long bytesRead) {}
