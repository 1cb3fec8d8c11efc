package org.eventexplorer.ui.jump;

import java.util.List;

/// Knows where one could go: patterns, commands, saved searches. Asked on the toolkit's thread at
/// every key, so it answers from memory.
@FunctionalInterface
public interface JumpSource {
    /// The targets that fit what was typed, best first; [Match] says what fits.
    List<JumpTarget> matching(String typed);
}
