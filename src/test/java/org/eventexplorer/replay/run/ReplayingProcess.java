package org.eventexplorer.replay.run;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.work.CancelToken;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// A process that runs a replay and does nothing else; made to be killed.
final class ReplayingProcess {
    private ReplayingProcess() {}

    /// @param args the URL of the store, the replay, the address of the subscriber
    public static void main(String[] args) throws InterruptedException {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new ConnectionSettings.Remote(args[0], null, null),
                        ConnectionSettings.DEFAULT_SCHEMA,
                        Duration.ofSeconds(60));
        try (Database database = Database.open(settings, Path.of("unused"));
                Channel channel = Endpoint.channel(args[2])) {
            Replay replay =
                    new Replays(database)
                            .find(UUID.fromString(args[1]), new CancelToken())
                            .orElseThrow();
            Ending ending =
                    new ReplayRun(database, replay, channel, TestReplays.QUICK, "child")
                            .run(new CancelToken());
            System.out.println(ending.state());
        }
    }
}
