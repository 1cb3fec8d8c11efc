package org.eventexplorer.transfer.file;

/// One piece of a file that should be an event, or several on one line.
///
/// @param text its bytes, without the line's end
/// @param line the number of the line where it begins, from 1
/// @param element its number in its array, from 1; 0 outside arrays
@SuppressWarnings("ArrayRecordComponent") // pieces are read once and never compared
public record Document(byte[] text, long line, long element) {}
