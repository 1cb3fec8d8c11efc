-- Counts by year, and by the first segment of the pattern: what is asked of all events is answered
-- from as many rows as there are periods, however many patterns there are.

CREATE TABLE ${schema}.event_counts_by_year (
    year    timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    pattern varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_counts_by_year_pkey PRIMARY KEY (pattern, year)
) WITH (fillfactor = 80);

COMMENT ON TABLE ${schema}.event_counts_by_year IS
    'The sums of event_counts over each year (UTC).';

CREATE TABLE ${schema}.event_segment_counts (
    hour    timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    segment varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_segment_counts_pkey PRIMARY KEY (hour, segment)
) WITH (fillfactor = 80);

COMMENT ON TABLE ${schema}.event_segment_counts IS
    'The sums of event_counts over all patterns with the same first segment.';

CREATE TABLE ${schema}.event_segment_counts_by_day (
    day     timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    segment varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_segment_counts_by_day_pkey PRIMARY KEY (day, segment)
) WITH (fillfactor = 80);

COMMENT ON TABLE ${schema}.event_segment_counts_by_day IS
    'The sums of event_counts_by_day over all patterns with the same first segment.';

CREATE TABLE ${schema}.event_segment_counts_by_month (
    month   timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    segment varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_segment_counts_by_month_pkey PRIMARY KEY (month, segment)
) WITH (fillfactor = 80);

COMMENT ON TABLE ${schema}.event_segment_counts_by_month IS
    'The sums of event_counts_by_month over all patterns with the same first segment.';

-- Whoever counts meanwhile waits, and counts with the new function afterwards.
LOCK TABLE ${schema}.event_counted IN ACCESS EXCLUSIVE MODE;

INSERT INTO ${schema}.event_counts_by_year (year, n, pattern)
SELECT date_trunc('year', month, 'UTC') AS year, sum(n), pattern
  FROM ${schema}.event_counts_by_month
 GROUP BY year, pattern
 ORDER BY pattern, year;

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
    patterns        text[];
    numbers         bigint[];
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
    SELECT array_agg(g.hour), array_agg(g.pattern), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('hour', e."timestamp", 'UTC') AS hour, e.pattern, count(*) AS n
              FROM events AS e
             WHERE e.position > counted AND e.position <= until
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    SELECT array_agg(g.period), array_agg(g.segment), array_agg(g.n)
      INTO segment_periods, segments, segment_numbers
      FROM (SELECT u.period, split_part(u.pattern, '.', 1) AS segment, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, pattern, n)
             GROUP BY 1, 2
             ORDER BY 1, 2) AS g;

    INSERT INTO event_counts AS c (hour, n, pattern)
    SELECT u.period, u.n, u.name
      FROM unnest(periods, patterns, numbers) AS u (period, name, n)
        ON CONFLICT (pattern, hour) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.name), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('day', u.period, 'UTC') AS period, u.name, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, name, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_day AS c (day, n, pattern)
    SELECT u.period, u.n, u.name
      FROM unnest(periods, patterns, numbers) AS u (period, name, n)
        ON CONFLICT (pattern, day) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.name), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('month', u.period, 'UTC') AS period, u.name, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, name, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_month AS c (month, n, pattern)
    SELECT u.period, u.n, u.name
      FROM unnest(periods, patterns, numbers) AS u (period, name, n)
        ON CONFLICT (pattern, month) DO UPDATE SET n = c.n + EXCLUDED.n;

    SELECT array_agg(g.period), array_agg(g.name), array_agg(g.n) INTO periods, patterns, numbers
      FROM (SELECT date_trunc('year', u.period, 'UTC') AS period, u.name, sum(u.n)::bigint AS n
              FROM unnest(periods, patterns, numbers) AS u (period, name, n)
             GROUP BY 1, 2
             ORDER BY 2, 1) AS g;
    INSERT INTO event_counts_by_year AS c (year, n, pattern)
    SELECT u.period, u.n, u.name
      FROM unnest(periods, patterns, numbers) AS u (period, name, n)
        ON CONFLICT (pattern, year) DO UPDATE SET n = c.n + EXCLUDED.n;

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

    UPDATE event_counted SET position = until;
    RETURN settled - until;
END
$$;

-- Or the first questions are planned as if these tables were of no size that is known.
ANALYZE ${schema}.event_counts_by_year, ${schema}.event_segment_counts,
    ${schema}.event_segment_counts_by_day, ${schema}.event_segment_counts_by_month;
