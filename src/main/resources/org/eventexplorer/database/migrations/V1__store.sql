-- The event store: immutable events in monthly partitions, their numbers, their ids, their counts.

CREATE TABLE ${schema}.events (
    id            uuid                         NOT NULL,
    sequence      bigint                       NOT NULL,
    position      bigint                       NOT NULL,
    "timestamp"   timestamptz(6)               NOT NULL,
    created_at    timestamptz                  NOT NULL DEFAULT now(),
    event_id      varchar(255) COLLATE "C"     NOT NULL,
    pattern       varchar(255) COLLATE "C"     NOT NULL,
    version       varchar(50)                  NOT NULL,
    partition_key varchar(255)                 NOT NULL,
    source        jsonb                        NOT NULL,
    metadata      jsonb                        NOT NULL,
    payload       jsonb                        NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY ("timestamp", id)
) PARTITION BY RANGE ("timestamp");

CREATE INDEX events_pattern_timestamp_id_idx
    ON ${schema}.events (pattern, "timestamp", id);

CREATE INDEX events_correlation_id_idx
    ON ${schema}.events ((metadata ->> 'correlationId'));

CREATE INDEX events_causation_id_idx
    ON ${schema}.events ((metadata ->> 'causationId'))
    WHERE (metadata ->> 'causationId') IS NOT NULL;

CREATE INDEX events_position_idx
    ON ${schema}.events USING brin (position) WITH (autosummarize = on);

COMMENT ON TABLE ${schema}.events IS
    'Immutable facts. Rows come by append_events or claim_events alone; one partition a UTC month.';

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_settings
                WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
        ALTER TABLE ${schema}.events ALTER COLUMN payload SET COMPRESSION lz4;
    END IF;
END
$$;

CREATE SEQUENCE ${schema}.event_position AS bigint;

CREATE TABLE ${schema}.event_sequences (
    pattern    varchar(255) COLLATE "C" NOT NULL,
    sequence   bigint                   NOT NULL,
    updated_at timestamptz              NOT NULL,
    CONSTRAINT event_sequences_pkey PRIMARY KEY (pattern)
) WITH (fillfactor = 50);

COMMENT ON TABLE ${schema}.event_sequences IS
    'The catalogue of patterns, each with the number of its last event.';

CREATE TABLE ${schema}.event_ids (
    "timestamp" timestamptz(6)           NOT NULL,
    id          uuid                     NOT NULL,
    event_id    varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_ids_pkey PRIMARY KEY (event_id)
);

COMMENT ON TABLE ${schema}.event_ids IS
    'Every event id that was ever stored and the key of its row: unique whatever the partition.';

CREATE TABLE ${schema}.event_counts (
    hour    timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    pattern varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_counts_pkey PRIMARY KEY (pattern, hour)
) WITH (fillfactor = 80);

CREATE INDEX event_counts_hour_idx ON ${schema}.event_counts (hour);

COMMENT ON TABLE ${schema}.event_counts IS
    'How many events a pattern has in an hour (UTC), of those up to event_counted.position.';

CREATE TABLE ${schema}.event_counted (
    id       int    NOT NULL DEFAULT 1,
    position bigint NOT NULL,
    CONSTRAINT event_counted_pkey PRIMARY KEY (id),
    CONSTRAINT event_counted_one_row CHECK (id = 1)
);

INSERT INTO ${schema}.event_counted (position) VALUES (0);

CREATE FUNCTION ${schema}.refuse_update() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event is immutable: % cannot be changed', OLD.event_id
        USING ERRCODE = 'ZE003', HINT = 'Append another event that says what is different.';
END
$$;

CREATE TRIGGER events_immutable BEFORE UPDATE ON ${schema}.events
    FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_update();

-- Makes the partition of the month that begins at "month" (UTC) unless it is there. The table is
-- attached, not created in place: that takes no lock which readers or writers would wait for.
CREATE FUNCTION ${schema}.ensure_partition(month timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    partition text := 'events_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
    following timestamptz := (month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
    IF to_regclass(format('${schema}.%I', partition)) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('${schema}.ensure_partition', 0));
    -- Read from the table: what to_regclass found missing above may still be cached as missing.
    IF EXISTS (SELECT 1 FROM pg_class AS c JOIN pg_namespace AS s ON s.oid = c.relnamespace
                WHERE s.nspname = '${schema}' AND c.relname = partition) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.events'
                   ' INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE'
                   ' INCLUDING COMPRESSION)', partition);
    EXECUTE format('ALTER TABLE ${schema}.events ATTACH PARTITION ${schema}.%I'
                   ' FOR VALUES FROM (%L) TO (%L)', partition, month, following);
