-- A chain is found by hashes of its ids beside the event ids. Their indexes know no months, where
-- those on the texts were one a month: larger, and each was asked for every chain.

DROP FUNCTION ${schema}.claim_events(text[], text[], timestamptz[], text[], bigint[]);

-- Whoever appends or reads meanwhile waits. Both tables now, so that who is in the way is met before
-- anything was done.
LOCK TABLE ${schema}.event_ids, ${schema}.events IN ACCESS EXCLUSIVE MODE;

-- The rows are written anew, in the table that is there: what was granted on it stays.
CREATE UNLOGGED TABLE ${schema}.event_ids_before AS
SELECT "timestamp", id, event_id FROM ${schema}.event_ids;

TRUNCATE ${schema}.event_ids;

ALTER TABLE ${schema}.event_ids
    DROP CONSTRAINT event_ids_pkey,
    ADD COLUMN correlation_hash int,
    ADD COLUMN causation_hash int;

INSERT INTO ${schema}.event_ids ("timestamp", id, event_id, correlation_hash, causation_hash)
SELECT k."timestamp", k.id, k.event_id, hashtext(e.metadata ->> 'correlationId'),
       hashtext(e.metadata ->> 'causationId')
  FROM ${schema}.event_ids_before AS k
  LEFT JOIN ${schema}.events AS e ON e."timestamp" = k."timestamp" AND e.id = k.id
 ORDER BY k."timestamp", k.id;

DROP TABLE ${schema}.event_ids_before;

-- Who waited in the middle of the claim_events that was dropped would store ids without hashes, by
-- which no chain finds them: it is told to begin again.
CREATE FUNCTION ${schema}.refuse_old_claim() RETURNS int
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RAISE EXCEPTION 'the store was brought to a newer version meanwhile; append these events again'
        USING ERRCODE = '40001';
END
$$;

ALTER TABLE ${schema}.event_ids ALTER COLUMN correlation_hash
    SET DEFAULT ${schema}.refuse_old_claim();

ALTER TABLE ${schema}.event_ids ADD CONSTRAINT event_ids_pkey PRIMARY KEY (event_id);

CREATE INDEX event_ids_correlation_hash_idx ON ${schema}.event_ids (correlation_hash)
    WHERE correlation_hash IS NOT NULL;

CREATE INDEX event_ids_causation_hash_idx ON ${schema}.event_ids (causation_hash)
    WHERE causation_hash IS NOT NULL;

COMMENT ON TABLE ${schema}.event_ids IS
    'Every event id that was ever stored, the key of its row, and where its chain is looked for.';

COMMENT ON COLUMN ${schema}.event_ids.correlation_hash IS
    'hashtext(metadata ->> ''correlationId''); another chain may have the same.';

COMMENT ON COLUMN ${schema}.event_ids.causation_hash IS
    'hashtext(metadata ->> ''causationId''); the effects of another event may have the same.';

DROP INDEX ${schema}.events_correlation_id_idx;

DROP INDEX ${schema}.events_causation_id_idx;

