package org.eventexplorer.replay.recipient;

import org.eventexplorer.database.Database;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.LimitedChannel;
import org.eventexplorer.routing.Transports;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.work.CancelToken;

import java.util.Collection;
import java.util.List;

/// Those who are replayed to. Thread-safe.
public final class Recipients {
    private final Subscribers subscribers;
    private final Transports transports;
    private final Secrets secrets;

    /// @param transports the ways that there are
    /// @param secrets reads what they need
    public Recipients(Database database, Transports transports, Secrets secrets) {
        this.subscribers = new Subscribers(database);
        this.transports = transports;
        this.secrets = secrets;
    }

    /// The one of that name, enabled or not.
    ///
    /// @throws org.eventexplorer.routing.subscriber.SubscriberException where there is none
    public Subscriber named(String name, CancelToken token) {
        return subscribers.get(name, token).subscriber();
    }

    /// All that are enabled, by name.
    ///
    /// @throws ReplayRefusedException where there is none
    public List<Subscriber> enabled(CancelToken token) {
        List<Subscriber> enabled =
                subscribers.all(token).stream()
                        .map(SubscriberEntry::subscriber)
                        .filter(Subscriber::isEnabled)
                        .toList();
        if (enabled.isEmpty()) {
            throw new ReplayRefusedException(
                    "no subscriber is enabled; 'event-explorer subscribers list' shows them");
        }
        return enabled;
    }

    /// Makes sure that whoever replays to production has typed its name.
    ///
    /// @throws ReplayRefusedException where not
    public static void confirm(Subscriber subscriber, Collection<String> typed) {
        if (subscriber.environment() == Environment.PRODUCTION
                && !typed.contains(subscriber.name())) {
            throw new ReplayRefusedException(
                    "subscriber "
                            + subscriber.name()
                            + " is production: give --confirm "
                            + subscriber.name()
                            + " if that is meant. Nothing was sent");
        }
    }

    /// How many of the plan's events match none of the subscriber's patterns. Whoever is chosen by
    /// name is sent these too; of all that match, each is planned without them.
    public static long unmatched(Plan plan, Subscriber subscriber) {
        return plan.patterns().stream()
                .filter(each -> !subscriber.matches(each.pattern()))
                .mapToLong(PatternCount::count)
                .sum();
    }

    /// Opens the way to one, within its limits.
    ///
    /// @throws IllegalArgumentException where its transport cannot use its address
    /// @throws org.eventexplorer.routing.secret.SecretException where a secret cannot be had
    public Channel open(Subscriber subscriber) {
        return new LimitedChannel(transports.open(subscriber, secrets), subscriber.limits());
    }
}