END
$$;

-- Refuses an event by name: SQLSTATE ZE001, the detail is JSON {"id", "field", "reason"}.
CREATE FUNCTION ${schema}.refuse_event(event_id text, field text, reason text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'event %: % %', event_id, field, reason
        USING ERRCODE = 'ZE001',
              DETAIL = jsonb_build_object('id', event_id, 'field', field, 'reason', reason)::text;
END
$$;

-- Decides what is new and numbers it; the only place where that is decided. Whoever calls must
-- insert the rows of the new events in the same transaction.
--
-- In: one element an event. Out: one element an event, in the same order: its sequence (null for a
-- duplicate), its position, its row id. Errors: ZE001, an event that cannot be stored; ZE002, a
-- pattern has moved on, with detail JSON {"pattern", "expected", "actual"}.
--
-- Locks are taken in one order, so that concurrent batches cannot deadlock: partitions, then
-- patterns by name, then ids by name.
CREATE FUNCTION ${schema}.claim_events(
    ids text[], patterns text[], timestamps timestamptz[],
    expected_patterns text[], expected_sequences bigint[],
    OUT sequences bigint[], OUT positions bigint[], OUT row_ids uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    n       int := cardinality(ids);
    first   timestamptz;
    last    timestamptz;
    month   timestamptz;
    taken   int;
    is_new  boolean[];
    clock   bigint;
    stem    text;
    tail    text;
    bad     record;
BEGIN
    IF n <> cardinality(patterns) OR n <> cardinality(timestamps)
       OR cardinality(expected_patterns) <> cardinality(expected_sequences) THEN
        RAISE EXCEPTION 'the arrays differ in length' USING ERRCODE = 'ZE001',
            DETAIL = '{"id": null, "field": "ids", "reason": "differs in length from the others"}';
    END IF;
    sequences := '{}';
    positions := '{}';
    row_ids := '{}';
    IF n = 0 THEN
        RETURN;
    END IF;

    SELECT u.id, u.pattern, u.at INTO bad
      FROM unnest(ids, patterns, timestamps) AS u (id, pattern, at)
     WHERE u.id IS NULL OR u.id = '' OR length(u.id) > 255
        OR u.pattern IS NULL OR u.pattern = '' OR length(u.pattern) > 255
        OR u.at IS NULL OR u.at < timestamptz '1970-01-01 00:00:00+00'
        OR u.at > now() + interval '24 hours'
     LIMIT 1;
    IF FOUND THEN
        IF bad.id IS NULL OR bad.id = '' OR length(bad.id) > 255 THEN
            PERFORM refuse_event(bad.id, 'id', 'must have 1 to 255 characters');
        ELSIF bad.pattern IS NULL OR bad.pattern = '' OR length(bad.pattern) > 255 THEN
            PERFORM refuse_event(bad.id, 'pattern', 'must have 1 to 255 characters');
        ELSIF bad.at IS NULL THEN
            PERFORM refuse_event(bad.id, 'timestamp', 'is missing');
        ELSIF bad.at < timestamptz '1970-01-01 00:00:00+00' THEN
            PERFORM refuse_event(bad.id, 'timestamp', format('%s is before 1970', bad.at));
        ELSE
            PERFORM refuse_event(bad.id, 'timestamp', format(
                '%s is more than 24 h ahead of the server''s clock, %s', bad.at, now()));
        END IF;
    END IF;

    SELECT min(t), max(t) INTO first, last FROM unnest(timestamps) AS t;
    IF date_trunc('month', first, 'UTC') = date_trunc('month', last, 'UTC') THEN
        PERFORM ensure_partition(date_trunc('month', first, 'UTC'));
    ELSE
        FOR month IN SELECT DISTINCT date_trunc('month', t, 'UTC') AS m
                       FROM unnest(timestamps) AS t ORDER BY m LOOP
            PERFORM ensure_partition(month);
        END LOOP;
    END IF;

    -- Every event is taken for new at first; what turns out to be a duplicate is given back below.
    INSERT INTO event_sequences AS s (pattern, sequence, updated_at)
    SELECT p.pattern, sum(p.k), clock_timestamp()
      FROM (SELECT unnest(patterns) AS pattern, 1 AS k
             UNION ALL
            SELECT unnest(expected_patterns), 0) AS p
     GROUP BY p.pattern
     ORDER BY p.pattern COLLATE "C"
        ON CONFLICT (pattern) DO UPDATE
       SET sequence = s.sequence + EXCLUDED.sequence, updated_at = EXCLUDED.updated_at;

    -- Row ids are UUIDv7 (RFC 9562): milliseconds, then the rest of the microsecond, then the
    -- place in the batch, so that they grow in append order; the pattern's lock is held by now.
    clock := floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
    stem := lpad(to_hex(clock / 1000), 12, '0') || '7'
            || lpad(to_hex((clock % 1000) * 4096 / 1000), 3, '0') || '8';
    tail := substr(replace(gen_random_uuid()::text, '-', ''), 1, 9);
    SELECT array_agg((stem || lpad(to_hex(i), 6, '0') || tail)::uuid ORDER BY i) INTO row_ids
      FROM generate_series(1, n) AS i;

    INSERT INTO event_ids ("timestamp", id, event_id)
    SELECT u.at, u.row_id, u.id
      FROM unnest(ids, timestamps, row_ids) WITH ORDINALITY AS u (id, at, row_id, i)
     ORDER BY u.id COLLATE "C", u.i
        ON CONFLICT (event_id) DO NOTHING;
    GET DIAGNOSTICS taken = ROW_COUNT;

    IF taken = n THEN
        SELECT array_agg(s.sequence - u.of + u.nth ORDER BY u.i) INTO sequences
          FROM (SELECT p.pattern, p.i,
                       row_number() OVER (PARTITION BY p.pattern ORDER BY p.i) AS nth,
                       count(*) OVER (PARTITION BY p.pattern) AS of
                  FROM unnest(patterns) WITH ORDINALITY AS p (pattern, i)) AS u
          JOIN event_sequences AS s ON s.pattern = u.pattern;
    ELSE
        SELECT array_agg(k.id IS NOT NULL ORDER BY u.i) INTO is_new
          FROM unnest(ids, row_ids) WITH ORDINALITY AS u (id, row_id, i)
          LEFT JOIN event_ids AS k ON k.event_id = u.id AND k.id = u.row_id;

        UPDATE event_sequences AS s SET sequence = s.sequence - d.n
          FROM (SELECT p.pattern, count(*) AS n
                  FROM unnest(patterns, is_new) AS p (pattern, is_new)
                 WHERE NOT p.is_new
                 GROUP BY p.pattern) AS d
         WHERE s.pattern = d.pattern;

        SELECT array_agg(CASE WHEN u.is_new THEN s.sequence - u.of + u.nth END ORDER BY u.i)
          INTO sequences
          FROM (SELECT p.pattern, p.i, p.is_new,
                       count(*) FILTER (WHERE p.is_new)
                           OVER (PARTITION BY p.pattern ORDER BY p.i) AS nth,
                       count(*) FILTER (WHERE p.is_new) OVER (PARTITION BY p.pattern) AS of
                  FROM unnest(patterns, is_new) WITH ORDINALITY AS p (pattern, is_new, i)) AS u
          JOIN event_sequences AS s ON s.pattern = u.pattern;
    END IF;

    IF taken > 0 AND cardinality(expected_patterns) > 0 THEN
        SELECT e.pattern, e.sequence AS expected,
               s.sequence - coalesce(b.n, 0) AS actual INTO bad
          FROM unnest(expected_patterns, expected_sequences) AS e (pattern, sequence)
          JOIN event_sequences AS s ON s.pattern = e.pattern
          LEFT JOIN (SELECT p.pattern, count(*) AS n
                       FROM unnest(patterns, sequences) AS p (pattern, sequence)
                      WHERE p.sequence IS NOT NULL
                      GROUP BY p.pattern) AS b ON b.pattern = e.pattern
         WHERE e.sequence <> s.sequence - coalesce(b.n, 0)
         ORDER BY e.pattern COLLATE "C"
         LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'pattern % is at sequence %, not at the expected %',
                    bad.pattern, bad.actual, bad.expected
                USING ERRCODE = 'ZE002',
                      DETAIL = jsonb_build_object('pattern', bad.pattern,
                                   'expected', bad.expected, 'actual', bad.actual)::text;
        END IF;
    END IF;
    IF taken < n OR cardinality(expected_patterns) > 0 THEN
        DELETE FROM event_sequences AS s
         WHERE s.sequence = 0
           AND (s.pattern = ANY (patterns) OR s.pattern = ANY (expected_patterns));
    END IF;

    IF taken > 0 THEN
        PERFORM announce_positions();
        SELECT array_agg(nextval('event_position')) INTO positions FROM generate_series(1, taken);
        IF taken < n THEN
            SELECT array_agg(CASE WHEN u.is_new THEN positions[u.nth] END ORDER BY u.i)
              INTO positions
              FROM (SELECT f.is_new, f.i,
                           count(*) FILTER (WHERE f.is_new) OVER (ORDER BY f.i) AS nth
                      FROM unnest(is_new) WITH ORDINALITY AS f (is_new, i)) AS u;
        END IF;
    ELSE
        positions := array_fill(NULL::bigint, ARRAY[n]);
    END IF;
END
$$;

-- Says, until this transaction ends, that positions above the present one may still come from it:
-- a shared advisory lock whose key carries the present position. settled_position reads them.
CREATE FUNCTION ${schema}.announce_positions() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    present bigint;
BEGIN
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO present
      FROM ${schema}.event_position;
    PERFORM pg_advisory_xact_lock_shared((x'4556'::int::bigint << 48) | present);
END
$$;

-- The position up to which everything is decided: no event at or below it can still appear. Read
-- events in a later statement than this one.
CREATE FUNCTION ${schema}.settled_position() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    present bigint;
    pending bigint;
BEGIN
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO present FROM event_position;
    SELECT min(((classid::bigint & x'FFFF'::int::bigint) << 32) | objid::bigint) INTO pending
      FROM pg_locks
     WHERE locktype = 'advisory' AND objsubid = 1
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND classid::bigint >> 16 = x'4556'::int;
    RETURN least(present, pending);
END
$$;

-- Brings event_counts forward over up to "step" positions; returns how many positions are settled
-- and not counted yet. Cheap to call when there is nothing to do.
CREATE FUNCTION ${schema}.count_events(step bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    counted bigint;
    settled bigint;
    until   bigint;
BEGIN
    SELECT position INTO counted FROM event_counted FOR UPDATE;
    settled := settled_position();
    until := least(settled, counted + step);
    IF until <= counted THEN
        RETURN 0;
    END IF;
    INSERT INTO event_counts AS c (hour, n, pattern)
    SELECT date_trunc('hour', e."timestamp", 'UTC') AS hour, count(*), e.pattern
      FROM events AS e
     WHERE e.position > counted AND e.position <= until
     GROUP BY hour, e.pattern
     ORDER BY e.pattern, hour
        ON CONFLICT (pattern, hour) DO UPDATE SET n = c.n + EXCLUDED.n;
    UPDATE event_counted SET position = until;
    RETURN settled - until;
END
$$;

-- Which of these events, all of them stored under their ids, differ from what is stored. An event
-- whose row is no longer in the tables cannot be compared and counts as the same.
CREATE FUNCTION ${schema}.differing_events(
    ids text[], patterns text[], versions text[], sources jsonb[],
    timestamps timestamptz[], payloads jsonb[], metadatas jsonb[]) RETURNS boolean[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    answer boolean[];
BEGIN
    SELECT array_agg(e.id IS NOT NULL
                     AND (e.pattern, e.version, e.source, e."timestamp", e.payload, e.metadata)
                         IS DISTINCT FROM
                         (u.pattern, u.version, u.source, u.at, u.payload, u.metadata)
                     ORDER BY u.i) INTO answer
      FROM unnest(ids, patterns, versions, sources, timestamps, payloads, metadatas)
           WITH ORDINALITY AS u (id, pattern, version, source, at, payload, metadata, i)
      LEFT JOIN event_ids AS k ON k.event_id = u.id
      LEFT JOIN events AS e ON e."timestamp" = k."timestamp" AND e.id = k.id;
    RETURN answer;
END
$$;

-- Stores a batch of events, for a program in any language. One element an event; one row back an
-- event, in the same order: stored with its sequence and position, or a duplicate, which is
-- "conflicting" where what is stored under its id differs. Expected sequences: per pattern the
-- number that the caller last saw, 0 for a pattern without events. Errors as in claim_events.
CREATE FUNCTION ${schema}.append_events(
    ids text[], patterns text[], versions text[], sources jsonb[],
    timestamps timestamptz[], payloads jsonb[], metadatas jsonb[],
    expected_patterns text[] DEFAULT '{}', expected_sequences bigint[] DEFAULT '{}')
RETURNS TABLE (event_id text, stored boolean, conflicting boolean,
               sequence bigint, "position" bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
#variable_conflict use_column
DECLARE
    claim     record;
    bad       record;
    differing boolean[];
    n         int := cardinality(ids);
BEGIN
    IF n <> cardinality(versions) OR n <> cardinality(sources) OR n <> cardinality(payloads)
       OR n <> cardinality(metadatas) THEN
        RAISE EXCEPTION 'the arrays differ in length' USING ERRCODE = 'ZE001',
            DETAIL = '{"id": null, "field": "ids", "reason": "differs in length from the others"}';
    END IF;
    SELECT u.id, r.field, r.reason INTO bad
      FROM unnest(ids, patterns, versions, sources, payloads, metadatas)
           AS u (id, pattern, version, source, payload, metadata)
      CROSS JOIN LATERAL (VALUES
           (u.pattern ~ '(^|\.)([*#]?)(\.|$)', 'pattern',
            'has an empty segment or a wildcard as a segment'),
           (u.version IS NULL OR u.version = '' OR length(u.version) > 50, 'version',
            'must have 1 to 50 characters'),
           (u.source IS NULL OR jsonb_typeof(u.source) <> 'object'
            OR coalesce(jsonb_typeof(u.source -> 'type'), '') <> 'string'
            OR coalesce(jsonb_typeof(u.source -> 'id'), '') <> 'string'
            OR u.source ->> 'type' = '' OR u.source ->> 'id' = '', 'source',
            'must be an object with the texts type and id'),
           (u.payload IS NULL, 'payload', 'is missing'),
           (u.metadata IS NULL OR jsonb_typeof(u.metadata) <> 'object', 'metadata',
            'must be an object'),
           (coalesce(jsonb_typeof(u.metadata -> 'correlationId'), 'string') <> 'string'
            OR length(u.metadata ->> 'correlationId') NOT BETWEEN 1 AND 255,
            'metadata.correlationId', 'must be a text of 1 to 255 characters'),
           (coalesce(jsonb_typeof(u.metadata -> 'causationId'), 'string') <> 'string'
            OR length(u.metadata ->> 'causationId') NOT BETWEEN 1 AND 255,
            'metadata.causationId', 'must be a text of 1 to 255 characters')
           ) AS r (is_bad, field, reason)
     WHERE r.is_bad
     LIMIT 1;
    IF FOUND THEN
        PERFORM refuse_event(bad.id, bad.field, bad.reason);
    END IF;

    SELECT * INTO claim
      FROM claim_events(ids, patterns, timestamps, expected_patterns, expected_sequences);

    INSERT INTO events (id, sequence, position, "timestamp", event_id, pattern, version,
                        partition_key, source, metadata, payload)
    SELECT u.row_id, u.sequence, u.position, u.at, u.id, u.pattern, u.version,
           to_char(u.at AT TIME ZONE 'UTC', 'YYYY-MM'), u.source, u.metadata, u.payload
      FROM unnest(claim.row_ids, claim.sequences, claim.positions, timestamps, ids, patterns,
                  versions, sources, metadatas, payloads)
           AS u (row_id, sequence, position, at, id, pattern, version, source, metadata, payload)
     WHERE u.sequence IS NOT NULL;

    IF array_position(claim.sequences, NULL) IS NOT NULL THEN
        differing := differing_events(ids, patterns, versions, sources, timestamps, payloads,
                                      metadatas);
    END IF;
    RETURN QUERY
    SELECT u.id, u.sequence IS NOT NULL, u.sequence IS NULL AND coalesce(u.differs, false),
           u.sequence, u.position
      FROM unnest(ids, claim.sequences, claim.positions, differing)
           WITH ORDINALITY AS u (id, sequence, position, differs, i)
     WHERE u.i <= n
     ORDER BY u.i;
END
$$;

REVOKE ALL ON FUNCTION ${schema}.ensure_partition(timestamptz) FROM PUBLIC;

REVOKE ALL ON FUNCTION ${schema}.claim_events(text[], text[], timestamptz[], text[], bigint[])
    FROM PUBLIC;

REVOKE ALL ON FUNCTION ${schema}.count_events(bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION ${schema}.differing_events(text[], text[], text[], jsonb[], timestamptz[],
    jsonb[], jsonb[]) FROM PUBLIC;

REVOKE ALL ON FUNCTION ${schema}.append_events(text[], text[], text[], jsonb[], timestamptz[],
    jsonb[], jsonb[], text[], bigint[]) FROM PUBLIC;
