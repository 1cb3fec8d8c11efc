package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.transport.KnownTransports;

import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.UUID;

/// Where a command on replays works: its options and what it finds by them.
final class Place {
    private static final int LOOKED_AT = 10_000;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// The options of every command.
    CommonOptions common() {
        return common;
    }

    Database open(Surroundings surroundings) {
        return connection.openToRead(surroundings);
    }

    static String osUser() {
        return System.getProperty("user.name", "unknown");
    }

    static Recipients recipients(
            Database database, Surroundings surroundings, DesktopKeyring keyring) {
        return new Recipients(
                database, KnownTransports.all(), new Secrets(surroundings.environment(), keyring));
    }

    /// The replay that `text` names: its id, or so much of its beginning that no other begins so.
    ///
    /// @throws Problem where there is none, or more than one
    static Replay replay(Database database, String text, Surroundings surroundings) throws Problem {
        Replays replays = new Replays(database);
        if (text.length() == 36) {
            return replays.find(id(text), surroundings.cancelToken())
                    .orElseThrow(() -> unknown(text));
        }
        List<Replay> found =
                replays.newest(LOOKED_AT, surroundings.cancelToken()).stream()
                        .filter(replay -> replay.id().toString().startsWith(text))
                        .toList();
        if (found.size() > 1) {
            throw new Problem(
                    found.size() + " replays begin with " + text + "; give more of the id");
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(text));
    }

    private static UUID id(String text) throws Problem {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static Problem unknown(String text) {
        return new Problem(
                "there is no replay "
                        + text
                        + "; 'event-explorer replay list' shows those there"
                        + " are");
    }
}
