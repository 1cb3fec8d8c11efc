-- How long a replay has been running, pauses left out.

ALTER TABLE ${schema}.replay_progress
    ADD COLUMN ran_ms     bigint NOT NULL DEFAULT 0,
    ADD COLUMN stretch_at timestamptz,
    ADD COLUMN alive_at   timestamptz;

COMMENT ON COLUMN ${schema}.replay_progress.ran_ms IS
    'How long it ran in all, without the present stretch, in milliseconds.';
COMMENT ON COLUMN ${schema}.replay_progress.stretch_at IS
    'When the process that runs it, or that died, took it up; null: none does.';
COMMENT ON COLUMN ${schema}.replay_progress.alive_at IS
    'When that process last said that it is there.';

-- Those that a window asks about every few seconds.
CREATE INDEX replay_progress_at_work_idx ON ${schema}.replay_progress (state)
    WHERE state IN ('running', 'halted');

-- What ran before is in the log, apart from stretches whose process died: nobody knows when.
UPDATE ${schema}.replay_progress AS p
   SET ran_ms = s.ms
  FROM (SELECT subject, sum(extract(epoch FROM next_at - at) * 1000)::bigint AS ms
          FROM (SELECT subject, at, action,
                       lead(at) OVER step AS next_at, lead(action) OVER step AS next_action
                  FROM ${schema}.audit_log
                 WHERE action IN ('replay begun', 'replay resumed', 'replay paused',
                                  'replay halted', 'replay completed',
                                  'replay completed with failures', 'replay cancelled',
                                  'replay failed')
                WINDOW step AS (PARTITION BY subject ORDER BY at, id)) AS steps
         WHERE action IN ('replay begun', 'replay resumed')
           AND next_action NOT IN ('replay begun', 'replay resumed')
         GROUP BY subject) AS s
 WHERE s.subject = p.replay_id;
