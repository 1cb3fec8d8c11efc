-- Counts name a pattern by its number: a store with few events an hour has nearly as many counts as
-- events, and the name in each of them and in their keys was half of what they took.

-- Whoever counts or reads counts meanwhile waits; who stood in the middle of counting begins again.
-- All tables now, so that who is in the way is met before anything was done.
LOCK TABLE ${schema}.event_counted, ${schema}.event_counts, ${schema}.event_counts_by_day,
    ${schema}.event_counts_by_month, ${schema}.event_counts_by_year, ${schema}.event_segment_counts,
    ${schema}.event_segment_counts_by_day, ${schema}.event_segment_counts_by_month
    IN ACCESS EXCLUSIVE MODE;

-- Years and segments anew: who was counting while they were made counted without them.
TRUNCATE ${schema}.event_counts_by_year, ${schema}.event_segment_counts,
    ${schema}.event_segment_counts_by_day, ${schema}.event_segment_counts_by_month;

INSERT INTO ${schema}.event_segment_counts (hour, n, segment)
SELECT hour, sum(n), split_part(pattern, '.', 1) AS segment
  FROM ${schema}.event_counts
 GROUP BY hour, segment
 ORDER BY hour, segment;

INSERT INTO ${schema}.event_segment_counts_by_day (day, n, segment)
SELECT day, sum(n), split_part(pattern, '.', 1) AS segment
  FROM ${schema}.event_counts_by_day
 GROUP BY day, segment
 ORDER BY day, segment;

INSERT INTO ${schema}.event_segment_counts_by_month (month, n, segment)
SELECT month, sum(n), split_part(pattern, '.', 1) AS segment
  FROM ${schema}.event_counts_by_month
 GROUP BY month, segment
 ORDER BY month, segment;

CREATE TABLE ${schema}.event_patterns (
    n       bigint                   NOT NULL,
    first   timestamptz(6),
    last    timestamptz(6),
    number  int                      GENERATED ALWAYS AS IDENTITY,
    pattern varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_patterns_pkey PRIMARY KEY (number),
    CONSTRAINT event_patterns_pattern_key UNIQUE (pattern)
) WITH (fillfactor = 50);

COMMENT ON TABLE ${schema}.event_patterns IS
    'The patterns that are counted, of the events up to event_counted.position.';

COMMENT ON COLUMN ${schema}.event_patterns.n IS 'The sum of event_counts_by_year.';

COMMENT ON COLUMN ${schema}.event_patterns.first IS 'The time of the first event in time.';

COMMENT ON COLUMN ${schema}.event_patterns.last IS 'The time of the last event in time.';

ALTER TABLE ${schema}.event_counted
    ADD COLUMN first timestamptz(6),
    ADD COLUMN last timestamptz(6);

COMMENT ON COLUMN ${schema}.event_counted.first IS 'The time of the first event of all.';

COMMENT ON COLUMN ${schema}.event_counted.last IS 'The time of the last event of all.';

INSERT INTO ${schema}.event_patterns (n, pattern)
SELECT sum(n), pattern
  FROM ${schema}.event_counts_by_month
 GROUP BY pattern
 ORDER BY pattern;

-- In the first and the last hour that is counted; what is not counted yet may lie there, too.
UPDATE ${schema}.event_patterns AS p
   SET first = (SELECT e."timestamp"
                  FROM ${schema}.events AS e
                 WHERE e.pattern = p.pattern
                   AND e."timestamp" >= h.first AND e."timestamp" < h.first + interval '1 hour'
                   AND e.position <= (SELECT position FROM ${schema}.event_counted)
                 ORDER BY e."timestamp" LIMIT 1),
       last = (SELECT e."timestamp"
                 FROM ${schema}.events AS e
                WHERE e.pattern = p.pattern
                  AND e."timestamp" >= h.last AND e."timestamp" < h.last + interval '1 hour'
                  AND e.position <= (SELECT position FROM ${schema}.event_counted)
                ORDER BY e."timestamp" DESC LIMIT 1)
  FROM (SELECT pattern, min(hour) AS first, max(hour) AS last
          FROM ${schema}.event_counts
         WHERE n > 0
         GROUP BY pattern) AS h
 WHERE h.pattern = p.pattern;

UPDATE ${schema}.event_counted
   SET first = (SELECT min(p.first) FROM ${schema}.event_patterns AS p),
       last = (SELECT max(p.last) FROM ${schema}.event_patterns AS p);

CREATE FUNCTION ${schema}.number_of_pattern(name text) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT p.number FROM ${schema}.event_patterns AS p WHERE p.pattern = name);
END
$$;

