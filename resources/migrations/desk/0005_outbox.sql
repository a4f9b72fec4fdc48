-- Changes that people decided and the service has to carry out. A line is never deleted; what becomes of it is written into it, and each
-- attempt has a line of its own, since a new attempt has a new request id. Times: UTC milliseconds.
CREATE TABLE outbox (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    batch_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    customer_id TEXT NOT NULL CHECK (customer_id <> ''),
    customer_name TEXT NOT NULL,
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    subject_name TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    auto_renew_before INTEGER CHECK (auto_renew_before IN (0, 1)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    account TEXT NOT NULL,
    roles TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'unclear', 'accepted', 'done', 'verified', 'refused', 'conflict', 'withdrawn')),
    request_id TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    sent_at INTEGER,
    done_at INTEGER,
    verified_at INTEGER,
    retry_at INTEGER,
    value_found TEXT NOT NULL,
    problem TEXT NOT NULL CHECK (problem = '' OR json_valid(problem)),
    CHECK (state <> 'verified' OR verified_at IS NOT NULL),
    CHECK (state NOT IN ('sending', 'unclear', 'accepted') OR request_id <> '')
) STRICT;
-- What is still to be done is few among all that ever was.
CREATE INDEX outbox_open ON outbox (number) WHERE state IN ('waiting', 'sending', 'unclear', 'accepted', 'done');
CREATE INDEX outbox_subject ON outbox (subject_id, number);
CREATE INDEX outbox_customer ON outbox (customer_id, number);
CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox
BEGIN
    SELECT RAISE(ABORT, 'the outbox is never deleted from');
END;

CREATE TABLE outbox_attempt (
    request_id TEXT NOT NULL PRIMARY KEY,
    outbox_id TEXT NOT NULL REFERENCES outbox (id),
    sent_at INTEGER NOT NULL,
    answer TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_attempt_entry ON outbox_attempt (outbox_id);
