package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

final class FileTroubleTest {
    @Test
    void saysMoreThanTheFilesName() {
        assertThat(FileTrouble.said(new NoSuchFileException("/x"))).isEqualTo("there is no /x");
        assertThat(FileTrouble.said(new AccessDeniedException("/x"))).isEqualTo("no right to /x");
        assertThat(FileTrouble.said(new FileSystemException("/x")))
                .isEqualTo("/x cannot be made or written");
        assertThat(FileTrouble.said(new FileSystemException("/x", null, "No space left")))
                .isEqualTo("/x: No space left");
        assertThat(FileTrouble.said(new IOException("as it is"))).isEqualTo("as it is");
    }
}
