package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.keyring.DesktopKeyring;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.EventRouter;
import org.eventexplorer.routing.LastNotes;
import org.eventexplorer.routing.Transports;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.transport.KnownTransports;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Tests a subscriber's endpoint.
@Command(
        name = "test",
        description =
                "Reaches for a subscriber: connection, TLS, credentials, and what else can be known"
                        + " without an event. Exit code 1 where it is not as it should be.",
        footer = {
            "",
            "Example:",
            "  event-explorer subscribers test --name billing --send invoice-42-created",
        })
final class TestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--send",
            paramLabel = "EVENT_ID",
            description = "Also deliver this one stored event, as any other is delivered.")
    private @Nullable String send;

    @Mixin private NameOption name = new NameOption();
    @Mixin private Reach reach = new Reach();

    TestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Transports transports = KnownTransports.all();
        try (DesktopKeyring keyring = new DesktopKeyring()) {
            Secrets secrets = new Secrets(surroundings.environment(), keyring);
            return reach.change(
                    surroundings,
                    (database, subscribers) -> test(database, subscribers, transports, secrets));
        }
    }

    private int test(
            Database database, Subscribers subscribers, Transports transports, Secrets secrets)
            throws Exception {
        Subscriber subscriber =
                subscribers.get(name.name(), surroundings.cancelToken()).subscriber();
        Lines lines = new Lines(surroundings.streams().out());
        EndpointReport report = transports.test(subscriber, secrets);
        for (String finding : report.findings()) {
            lines.line(VisibleText.of(finding));
        }
        boolean isGood = report.isGood();
        if (isGood && send != null) {
            StoredEvent event = event(database, send);
            LastNotes notes = new LastNotes(subscribers, surroundings.clock());
            try (EventRouter router =
                    new EventRouter(subscribers, s -> transports.open(s, secrets), notes)) {
                isGood = print(lines, router.routeTo(event, subscriber));
            }
        }
        surroundings.streams().out().flush();
        return isGood ? ExitCode.DONE : ExitCode.FAILED;
    }

    private StoredEvent event(Database database, String id) throws Problem {
        return new EventQueries(database)
                .event(id, surroundings.cancelToken())
                .orElseThrow(() -> new Problem("there is no event '" + id + "'"));
    }

    private static boolean print(Lines lines, Delivery delivery) throws java.io.IOException {
        long millis = delivery.took().toMillis();
        return switch (delivery) {
            case Delivery.Delivered delivered -> {
                String status =
                        delivered.status().isPresent()
                                ? ", it answered " + delivered.status().getAsInt()
                                : "";
                lines.line("the event was delivered in " + millis + " ms" + status);
                yield true;
            }
            case Delivery.NotDelivered trouble -> {
                lines.line("the event was not delivered: " + VisibleText.of(trouble.error()));
                yield false;
            }
        };
    }
}
