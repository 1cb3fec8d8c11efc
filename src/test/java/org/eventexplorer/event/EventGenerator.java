package org.eventexplorer.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Events by the million, the same for the same seed: 200 patterns of very different frequency,
/// chains of 1 to 60 events with causes, payloads of about 600 bytes, spread evenly over a time.
public final class EventGenerator {
    private static final String[] DOMAINS = {
        "order",
        "payment",
        "invoice",
        "shipment",
        "customer",
        "cart",
        "stock",
        "mail",
        "auth",
        "audit"
    };
    private static final String[] VERBS = {
        "created",
        "updated",
        "deleted",
        "requested",
        "confirmed",
        "failed",
        "retried",
        "expired",
        "sent",
        "received",
        "item.added",
        "item.removed",
        "address.changed",
        "status.changed",
        "limit.reached",
        "checked",
        "approved",
        "rejected",
        "archived",
        "restored"
    };
    private static final String WORDS =
            "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"
                    + " incididunt";

    private final Random random;
    private final Instant start;
    private final long micros;
    private final long events;
    private long made;
    private long chain;
    private int leftInChain;
    private final List<String> idsOfChain = new ArrayList<>();

    /// @param seed the same seed, the same events
    /// @param events how many there will be in all
    /// @param start the time of the first
    /// @param span over which they are spread evenly
    public EventGenerator(long seed, long events, Instant start, Duration span) {
        this.random = new Random(seed);
        this.events = events;
        this.start = start;
        this.micros = span.toNanos() / 1_000;
    }

    /// The next `n` events, fewer at the end.
    public List<Event> next(int n) {
        List<Event> batch = new ArrayList<>(n);
        while (batch.size() < n && made < events) {
            batch.add(event());
        }
        return batch;
    }

    private Event event() {
        if (leftInChain == 0) {
            chain++;
            leftInChain = 1 + random.nextInt(60);
            idsOfChain.clear();
        }
        leftInChain--;
        String id = String.format("evt-%08x-%010d", Long.hashCode(made * 2654435761L), made);
        String cause =
                idsOfChain.isEmpty() ? null : idsOfChain.get(random.nextInt(idsOfChain.size()));
        idsOfChain.add(id);
        Instant time = start.plusNanos(Math.round((double) made / events * micros) * 1_000);
        String pattern = pattern();
        made++;
        return new Event(
                id,
                pattern,
                "1.0",
                new Source("service", Pattern.firstSegment(pattern) + "-" + made % 7, "shop"),
                time,
                Json.parse("payload", payload()),
                Events.metadata("flow-" + chain, cause));
    }

    // The square makes some patterns a hundred times as frequent as others.
    private String pattern() {
        double skewed = random.nextDouble() * random.nextDouble();
        int which = (int) (skewed * DOMAINS.length * VERBS.length);
        return DOMAINS[which % DOMAINS.length] + "." + VERBS[which / DOMAINS.length];
    }

    private String payload() {
        StringBuilder text = new StringBuilder(640);
        text.append("{\"orderId\": \"O-").append(made / 5).append("\", \"total\": ");
        text.append(random.nextInt(100_000)).append('.').append(10 + random.nextInt(90));
        text.append(", \"customer\": {\"id\": ").append(random.nextInt(50_000));
        text.append(", \"vip\": ").append(random.nextInt(20) == 0).append("}, \"lines\": [");
        for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "" : ", ").append("{\"sku\": \"S-").append(random.nextInt(9_999));
            text.append("\", \"qty\": ").append(1 + random.nextInt(5)).append(", \"note\": \"");
            text.append(WORDS, random.nextInt(40), 60 + random.nextInt(20)).append("\"}");
        }
        return text.append("]}").toString();
    }
}
