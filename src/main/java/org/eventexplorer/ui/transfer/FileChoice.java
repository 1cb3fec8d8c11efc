package org.eventexplorer.ui.transfer;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files, and shows one.
public interface FileChoice {
    /// The files to import; none where the person thought better of it.
    List<Path> toImport(Window owner);

    /// A file of any kind, such as a certificate; empty where the person thought better of it.
    Optional<Path> toRead(Window owner);

    /// The file to write, asking before one is replaced.
    ///
    /// @param suggested where and under which name it would be
    Optional<Path> toWrite(Window owner, Path suggested);

    /// Opens a file in the program that the desktop has for it.
    void open(Path file);
}
