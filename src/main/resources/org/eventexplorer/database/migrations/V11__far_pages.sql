-- The first events of some patterns in order of time, where they lie in many months: to plan such a
-- page over each of the months took most of its time, so that its plan is kept. Each pattern's own
-- events are read in order from the index on patterns. That is why the pattern is compared twice:
-- where nearly all events of a month have one pattern, an equality with a value that is not known
-- yet is expected to match all of them, and the month would be read through by its key.
--
-- In: since and until, the first and the last time, both among the events; null: no limit.
-- after_time and after_id, the key of the event after which the page begins; null: at the beginning.
-- up_to, the last position; null: whatever is there. No pattern may be named twice.
CREATE OR REPLACE FUNCTION ${schema}.events_of_patterns(
    patterns text[], since timestamptz, until timestamptz, after_time timestamptz, after_id uuid,
    up_to bigint, newest_first boolean, most bigint)
RETURNS TABLE ("timestamp" timestamptz, id uuid, event_id text, pattern text, sequence bigint,
               version text, source_type text, source_id text, source_name text,
               correlation_id text, causation_id text)
LANGUAGE plpgsql STABLE
SET search_path = ${schema}, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_bitmapscan = off SET enable_seqscan = off SET enable_incremental_sort = off AS $$
#variable_conflict use_column
DECLARE
    page_first timestamptz := coalesce(since, '-infinity');
    page_last  timestamptz := coalesce(until, 'infinity');
    page_up_to bigint      := coalesce(up_to, 9223372036854775807);
    page_stop  timestamptz;
    page_key   uuid;
BEGIN
    IF newest_first THEN
        page_stop := coalesce(after_time, 'infinity');
        page_key := coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
        page_last := least(page_last, page_stop);
        RETURN QUERY
        SELECT found.*
          FROM unnest(patterns) AS p (name)
         CROSS JOIN LATERAL (
               SELECT e."timestamp", e.id, e.event_id::text, e.pattern::text, e.sequence,
                      e.version::text, e.source ->> 'type', e.source ->> 'id',
                      e.source ->> 'name', e.metadata ->> 'correlationId',
                      e.metadata ->> 'causationId'
                 FROM events AS e
                WHERE e.pattern = p.name AND e.pattern BETWEEN p.name AND p.name
                  AND e."timestamp" >= page_first AND e."timestamp" <= page_last
                  AND (e."timestamp", e.id) < (page_stop, page_key) AND e.position <= page_up_to
                ORDER BY e."timestamp" DESC, e.id DESC
                LIMIT most) AS found
         ORDER BY found."timestamp" DESC, found.id DESC
         LIMIT most;
    ELSE
        page_stop := coalesce(after_time, '-infinity');
        page_key := coalesce(after_id, '00000000-0000-0000-0000-000000000000');
        page_first := greatest(page_first, page_stop);
        RETURN QUERY
        SELECT found.*
          FROM unnest(patterns) AS p (name)
         CROSS JOIN LATERAL (
               SELECT e."timestamp", e.id, e.event_id::text, e.pattern::text, e.sequence,
                      e.version::text, e.source ->> 'type', e.source ->> 'id',
                      e.source ->> 'name', e.metadata ->> 'correlationId',
                      e.metadata ->> 'causationId'
                 FROM events AS e
                WHERE e.pattern = p.name AND e.pattern BETWEEN p.name AND p.name
                  AND e."timestamp" >= page_first AND e."timestamp" <= page_last
                  AND (e."timestamp", e.id) > (page_stop, page_key) AND e.position <= page_up_to
                ORDER BY e."timestamp", e.id
                LIMIT most) AS found
         ORDER BY found."timestamp", found.id
         LIMIT most;
    END IF;
END
$$;

-- It belongs to whom the store belongs to, whoever brings it up to date.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION %s OWNER TO %s',
        '${schema}.events_of_patterns(text[], timestamptz, timestamptz, timestamptz, uuid, bigint, '
            || 'boolean, bigint)',
        (SELECT c.relowner::regrole FROM pg_class AS c WHERE c.oid = '${schema}.events'::regclass));
END
$$;
