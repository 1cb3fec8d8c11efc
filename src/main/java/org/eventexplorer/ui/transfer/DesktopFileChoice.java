package org.eventexplorer.ui.transfer;

import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks with the desktop's own dialogs.
public final class DesktopFileChoice implements FileChoice {
    private final Messages messages = Messages.of(DesktopFileChoice.class);
    private final HostServices desktop;
    private @Nullable Path lastFolder;

    /// @param desktop opens files
    public DesktopFileChoice(HostServices desktop) {
        this.desktop = desktop;
    }

    @Override
    public List<Path> toImport(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.import"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                messages.text("choose.events"),
                                "*.ndjson",
                                "*.jsonl",
                                "*.json",
                                "*.gz",
                                "*.zst"),
                        new FileChooser.ExtensionFilter(messages.text("choose.all"), "*"));
        startIn(chooser, lastFolder);
        @Nullable List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        List<Path> files = chosen.stream().map(File::toPath).toList();
        lastFolder = files.isEmpty() ? lastFolder : files.getFirst().getParent();
        return files;
    }

    @Override
    public Optional<Path> toWrite(Window owner, Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("choose.write"));
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        startIn(chooser, suggested.getParent());
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> toRead(Window owner) {
        FileChooser chooser = new FileChooser();
        startIn(chooser, lastFolder);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static void startIn(FileChooser chooser, @Nullable Path folder) {
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
    }

    @Override
    public void open(Path file) {
        desktop.showDocument(file.toUri().toString());
    }
}
