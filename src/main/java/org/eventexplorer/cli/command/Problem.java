package org.eventexplorer.cli.command;

/// A command cannot do what was asked; the message is the sentence for the person who did.
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message the sentence, with what happened and what to do
    public Problem(String message) {
        super(message);
    }
}
