package org.eventexplorer.ui.replay;

import org.jspecify.annotations.Nullable;

/// Something that a person is asked before it is done.
///
/// @param title what is asked
/// @param text what it means
/// @param yes what the button says that does it
/// @param name what has to be typed first; null: nothing
public record Question(String title, String text, String yes, @Nullable String name) {}
