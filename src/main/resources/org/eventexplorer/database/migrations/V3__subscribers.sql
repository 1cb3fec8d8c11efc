-- Whom events can be delivered to, and a door that a replay cannot come in by unawares.

CREATE TABLE ${schema}.subscribers (
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    last_at            timestamptz,
    events_per_second  int         NOT NULL,
    in_flight          int         NOT NULL,
    timeout_ms         int         NOT NULL,
    is_enabled         boolean     NOT NULL,
    last_was_delivered boolean,
    name               varchar(100)  COLLATE "C" NOT NULL,
    transport          varchar(20)   COLLATE "C" NOT NULL,
    form               varchar(20)   COLLATE "C" NOT NULL,
    environment        varchar(20)   COLLATE "C" NOT NULL,
    endpoint           varchar(2048) NOT NULL,
    last_said          varchar(1000),
    patterns           text[]        NOT NULL,
    secrets            jsonb         NOT NULL,
    CONSTRAINT subscribers_pkey PRIMARY KEY (name),
    CONSTRAINT subscribers_name_check CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    CONSTRAINT subscribers_events_per_second_check CHECK (events_per_second >= 0),
    CONSTRAINT subscribers_in_flight_check CHECK (in_flight >= 1),
    CONSTRAINT subscribers_timeout_check CHECK (timeout_ms >= 1),
    CONSTRAINT subscribers_patterns_check CHECK (cardinality(patterns) >= 1),
    CONSTRAINT subscribers_form_check CHECK (form IN ('structured', 'binary', 'plain')),
    CONSTRAINT subscribers_environment_check
        CHECK (environment IN ('development', 'staging', 'production')),
    CONSTRAINT subscribers_endpoint_check CHECK (endpoint !~ '^[^/?#]*//[^/?#]*:[^/?#]*@'),
    CONSTRAINT subscribers_secrets_check CHECK (jsonb_typeof(secrets) = 'object'
        AND NOT jsonb_path_exists(secrets,
            '$.* ? (@.type() != "string" || !(@ like_regex "^(env|keyring|file):"))')),
    CONSTRAINT subscribers_last_check CHECK ((last_at IS NULL) = (last_was_delivered IS NULL)
                                         AND (last_at IS NULL) = (last_said IS NULL))
) WITH (fillfactor = 70);

COMMENT ON TABLE ${schema}.subscribers IS
    'Named targets of events. Who may write here decides where events go.';

COMMENT ON COLUMN ${schema}.subscribers.secrets IS
    'What each secret is for, and where it lies: env:NAME, keyring:NAME, file:PATH. Never a secret.';

-- Stores a batch of events, for a program in any language. One element an event; one row back an
-- event, in the same order: stored with its sequence and position, or a duplicate, which is
-- "conflicting" where what is stored under its id differs. Expected sequences: per pattern the
-- number that the caller last saw, 0 for a pattern without events. Errors as in claim_events. An
-- event that a replay sent (metadata.replay is true) is refused, unless this transaction has
-- SET LOCAL event_explorer.allow_replayed = on: a replay must not feed itself unawares.
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
    bad       record;
    differing boolean[];
    n         int := cardinality(ids);
    may_be_replayed boolean := coalesce(
        nullif(current_setting('event_explorer.allow_replayed', true), '')::boolean, false);
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
            'metadata.causationId', 'must be a text of 1 to 255 characters'),
           (NOT may_be_replayed AND u.metadata @> '{"replay": true}', 'metadata.replay',
            'says that a replay sent it, and storing it could feed the replay with itself; allow it'
            ' where that is meant (SET LOCAL event_explorer.allow_replayed = on)')
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
