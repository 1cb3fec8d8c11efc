package org.eventexplorer.cli.option;

import org.eventexplorer.cli.terminal.Streams;
import org.eventexplorer.work.CancelToken;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// What a command finds around it.
///
/// @param streams where it reads and writes
/// @param environment the environment variables
/// @param home the folder of the embedded server and its data
/// @param clock what `now` is
/// @param cancelToken cancelled when a person ends the program
public record Surroundings(
        Streams streams,
        Map<String, String> environment,
        Path home,
        Clock clock,
        CancelToken cancelToken) {
    /// Copies the environment.
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
