-- Counts by day and by month beside those by hour: years are counted from some thousand rows.

CREATE TABLE ${schema}.event_counts_by_day (
    day     timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    pattern varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_counts_by_day_pkey PRIMARY KEY (pattern, day)
) WITH (fillfactor = 80);

CREATE INDEX event_counts_by_day_day_idx ON ${schema}.event_counts_by_day (day);

COMMENT ON TABLE ${schema}.event_counts_by_day IS
    'The sums of event_counts over each day (UTC).';

CREATE TABLE ${schema}.event_counts_by_month (
    month   timestamptz              NOT NULL,
    n       bigint                   NOT NULL,
    pattern varchar(255) COLLATE "C" NOT NULL,
    CONSTRAINT event_counts_by_month_pkey PRIMARY KEY (pattern, month)
) WITH (fillfactor = 80);

CREATE INDEX event_counts_by_month_month_idx ON ${schema}.event_counts_by_month (month);

COMMENT ON TABLE ${schema}.event_counts_by_month IS
    'The sums of event_counts over each month (UTC).';

-- Whoever counts meanwhile waits, and counts with the new function afterwards.
LOCK TABLE ${schema}.event_counted IN ACCESS EXCLUSIVE MODE;

INSERT INTO ${schema}.event_counts_by_day (day, n, pattern)
SELECT date_trunc('day', hour, 'UTC') AS day, sum(n), pattern
  FROM ${schema}.event_counts
 GROUP BY day, pattern;

INSERT INTO ${schema}.event_counts_by_month (month, n, pattern)
SELECT date_trunc('month', day, 'UTC') AS month, sum(n), pattern
  FROM ${schema}.event_counts_by_day
 GROUP BY month, pattern;

-- Brings the counts forward over up to "step" positions; returns how many positions are settled
-- and not counted yet. Cheap to call when there is nothing to do.
CREATE OR REPLACE FUNCTION ${schema}.count_events(step bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    counted  bigint;
    settled  bigint;
    until    bigint;
    hours    timestamptz[];
    patterns text[];
    numbers  bigint[];
BEGIN
    SELECT position INTO counted FROM event_counted FOR UPDATE;
    settled := settled_position();
    until := least(settled, counted + step);
    IF until <= counted THEN
        RETURN 0;
    END IF;
    SELECT array_agg(g.hour), array_agg(g.pattern), array_agg(g.n) INTO hours, patterns, numbers
      FROM (SELECT date_trunc('hour', e."timestamp", 'UTC') AS hour, e.pattern, count(*) AS n
              FROM events AS e
             WHERE e.position > counted AND e.position <= until
             GROUP BY 1, 2) AS g;

    INSERT INTO event_counts AS c (hour, n, pattern)
    SELECT u.hour, u.n, u.pattern
      FROM unnest(hours, patterns, numbers) AS u (hour, pattern, n)
     ORDER BY u.pattern, u.hour
        ON CONFLICT (pattern, hour) DO UPDATE SET n = c.n + EXCLUDED.n;

    INSERT INTO event_counts_by_day AS c (day, n, pattern)
    SELECT date_trunc('day', u.hour, 'UTC') AS day, sum(u.n), u.pattern
      FROM unnest(hours, patterns, numbers) AS u (hour, pattern, n)
     GROUP BY day, u.pattern
     ORDER BY u.pattern, day
        ON CONFLICT (pattern, day) DO UPDATE SET n = c.n + EXCLUDED.n;

    INSERT INTO event_counts_by_month AS c (month, n, pattern)
    SELECT date_trunc('month', u.hour, 'UTC') AS month, sum(u.n), u.pattern
      FROM unnest(hours, patterns, numbers) AS u (hour, pattern, n)
     GROUP BY month, u.pattern
     ORDER BY u.pattern, month
        ON CONFLICT (pattern, month) DO UPDATE SET n = c.n + EXCLUDED.n;

    UPDATE event_counted SET position = until;
    RETURN settled - until;
END
$$;