-- Decides what is new and numbers it; the only place where that is decided. Whoever calls must
-- insert the rows of the new events in the same transaction.
--
-- In: one element an event; correlation and causation ids as the events' metadata have them, null
-- where an event has none. Out:
-- is_new         one element an event; null: all of them are new
-- claimed, bases the patterns, and the number that each was at: its first new event has the next
-- first_position the position of the first new event; null: none is new
-- positions      one element a new event; null: they follow the first without a gap
-- first_row_id   the row id of the first event; its 18th to 23rd hex digits are the event's place
--                in the batch (1), and only they differ in those of the others
-- Errors: ZE001, an event that cannot be stored; ZE002, a pattern has moved on, with detail JSON
-- {"pattern", "expected", "actual"}.
--
-- Locks are taken in one order, so that concurrent batches cannot deadlock: partitions, then
-- patterns by name, then ids by name.
CREATE FUNCTION ${schema}.claim_events(
    ids text[], patterns text[], timestamps timestamptz[],
    correlation_ids text[], causation_ids text[],
    expected_patterns text[], expected_sequences bigint[],
    OUT is_new boolean[], OUT claimed text[], OUT bases bigint[],
    OUT first_position bigint, OUT positions bigint[], OUT first_row_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    n      int;
    e      int;
    first  timestamptz;
    last   timestamptz;
    fit    boolean;
    month  timestamptz;
    counts bigint[];
    number bigint;
    taken  int;
    clock  bigint;
    stem   text;
    tail   text;
    bad    record;
BEGIN
    -- One event, as most are that come one by one: as few statements and expressions as can be,
    -- since each costs more than what it does. Whatever is not plain goes the long way.
    IF cardinality(ids) = 1 AND cardinality(patterns) = 1 AND cardinality(timestamps) = 1
       AND cardinality(correlation_ids) = 1 AND cardinality(causation_ids) = 1
       AND cardinality(expected_patterns) = 0 AND cardinality(expected_sequences) = 0
       AND ids[1] <> '' AND length(ids[1]) <= 255
       AND patterns[1] <> '' AND length(patterns[1]) <= 255
       AND timestamps[1] >= timestamptz '1970-01-01 00:00:00+00'
       AND timestamps[1] <= now() + interval '24 hours'
       AND to_regclass('${schema}.events_' || to_char(timestamps[1] AT TIME ZONE 'UTC', 'YYYY_MM'))
           IS NOT NULL THEN
        INSERT INTO event_sequences AS s (pattern, sequence, updated_at)
        VALUES (patterns[1], 1, clock_timestamp())
            ON CONFLICT (pattern) DO UPDATE
           SET sequence = s.sequence + 1, updated_at = EXCLUDED.updated_at
        RETURNING s.sequence - 1 INTO number;
        clock := extract(epoch FROM clock_timestamp()) * 1000000;
        first_row_id := first_row_id(clock);
        INSERT INTO event_ids ("timestamp", id, event_id, correlation_hash, causation_hash)
        VALUES (timestamps[1], first_row_id, ids[1],
                hashtext(correlation_ids[1]), hashtext(causation_ids[1]))
            ON CONFLICT (event_id) DO NOTHING;
        IF FOUND THEN
            first_position := CASE WHEN pg_advisory_xact_lock_shared(
                (x'4556'::int::bigint << 48)
                | coalesce(pg_sequence_last_value('${schema}.event_position'), 0))::text IS NOT NULL
                THEN nextval('${schema}.event_position') END;
        ELSE
            is_new := '{f}';
            UPDATE event_sequences AS s SET sequence = s.sequence - 1 WHERE s.pattern = patterns[1];
            DELETE FROM event_sequences AS s WHERE s.sequence = 0 AND s.pattern = patterns[1];
        END IF;
        claimed := patterns;
        bases := ARRAY[number];
        RETURN;
    END IF;

    n := cardinality(ids);
    e := cardinality(expected_patterns);
    IF n IS DISTINCT FROM cardinality(patterns) OR n IS DISTINCT FROM cardinality(timestamps)
       OR n IS DISTINCT FROM cardinality(correlation_ids)
       OR n IS DISTINCT FROM cardinality(causation_ids)
       OR e IS DISTINCT FROM cardinality(expected_sequences) THEN
        RAISE EXCEPTION 'the arrays differ in length' USING ERRCODE = 'ZE001',
            DETAIL = '{"id": null, "field": "ids", "reason": "differs in length from the others"}';
    END IF;
    claimed := '{}';
    bases := '{}';
    IF n = 0 THEN
        RETURN;
    END IF;

    SELECT min(u.at), max(u.at),
           bool_and(u.at IS NOT NULL AND coalesce(
               u.id <> '' AND length(u.id) <= 255
               AND u.pattern <> '' AND length(u.pattern) <= 255, false))
      INTO first, last, fit
      FROM unnest(ids, patterns, timestamps) AS u (id, pattern, at);
    IF (fit AND first >= timestamptz '1970-01-01 00:00:00+00'
        AND last <= now() + interval '24 hours') IS NOT TRUE THEN
        PERFORM refuse_unfit(ids, patterns, timestamps);
    END IF;

    month := date_trunc('month', first, 'UTC');
    IF month = date_trunc('month', last, 'UTC') THEN
        IF to_regclass('${schema}.events_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM'))
           IS NULL THEN
            PERFORM ensure_partition(month);
        END IF;
    ELSE
        FOR month IN SELECT DISTINCT date_trunc('month', t, 'UTC') AS m
                       FROM unnest(timestamps) AS t ORDER BY m LOOP
            PERFORM ensure_partition(month);
        END LOOP;
    END IF;

    -- Every event is taken for new at first; what turns out to be a duplicate is given back below.
    SELECT array_agg(g.pattern), array_agg(g.k) INTO claimed, counts
      FROM (SELECT p.pattern, sum(p.k)::bigint AS k
              FROM (SELECT unnest(patterns) AS pattern, 1 AS k
                     UNION ALL
                    SELECT unnest(expected_patterns), 0) AS p
             GROUP BY p.pattern
             ORDER BY p.pattern COLLATE "C") AS g;
    INSERT INTO event_sequences AS s (pattern, sequence, updated_at)
    SELECT u.pattern, u.k, clock_timestamp()
      FROM unnest(claimed, counts) WITH ORDINALITY AS u (pattern, k, o)
     ORDER BY u.o
        ON CONFLICT (pattern) DO UPDATE
       SET sequence = s.sequence + EXCLUDED.sequence, updated_at = EXCLUDED.updated_at;
    SELECT array_agg(s.sequence - u.k ORDER BY u.o) INTO bases
      FROM unnest(claimed, counts) WITH ORDINALITY AS u (pattern, k, o)
      JOIN event_sequences AS s ON s.pattern = u.pattern;

    clock := extract(epoch FROM clock_timestamp()) * 1000000;
    first_row_id := first_row_id(clock);
    stem := substr(replace(first_row_id::text, '-', ''), 1, 17);
    tail := right(first_row_id::text, 9);
    INSERT INTO event_ids ("timestamp", id, event_id, correlation_hash, causation_hash)
    SELECT u.at, (stem || lpad(to_hex(u.o), 6, '0') || tail)::uuid, u.id,
           hashtext(u.correlation), hashtext(u.causation)
      FROM unnest(ids, timestamps, correlation_ids, causation_ids) WITH ORDINALITY
           AS u (id, at, correlation, causation, o)
     ORDER BY u.id COLLATE "C", u.o
        ON CONFLICT (event_id) DO NOTHING;
    GET DIAGNOSTICS taken = ROW_COUNT;

    IF taken < n THEN
        SELECT array_agg(k.id IS NOT NULL ORDER BY u.o) INTO is_new
          FROM unnest(ids) WITH ORDINALITY AS u (id, o)
          LEFT JOIN event_ids AS k
            ON k.event_id = u.id AND k.id = (stem || lpad(to_hex(u.o), 6, '0') || tail)::uuid;

        UPDATE event_sequences AS s SET sequence = s.sequence - d.n
          FROM (SELECT p.pattern, count(*) AS n
                  FROM unnest(patterns, is_new) AS p (pattern, is_new)
                 WHERE NOT p.is_new
                 GROUP BY p.pattern) AS d
         WHERE s.pattern = d.pattern;
    END IF;

    IF taken > 0 AND e > 0 THEN
        SELECT x.pattern, x.sequence AS expected, b.base AS actual INTO bad
          FROM unnest(expected_patterns, expected_sequences) AS x (pattern, sequence)
          JOIN unnest(claimed, bases) AS b (pattern, base) ON b.pattern = x.pattern
         WHERE x.sequence <> b.base
         ORDER BY x.pattern COLLATE "C"
         LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'pattern % is at sequence %, not at the expected %',
                    bad.pattern, bad.actual, bad.expected
                USING ERRCODE = 'ZE002',
                      DETAIL = jsonb_build_object('pattern', bad.pattern,
                                   'expected', bad.expected, 'actual', bad.actual)::text;
        END IF;
    END IF;
    IF taken < n OR e > 0 THEN
        DELETE FROM event_sequences AS s WHERE s.sequence = 0 AND s.pattern = ANY (claimed);
    END IF;

    -- Says, until this transaction ends, that positions above the present one may still come from
    -- it: a shared advisory lock whose key carries the present position; settled_position reads it.
    IF taken > 0 THEN
        PERFORM pg_advisory_xact_lock_shared(
            (x'4556'::int::bigint << 48)
            | coalesce(pg_sequence_last_value('${schema}.event_position'), 0));
        -- As many elements as are needed; a series of numbers would be planned each time.
        SELECT array_agg(nextval('${schema}.event_position')) INTO positions
          FROM unnest(ids[:taken]);
        first_position := positions[1];
        IF positions[taken] = first_position + taken - 1 THEN
            positions := NULL;
        END IF;
    END IF;
