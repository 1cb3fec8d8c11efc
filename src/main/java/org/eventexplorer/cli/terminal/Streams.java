package org.eventexplorer.cli.terminal;

import org.eventexplorer.work.CancelToken;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command reads, writes its results and says the rest.
///
/// @param in input
/// @param out results and nothing else, UTF-8, buffered
/// @param err progress and messages, UTF-8
/// @param terminal which of them are a screen
public record Streams(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
    private static final int BUFFER = 1 << 16;

    /// The streams of this process. Results go past `System.out`, which would swallow the error
    /// of a closed pipe.
    ///
    /// @param token lets go who waits for input
    public static Streams ofProcess(Terminal terminal, CancelToken token) {
        OutputStream out =
                new PipeOutput(new FileOutputStream(FileDescriptor.out), PipeOutput.stdoutIsPipe());
        return new Streams(
                CancellableInput.ofProcess(token),
                new BufferedOutputStream(out, BUFFER),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminal);
    }

    /// A message of one line, with nothing in it that a terminal would obey.
    public void say(String message) {
        err.println(VisibleText.of(message));
    }
}
