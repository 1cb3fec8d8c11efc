package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.routing.subscriber.SubscriberEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Prints the subscribers.
@Command(
        name = "list",
        description = "Prints the subscribers, and where their secrets lie; never a secret.")
final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "An array of objects.")
    private boolean json;

    @Mixin private Reach reach = new Reach();

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<SubscriberEntry> all =
                reach.read(
                        surroundings,
                        (database, subscribers) -> subscribers.all(surroundings.cancelToken()));
        SubscriberListing listing = new SubscriberListing(surroundings.streams().out());
        if (json) {
            listing.json(all);
        } else {
            listing.text(all);
        }
        surroundings.streams().out().flush();
        if (all.isEmpty()) {
            reach.say(surroundings, "there are no subscribers");
        }
        return ExitCode.DONE;
    }
}
