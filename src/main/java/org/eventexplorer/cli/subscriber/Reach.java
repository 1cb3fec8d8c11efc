package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/// What the commands about subscribers share: the options of every command, and the way to the
/// store.
final class Reach {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// Something to do with the subscribers of the store.
    interface Work<T> {
        T with(Database database, Subscribers subscribers) throws Exception;
    }

    <T> T change(Surroundings surroundings, Work<T> work) throws Exception {
        try (Database database = connection.open(surroundings)) {
            return work.with(database, new Subscribers(database));
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    <T> T read(Surroundings surroundings, Work<T> work) throws Exception {
        try (Database database = connection.openToRead(surroundings)) {
            return work.with(database, new Subscribers(database));
        }
    }

    /// What a value of the routing refuses is a mistake in what was typed.
    ParameterException usage(IllegalArgumentException e) {
        return new ParameterException(
                Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
    }

    /// Says a message, unless it should be quiet.
    void say(Surroundings surroundings, String message) {
        common.say(surroundings, message);
    }
}
