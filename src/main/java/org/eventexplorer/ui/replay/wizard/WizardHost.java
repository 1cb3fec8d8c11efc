package org.eventexplorer.ui.replay.wizard;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.ui.replay.Question;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the way to a new replay asks of the window.
public interface WizardHost {
    /// The replays are planned and kept, and may run.
    void started(List<Replay> replays);

    /// The page is left without a replay.
    void closed();

    /// Asks; runs `yes` where the person wants it.
    void ask(Question question, Runnable yes);

    /// Goes to where subscribers are added.
    void newSubscriber();

    /// Asks for the file to write.
    ///
    /// @param name the name it would have
    Optional<Path> fileToWrite(String name);
}
