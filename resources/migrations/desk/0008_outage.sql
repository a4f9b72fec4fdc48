-- One outage, one message: what was written to customers about an update of an issue, in both languages, once. Times UTC milliseconds.
-- `update_at`: of the update it tells, as `issue` had it then. `channel`: how it left.
CREATE TABLE outage_message (
    num INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    issue INTEGER NOT NULL REFERENCES issue (num),
    update_at INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('drafts', 'mailto', 'list')),
    subject_nl TEXT NOT NULL,
    body_nl TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    body_en TEXT NOT NULL
) STRICT;
CREATE INDEX outage_message_issue ON outage_message (issue, update_at);

-- Each customer is told of an update once.
CREATE TABLE outage_recipient (
    issue INTEGER NOT NULL REFERENCES issue (num),
    update_at INTEGER NOT NULL,
    tenant INTEGER NOT NULL REFERENCES issue_tenant (num),
    message INTEGER NOT NULL REFERENCES outage_message (num),
    PRIMARY KEY (issue, update_at, tenant)
) STRICT, WITHOUT ROWID;
CREATE INDEX outage_recipient_tenant ON outage_recipient (tenant);
