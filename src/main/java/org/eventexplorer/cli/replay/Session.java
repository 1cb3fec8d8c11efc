package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.replay.run.Timing;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.subscriber.Subscriber;

import java.util.ArrayList;
import java.util.List;

/// An open store, with the ways to its subscribers that a command opens.
final class Session implements AutoCloseable {
    private final Surroundings surroundings;
    private final Database database;
    private final DesktopKeyring keyring = new DesktopKeyring();
    private final Recipients recipients;
    private final List<Channel> channels = new ArrayList<>();

    Session(Place place, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.database = place.open(surroundings);
        this.recipients = Place.recipients(database, surroundings, keyring);
    }

    Database database() {
        return database;
    }

    Recipients recipients() {
        return recipients;
    }

    /// Opens the way to a subscriber, until this is closed.
    Channel open(Subscriber subscriber) {
        Channel channel = recipients.open(subscriber);
        channels.add(channel);
        return channel;
    }

    /// Runs replays to their ends.
    ///
    /// @return the exit code
    int run(List<Replay> replays, CommonOptions common, boolean json) throws Exception {
        List<Turns.Turn> turns = new ArrayList<>();
        for (Replay replay : replays) {
            String name = replay.assignment().subscriber();
            Channel channel = open(recipients.named(name, surroundings.cancelToken()));
            ReplayRun run = new ReplayRun(database, replay, channel, Timing.USUAL, Place.osUser());
            turns.add(new Turns.Turn(replay, run));
        }
        return new Turns(surroundings, common, json).run(turns);
    }

    @Override
    public void close() {
        channels.forEach(Channel::close);
        keyring.close();
        database.close();
    }
}
