package org.eventexplorer.transfer;

import java.nio.file.Path;

/// What an export wrote.
///
/// @param file the file
/// @param manifest the description beside it
/// @param events how many events are in it
/// @param bytes its size
/// @param sha256 the SHA-256 of its bytes, in hexadecimal
public record ExportReport(Path file, Path manifest, long events, long bytes, String sha256) {}
