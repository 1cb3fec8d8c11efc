package org.eventexplorer.bench.append;

import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.event.Event;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One plain table with the columns that the project's seed has and four indexes, and the seed's
/// table of sequences: what a raw way in writes to.
public final class PlainTable {
    /// Where the table is.
    public static final String NAME = "plain.events";

    private static final String SCHEMA = "CREATE SCHEMA plain";
    private static final String EVENTS =
            """
            CREATE TABLE plain.events (
                id            uuid           NOT NULL CONSTRAINT events_pkey PRIMARY KEY,
                event_id      varchar(255)   NOT NULL CONSTRAINT events_event_id_key UNIQUE,
                pattern       varchar(255)   NOT NULL,
                version       varchar(50)    NOT NULL,
                source        jsonb          NOT NULL,
                "timestamp"   timestamptz(6) NOT NULL,
                payload       jsonb          NOT NULL,
                metadata      jsonb          NOT NULL,
                created_at    timestamptz    NOT NULL DEFAULT now(),
                partition_key varchar(255)   NOT NULL
            )
            """;
    private static final String BY_PATTERN =
            "CREATE INDEX events_pattern_idx ON plain.events (pattern, \"timestamp\")";
    private static final String BY_CHAIN =
            "CREATE INDEX events_chain_idx ON plain.events ((metadata ->> 'correlationId'))";
    private static final String SEQUENCES =
            """
            CREATE TABLE plain.event_sequences (
                pattern    varchar(255) NOT NULL CONSTRAINT event_sequences_pkey PRIMARY KEY,
                sequence   bigint       NOT NULL,
                updated_at timestamptz  NOT NULL
            )
            """;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PlainTable() {}

    /// Makes both tables, empty.
    public static void make(Ground ground) throws SQLException {
        ground.execute(SCHEMA);
        ground.execute(EVENTS);
        ground.execute(BY_PATTERN);
        ground.execute(BY_CHAIN);
        ground.execute(SEQUENCES);
    }

    static String partitionKey(Event event) {
        return MONTH.format(event.timestamp());
    }

    // None of the generated texts needs an escape.
    static String source(Event event) {
        return "{\"type\":\"%s\",\"id\":\"%s\",\"name\":\"%s\"}"
                .formatted(event.source().type(), event.source().id(), event.source().name());
    }
}