END
$$;

-- Stores a batch of events, for a program in any language. One element an event; one row back an
-- event, in the same order: stored with its sequence and position, or a duplicate, which is
-- "conflicting" where what is stored under its id differs. Expected sequences: per pattern the
-- number that the caller last saw, 0 for a pattern without events. Errors as in claim_events.
CREATE OR REPLACE FUNCTION ${schema}.append_events(
    ids text[], patterns text[], versions text[], sources jsonb[],
    timestamps timestamptz[], payloads jsonb[], metadatas jsonb[],
    expected_patterns text[] DEFAULT '{}', expected_sequences bigint[] DEFAULT '{}')
RETURNS TABLE (event_id text, stored boolean, conflicting boolean,
               sequence bigint, "position" bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
#variable_conflict use_column
DECLARE
    claim     record;
    numbers   bigint[];
    places    bigint[];
    differing boolean[];
    n         int;
    good      boolean;
    stem      text;
    tail      text;
BEGIN
    -- One event: as few statements and expressions as can be, as in claim_events.
    IF cardinality(ids) = 1 AND cardinality(versions) = 1 AND cardinality(sources) = 1
       AND cardinality(payloads) = 1 AND cardinality(metadatas) = 1
       AND has_good_fields(patterns[1], versions[1], sources[1], payloads[1], metadatas[1]) THEN
        claim := claim_events(ids, patterns, timestamps,
                              ARRAY[metadatas[1] ->> 'correlationId'],
                              ARRAY[metadatas[1] ->> 'causationId'],
                              expected_patterns, expected_sequences);
        IF claim.is_new IS NULL THEN
            INSERT INTO events (id, sequence, position, "timestamp", event_id, pattern, version,
                                partition_key, source, metadata, payload)
            VALUES (claim.first_row_id, claim.bases[1] + 1, claim.first_position, timestamps[1],
                    ids[1], patterns[1], versions[1],
                    to_char(timestamps[1] AT TIME ZONE 'UTC', 'YYYY-MM'), sources[1],
                    metadatas[1], payloads[1]);
            RETURN QUERY SELECT ids[1], true, false, claim.bases[1] + 1, claim.first_position;
            RETURN;
        END IF;
        differing := differing_events(ids, patterns, versions, sources, timestamps, payloads,
                                      metadatas);
        RETURN QUERY SELECT ids[1], false, coalesce(differing[1], false), NULL::bigint, NULL::bigint;
        RETURN;
    END IF;

    n := cardinality(ids);
    IF n IS DISTINCT FROM cardinality(versions) OR n IS DISTINCT FROM cardinality(sources)
       OR n IS DISTINCT FROM cardinality(payloads) OR n IS DISTINCT FROM cardinality(metadatas) THEN
        RAISE EXCEPTION 'the arrays differ in length' USING ERRCODE = 'ZE001',
            DETAIL = '{"id": null, "field": "ids", "reason": "differs in length from the others"}';
    END IF;
    SELECT bool_and(coalesce(has_good_fields(u.pattern, u.version, u.source, u.payload,
                                             u.metadata), false)) INTO good
      FROM unnest(patterns, versions, sources, payloads, metadatas)
           AS u (pattern, version, source, payload, metadata);
    IF good IS NOT TRUE THEN
        PERFORM refuse_bad_fields(ids, patterns, versions, sources, payloads, metadatas);
    END IF;

    claim := claim_events(ids, patterns, timestamps,
        ARRAY(SELECT u.metadata ->> 'correlationId'
                FROM unnest(metadatas) WITH ORDINALITY AS u (metadata, i) ORDER BY u.i),
        ARRAY(SELECT u.metadata ->> 'causationId'
                FROM unnest(metadatas) WITH ORDINALITY AS u (metadata, i) ORDER BY u.i),
        expected_patterns, expected_sequences);

    IF n > 0 THEN
        SELECT array_agg(CASE WHEN u.is_new THEN b.base + u.nth END ORDER BY u.i),
               array_agg(CASE WHEN u.is_new THEN
                   coalesce(claim.positions[u.place], claim.first_position + u.place - 1)
                   END ORDER BY u.i)
          INTO numbers, places
          FROM (SELECT p.pattern, p.i, p.is_new,
                       count(*) FILTER (WHERE p.is_new)
                           OVER (PARTITION BY p.pattern ORDER BY p.i) AS nth,
                       count(*) FILTER (WHERE p.is_new) OVER (ORDER BY p.i) AS place
                  FROM (SELECT f.pattern, f.i, coalesce(f.is_new, true) AS is_new
                          FROM unnest(patterns, claim.is_new) WITH ORDINALITY
                               AS f (pattern, is_new, i)) AS p) AS u
          JOIN unnest(claim.claimed, claim.bases) AS b (pattern, base) ON b.pattern = u.pattern;

        stem := substr(replace(claim.first_row_id::text, '-', ''), 1, 17);
        tail := right(claim.first_row_id::text, 9);
        INSERT INTO events (id, sequence, position, "timestamp", event_id, pattern, version,
                            partition_key, source, metadata, payload)
        SELECT (stem || lpad(to_hex(u.i), 6, '0') || tail)::uuid, u.number, u.place,
               u.at, u.id, u.pattern, u.version,
               to_char(u.at AT TIME ZONE 'UTC', 'YYYY-MM'), u.source, u.metadata, u.payload
          FROM unnest(numbers, places, timestamps, ids, patterns, versions, sources, metadatas,
                      payloads) WITH ORDINALITY
               AS u (number, place, at, id, pattern, version, source, metadata, payload, i)
         WHERE u.number IS NOT NULL;
    END IF;

    IF claim.is_new IS NOT NULL THEN
        differing := differing_events(ids, patterns, versions, sources, timestamps, payloads,
                                      metadatas);
    END IF;
    RETURN QUERY
    SELECT u.id, u.number IS NOT NULL, u.number IS NULL AND coalesce(u.differs, false),
           u.number, u.place
      FROM unnest(ids, numbers, places, differing)
           WITH ORDINALITY AS u (id, number, place, differs, i)
     WHERE u.i <= n
     ORDER BY u.i;
END
$$;

-- The events of a chain and what they caused in other chains, as a picture of it needs them, in
-- order of time: two statements in the caller's snapshot, of which the second opens the months alone
-- that the first has found. Among them may be some that only share a hash with these: whoever asks
-- looks at their ids. One row of nulls where there are more than "most".
CREATE FUNCTION ${schema}.events_of_chain(chain text, most int)
RETURNS TABLE (event_id text, correlation_id text, causation_id text, pattern text,
               sequence bigint, "timestamp" timestamptz, bytes int, source_type text,
               source_id text, source_name text)
LANGUAGE plpgsql STABLE
SET search_path = ${schema}, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
    hash    int := hashtext(chain);
    times   timestamptz[];
    row_ids uuid[];
    first   timestamptz;
    last    timestamptz;
BEGIN
    WITH own AS MATERIALIZED (
           SELECT k."timestamp", k.id, k.event_id
             FROM event_ids AS k
            WHERE k.correlation_hash = hash
            LIMIT most + 1),
         causes AS MATERIALIZED (
           SELECT DISTINCT hashtext(event_id) AS hash_of_id FROM own)
    SELECT array_agg(f."timestamp"), array_agg(f.id), min(f."timestamp"), max(f."timestamp")
      INTO times, row_ids, first, last
      FROM (SELECT "timestamp", id FROM own
             UNION ALL
            SELECT effects."timestamp", effects.id
              FROM causes
             CROSS JOIN LATERAL (SELECT k."timestamp", k.id
                     FROM event_ids AS k
                    WHERE k.causation_hash = causes.hash_of_id
                      AND k.correlation_hash IS DISTINCT FROM hash
                   OFFSET 0) AS effects
             LIMIT most + 1) AS f;
    IF cardinality(times) > most THEN
        RETURN NEXT;
    ELSIF first IS NOT NULL THEN
        RETURN QUERY
        SELECT v.*
          FROM unnest(times, row_ids) AS k (time, id)
         CROSS JOIN LATERAL (
               SELECT e.event_id::text, e.metadata ->> 'correlationId',
                      e.metadata ->> 'causationId', e.pattern::text, e.sequence,
                      e."timestamp", pg_column_size(e.payload), e.source ->> 'type',
                      e.source ->> 'id', e.source ->> 'name'
                 FROM events AS e
                WHERE e."timestamp" = k.time AND e.id = k.id
                  AND e."timestamp" >= first AND e."timestamp" <= last
                LIMIT 1) AS v
         ORDER BY k.time, k.id;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION ${schema}.claim_events(text[], text[], timestamptz[], text[], text[], text[],
    bigint[]) FROM PUBLIC;

-- Functions belong to whom the store belongs to, whoever brings it up to date: append_events runs
-- with its owner's rights.
DO $$
DECLARE
    made regprocedure;
BEGIN
    FOR made IN SELECT p.oid FROM pg_proc AS p
                 WHERE p.pronamespace = '${schema}'::regnamespace
                   AND p.proowner = current_user::regrole
                   AND p.proname IN ('claim_events', 'events_of_chain', 'refuse_old_claim',
                                     'refuse_unfit', 'refuse_bad_fields', 'has_good_fields',
                                     'first_row_id') LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO %s', made,
            (SELECT c.relowner::regrole FROM pg_class AS c
              WHERE c.oid = '${schema}.event_ids'::regclass));
    END LOOP;
END
$$;

ANALYZE ${schema}.event_ids;
