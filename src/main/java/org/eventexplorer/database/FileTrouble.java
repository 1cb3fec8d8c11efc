package org.eventexplorer.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What went wrong with a file, in words: the system's exceptions say its name alone.
final class FileTrouble {
    private FileTrouble() {}

    static String said(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "no right to " + denied.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is there and no folder";
            case NotDirectoryException other -> other.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null ->
                    other.getFile() + ": " + other.getReason();
            case FileSystemException other -> other.getFile() + " cannot be made or written";
            default -> String.valueOf(e.getMessage());
        };
    }
}