-- The tables that are there, so that what was granted on them stays.
ALTER TABLE ${schema}.event_counts
    ALTER COLUMN n TYPE int,
    ALTER COLUMN pattern TYPE int USING ${schema}.number_of_pattern(pattern);

ALTER TABLE ${schema}.event_counts_by_day
    ALTER COLUMN pattern TYPE int USING ${schema}.number_of_pattern(pattern);

ALTER TABLE ${schema}.event_counts_by_month
    ALTER COLUMN pattern TYPE int USING ${schema}.number_of_pattern(pattern);

ALTER TABLE ${schema}.event_counts_by_year
    ALTER COLUMN pattern TYPE int USING ${schema}.number_of_pattern(pattern);

DROP FUNCTION ${schema}.number_of_pattern(text);

ALTER TABLE ${schema}.event_counts RENAME COLUMN pattern TO pattern_number;

ALTER TABLE ${schema}.event_counts_by_day RENAME COLUMN pattern TO pattern_number;

ALTER TABLE ${schema}.event_counts_by_month RENAME COLUMN pattern TO pattern_number;

ALTER TABLE ${schema}.event_counts_by_year RENAME COLUMN pattern TO pattern_number;

INSERT INTO ${schema}.event_counts_by_year (year, n, pattern_number)
SELECT date_trunc('year', month, 'UTC') AS year, sum(n), pattern_number
  FROM ${schema}.event_counts_by_month
 GROUP BY year, pattern_number
 ORDER BY pattern_number, year;

-- Brings the counts forward over up to "step" positions; returns how many positions are settled
-- and not counted yet. Cheap to call when there is nothing to do. Each coarser count is made of the
-- finer one, which has far fewer rows than there are events.
CREATE OR REPLACE FUNCTION ${schema}.count_events(step bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    counted         bigint;
    settled         bigint;
    until           bigint;
    periods         timestamptz[];
    names           text[];
    patterns        int[];
    numbers         bigint[];
    firsts          timestamptz[];
    lasts           timestamptz[];
    segment_periods timestamptz[];
    segments        text[];
    segment_numbers bigint[];
BEGIN
    SELECT position INTO counted FROM event_counted FOR UPDATE;
    settled := settled_position();
    until := least(settled, counted + step);
    IF until <= counted THEN
        RETURN 0;
    END IF;
    SELECT array_agg(g.hour), array_agg(g.pattern), array_agg(g.n), array_agg(g.first),
           array_agg(g.last)
      INTO periods, names, numbers, firsts, lasts
      FROM (SELECT date_trunc('hour', e."timestamp", 'UTC') AS hour, e.pattern, count(*) AS n,
                   min(e."timestamp") AS first, max(e."timestamp") AS last
              FROM events AS e
             WHERE e.position > counted AND e.position <= until
             GROUP BY 1, 2) AS g;
    SELECT array_agg(g.period), array_agg(g.segment), array_agg(g.n)
      INTO segment_periods, segments, segment_numbers
      FROM (SELECT u.period, split_part(u.pattern, '.', 1) AS segment, sum(u.n)::bigint AS n
              FROM unnest(periods, names, numbers) AS u (period, pattern, n)
             GROUP BY 1, 2
             ORDER BY 1, 2) AS g;

    -- Not by ON CONFLICT, which would use up a number for each pattern that has one.
    INSERT INTO event_patterns (n, pattern)
    SELECT 0, u.name
      FROM (SELECT DISTINCT unnest(names) AS name) AS u
     WHERE NOT EXISTS (SELECT FROM event_patterns AS p WHERE p.pattern = u.name)
     ORDER BY u.name;
    UPDATE event_patterns AS p
       SET n = p.n + u.n, first = least(p.first, u.first), last = greatest(p.last, u.last)
      FROM (SELECT u.name, sum(u.n) AS n, min(u.first) AS first, max(u.last) AS last
              FROM unnest(names, numbers, firsts, lasts) AS u (name, n, first, last)
             GROUP BY 1) AS u
     WHERE p.pattern = u.name;
    SELECT array_agg(g.period), array_agg(g.number), array_agg(g.n)
      INTO periods, patterns, numbers
      FROM (SELECT u.period, p.number, u.n
              FROM unnest(periods, names, numbers) AS u (period, name, n)
              JOIN event_patterns AS p ON p.pattern = u.name
             ORDER BY 2, 1) AS g;

    INSERT INTO event_counts AS c (hour, n, pattern_number)
    SELECT u.period, u.n, u.number
      FROM unnest(periods, patterns, numbers) AS u (period, number, n)
        ON CONFLICT (pattern_number, hour) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.number), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('day', u.period, 'UTC') AS period, u.number, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, number, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_day AS c (day, n, pattern_number)
    SELECT u.period, u.n, u.number
      FROM unnest(periods, patterns, numbers) AS u (period, number, n)
        ON CONFLICT (pattern_number, day) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.number), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('month', u.period, 'UTC') AS period, u.number, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, number, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_month AS c (month, n, pattern_number)
    SELECT u.period, u.n, u.number
      FROM unnest(periods, patterns, numbers) AS u (period, number, n)
        ON CONFLICT (pattern_number, month) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.number), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('year', u.period, 'UTC') AS period, u.number, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, number, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_year AS c (year, n, pattern_number)
    SELECT u.period, u.n, u.number
      FROM unnest(periods, patterns, numbers) AS u (period, number, n)
        ON CONFLICT (pattern_number, year) DO UPDATE SET n = c.n + EXCLUDED.n;

    INSERT INTO event_segment_counts AS c (hour, n, segment)
    SELECT u.period, u.n, u.name
      FROM unnest(segment_periods, segments, segment_numbers) AS u (period, name, n)
        ON CONFLICT (hour, segment) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.name), array_agg(g.n)
      INTO segment_periods, segments, segment_numbers
      FROM (SELECT date_trunc('day', u.period, 'UTC') AS period, u.name, sum(u.n)::bigint AS n
              FROM unnest(segment_periods, segments, segment_numbers) AS u (period, name, n)
             GROUP BY 1, 2
             ORDER BY 1, 2) AS g;
    INSERT INTO event_segment_counts_by_day AS c (day, n, segment)
    SELECT u.period, u.n, u.name
      FROM unnest(segment_periods, segments, segment_numbers) AS u (period, name, n)
        ON CONFLICT (day, segment) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.name), array_agg(g.n)
      INTO segment_periods, segments, segment_numbers
      FROM (SELECT date_trunc('month', u.period, 'UTC') AS period, u.name, sum(u.n)::bigint AS n
              FROM unnest(segment_periods, segments, segment_numbers) AS u (period, name, n)
             GROUP BY 1, 2
             ORDER BY 1, 2) AS g;
    INSERT INTO event_segment_counts_by_month AS c (month, n, segment)
    SELECT u.period, u.n, u.name
      FROM unnest(segment_periods, segments, segment_numbers) AS u (period, name, n)
        ON CONFLICT (month, segment) DO UPDATE SET n = c.n + EXCLUDED.n;

    UPDATE event_counted AS c
       SET position = until,
           first = least(c.first, (SELECT min(u.at) FROM unnest(firsts) AS u (at))),
           last = greatest(c.last, (SELECT max(u.at) FROM unnest(lasts) AS u (at)));
    RETURN settled - until;
