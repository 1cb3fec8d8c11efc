package org.eventexplorer.ui.trace.graph;

import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.ink.Palette;

/// A graph as it looks at one moment.
///
/// @param found what was found of it
/// @param palette the colours
public record GraphLook(Picture picture, Matches found, Palette palette) {}
