package org.eventexplorer.event;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Events by the million, the same for the same seed: patterns of very different frequency, chains
/// with causes, spread evenly over a time.
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

    private final Kind kind;
    private final Random random;
    private final Instant start;
    private final long micros;
    private final long events;
    private final long before;
    private long made;
    private long chain;
    private int leftInChain;
    private final List<String> idsOfChain = new ArrayList<>();

    /// What the events are like.
    ///
    /// @param prefix what each id begins with
    /// @param patterns how many patterns there are
    /// @param payloadBytes about how large payloads are; 0: some 600 bytes of several members
    /// @param metadataBytes about how large metadata are; 0: the ids alone
    /// @param chain how many events each chain has; 0: 1 to 60
    public record Kind(
            String prefix, int patterns, int payloadBytes, int metadataBytes, int chain) {
        /// 200 patterns, payloads of about 600 bytes.
        public static final Kind USUAL = new Kind("evt", DOMAINS.length * VERBS.length, 0, 0, 0);
    }

    /// Events of the usual kind.
    ///
    /// @param seed the same seed, the same events
    /// @param events how many there will be in all
    /// @param start the time of the first
    /// @param span over which they are spread evenly
    public EventGenerator(long seed, long events, Instant start, Duration span) {
        this(Kind.USUAL, seed, events, start, span);
    }

    /// Events of another kind.
    public EventGenerator(Kind kind, long seed, long events, Instant start, Duration span) {
        this(kind, seed, events, start, span, 0);
    }

    /// Events with other ids and chains than the first `before` of that kind.
    public EventGenerator(
            Kind kind, long seed, long events, Instant start, Duration span, long before) {
        this.kind = kind;
        this.before = before;
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
            leftInChain = kind.chain == 0 ? 1 + random.nextInt(60) : kind.chain;
            idsOfChain.clear();
        }
        leftInChain--;
        String id = id();
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
                Json.parse("payload", kind.payloadBytes == 0 ? payload() : text(kind.payloadBytes)),
                metadata(cause));
    }

    private String id() {
        long number = before + made;
        return String.format(
                "%s-%08x-%010d", kind.prefix, Long.hashCode(number * 2654435761L), number);
    }

    private Metadata metadata(@Nullable String cause) {
        Metadata ids = Events.metadata("flow-" + (before + chain), cause);
        int missing = kind.metadataBytes - ids.json().size() - ",\"trace\":\"\"".length();
        if (missing <= 0) {
            return ids;
        }
        StringBuilder json = new StringBuilder(ids.json().toString());
        json.setLength(json.length() - 1);
        json.append(",\"trace\":\"");
        for (int i = 0; i < missing; i++) {
            json.append(Character.forDigit(random.nextInt(16), 16));
        }
        Json whole = Json.parse("metadata", json.append("\"}").toString());
        return new Metadata(whole, ids.correlationId(), ids.causationId());
    }

    // The square makes some patterns a hundred times as frequent as others.
    private String pattern() {
        double skewed = random.nextDouble() * random.nextDouble();
        int which = (int) (skewed * kind.patterns);
        int verb = which / DOMAINS.length;
        String more = verb < VERBS.length ? "" : "." + verb / VERBS.length;
        return DOMAINS[which % DOMAINS.length] + "." + VERBS[verb % VERBS.length] + more;
    }

    private String text(int bytes) {
        StringBuilder text = new StringBuilder(bytes + 100);
        text.append("{\"orderId\": \"O-").append(made / 5).append("\", \"note\": \"");
        while (text.length() < bytes - 2) {
            text.append(WORDS, random.nextInt(40), 60 + random.nextInt(20)).append(' ');
        }
        text.setLength(Math.max(bytes - 2, text.indexOf("note") + 8));
        return text.append("\"}").toString();
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