END
$$;

-- The new table belongs to whom the store belongs to; it and those that came after event_counts are
-- read by whoever reads that.
DO $$
DECLARE
    reader oid;
    counts text;
BEGIN
    EXECUTE format('ALTER TABLE ${schema}.event_patterns OWNER TO %s',
        (SELECT c.relowner::regrole FROM pg_class AS c
          WHERE c.oid = '${schema}.event_counts'::regclass));
    FOR reader IN SELECT a.grantee
                    FROM pg_class AS c
                   CROSS JOIN LATERAL aclexplode(c.relacl) AS a
                   WHERE c.oid = '${schema}.event_counts'::regclass
                     AND a.privilege_type = 'SELECT' AND a.grantee <> c.relowner LOOP
        FOREACH counts IN ARRAY ARRAY['event_patterns', 'event_counts_by_day',
                'event_counts_by_month', 'event_counts_by_year', 'event_segment_counts',
                'event_segment_counts_by_day', 'event_segment_counts_by_month'] LOOP
            EXECUTE format('GRANT SELECT ON ${schema}.%I TO %s', counts,
                CASE reader WHEN 0 THEN 'PUBLIC' ELSE reader::regrole::text END);
        END LOOP;
    END LOOP;
END
$$;

-- Or the first questions are planned as if these tables were of no size that is known.
ANALYZE ${schema}.event_patterns, ${schema}.event_counts, ${schema}.event_counts_by_day,
    ${schema}.event_counts_by_month, ${schema}.event_counts_by_year, ${schema}.event_segment_counts,
    ${schema}.event_segment_counts_by_day, ${schema}.event_segment_counts_by_month;
