-- Replays: what each delivers, how far it is, what failed; and what people did, for good.

CREATE TABLE ${schema}.replays (
    created_at     timestamptz              NOT NULL DEFAULT now(),
    id             uuid                     NOT NULL,
    request_id     uuid                     NOT NULL,
    retry_of       uuid,
    subscriber     varchar(255) COLLATE "C" NOT NULL,
    selection      jsonb                    NOT NULL,
    delivery_order text                     NOT NULL,
    on_failure     text                     NOT NULL,
    options        jsonb                    NOT NULL,
    reason         text,
    os_user        text                     NOT NULL,
    db_role        text                     NOT NULL DEFAULT session_user,
    up_to          bigint                   NOT NULL,
    events         bigint                   NOT NULL,
    bytes          bigint                   NOT NULL,
    patterns       jsonb                    NOT NULL,
    first_at       timestamptz(6),
    first_id       uuid,
    last_at        timestamptz(6),
    last_id        uuid,
    hash           bytea                    NOT NULL,
    CONSTRAINT replays_pkey PRIMARY KEY (id),
    CONSTRAINT replays_delivery_order_known
        CHECK (delivery_order IN ('chain', 'strict', 'unordered')),
    CONSTRAINT replays_on_failure_known CHECK (on_failure IN ('block', 'stop', 'skip'))
);

CREATE INDEX replays_created_at_idx ON ${schema}.replays (created_at, id);

COMMENT ON TABLE ${schema}.replays IS
    'What each replay delivers and to whom: fixed when it was planned, never changed.';

-- What changes while a replay runs, apart from what does not, so that an update stays small.
CREATE TABLE ${schema}.replay_progress (
    leased_until timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    done_through bigint           NOT NULL DEFAULT 0,
    delivered    bigint           NOT NULL DEFAULT 0,
    failed       bigint           NOT NULL DEFAULT 0,
    blocked      bigint           NOT NULL DEFAULT 0,
    attempts     bigint           NOT NULL DEFAULT 0,
    rate         double precision,
    in_flight    int              NOT NULL,
    replay_id    uuid             NOT NULL,
    holder       uuid,
    state        text             NOT NULL,
    wanted       text,
    note         text,
    done_beyond  bytea            NOT NULL DEFAULT '',
    CONSTRAINT replay_progress_pkey PRIMARY KEY (replay_id),
    CONSTRAINT replay_progress_replay_fkey FOREIGN KEY (replay_id) REFERENCES ${schema}.replays (id),
    CONSTRAINT replay_progress_state_known
        CHECK (state IN ('planned', 'running', 'paused', 'completed', 'completed_with_failures',
                         'halted', 'cancelled', 'failed')),
    CONSTRAINT replay_progress_wanted_known CHECK (wanted IN ('pause', 'cancel')),
    CONSTRAINT replay_progress_rate_positive CHECK (rate > 0),
    CONSTRAINT replay_progress_in_flight_positive CHECK (in_flight > 0)
) WITH (fillfactor = 10);

COMMENT ON TABLE ${schema}.replay_progress IS
    'How far each replay is. "running" with a lease that is over is one whose process died.';
COMMENT ON COLUMN ${schema}.replay_progress.done_through IS
    'Every planned event with a lower ordinal (0, 1, 2 ...) is done.';
COMMENT ON COLUMN ${schema}.replay_progress.done_beyond IS
    'Bit n (the least of a byte first): the event done_through + n is done.';

-- Stays until its replay is over.
CREATE TABLE ${schema}.replay_segments (
    number    int           NOT NULL,
    replay_id uuid          NOT NULL,
    hash      bytea         NOT NULL,
    times     timestamptz[] NOT NULL,
    row_ids   uuid[]        NOT NULL,
    event_ids text[]        NOT NULL,
    CONSTRAINT replay_segments_pkey PRIMARY KEY (replay_id, number),
    CONSTRAINT replay_segments_replay_fkey FOREIGN KEY (replay_id) REFERENCES ${schema}.replays (id)
);

COMMENT ON TABLE ${schema}.replay_segments IS
    'The planned events in order, a thousand a row, with the SHA-256 of their ids (a line each).';

CREATE TABLE ${schema}.replay_failures (
    ordinal        bigint                   NOT NULL,
    failed_at      timestamptz              NOT NULL DEFAULT clock_timestamp(),
    replay_id      uuid                     NOT NULL,
    retried_by     uuid,
    attempts       int                      NOT NULL,
    status         int,
    event_id       varchar(255) COLLATE "C" NOT NULL,
    correlation_id text COLLATE "C",
    cause          text                     NOT NULL,
    error          text                     NOT NULL,
    CONSTRAINT replay_failures_pkey PRIMARY KEY (replay_id, ordinal),
    CONSTRAINT replay_failures_replay_fkey FOREIGN KEY (replay_id) REFERENCES ${schema}.replays (id)
);

COMMENT ON TABLE ${schema}.replay_failures IS
    'Planned events that were not delivered: cause is the status of the answer, "no-answer", or'
    ' "blocked" behind another failure of the same chain.';

CREATE TABLE ${schema}.audit_log (
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    id      uuid        NOT NULL DEFAULT gen_random_uuid(),
    subject uuid        NOT NULL,
    os_user text        NOT NULL,
    db_role text        NOT NULL DEFAULT session_user,
    action  text        NOT NULL,
    detail  jsonb       NOT NULL,
    CONSTRAINT audit_log_pkey PRIMARY KEY (id)
);

CREATE INDEX audit_log_subject_at_idx ON ${schema}.audit_log (subject, at);

COMMENT ON TABLE ${schema}.audit_log IS
    'Who did what, when and why. Rows are added, and neither changed nor deleted.';

CREATE FUNCTION ${schema}.refuse_audit_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'ZE004';
END
$$;

CREATE TRIGGER audit_log_immutable BEFORE UPDATE OR DELETE ON ${schema}.audit_log
    FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_audit_change();
