-- Our own history of Microsoft's issues: kept when Microsoft removes them, and when the mirror is thrown away. Times UTC milliseconds.
-- Columns as in Schema<HealthIssue>. `key`: ours, Microsoft's id or, where Microsoft used an id twice, more than that. `seen_at`: when a feed
-- told it first. `is_active`, `severity`: what follows from what was told. `update_at`: of its latest update, its last change or its latest
-- post. `reported`: customers whose feeds have it, `reported_ever`: or had it.
CREATE TABLE issue (
    num INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    id TEXT NOT NULL CHECK (id <> ''),
    title TEXT NOT NULL,
    service TEXT NOT NULL,
    feature TEXT NOT NULL,
    feature_group TEXT NOT NULL,
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    status TEXT NOT NULL,
    impact TEXT NOT NULL,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
    started_at INTEGER,
    ended_at INTEGER,
    modified_at INTEGER,
    seen_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    severity INTEGER NOT NULL,
    reported INTEGER NOT NULL DEFAULT 0,
    reported_ever INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX issue_id ON issue (id);
CREATE INDEX issue_active ON issue (num) WHERE is_active = 1;
CREATE INDEX issue_started ON issue (started_at);

CREATE TABLE issue_post (
    num INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issue (num),
    at INTEGER,
    type TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE INDEX issue_post_issue ON issue_post (issue);
CREATE TABLE issue_detail (
    num INTEGER PRIMARY KEY,
    issue INTEGER NOT NULL REFERENCES issue (num),
    name TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE INDEX issue_detail_issue ON issue_detail (issue);

-- A customer's id stands once, however many issues it has.
CREATE TABLE issue_tenant (
    num INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> '')
) STRICT;
-- `since`: when that customer's feed told it first. `gone_at`: since when it no longer does.
CREATE TABLE issue_customer (
    issue INTEGER NOT NULL REFERENCES issue (num),
    tenant INTEGER NOT NULL REFERENCES issue_tenant (num),
    since INTEGER NOT NULL,
    gone_at INTEGER,
    PRIMARY KEY (issue, tenant)
) STRICT, WITHOUT ROWID;
CREATE INDEX issue_customer_tenant ON issue_customer (tenant);
CREATE TRIGGER issue_customer_added AFTER INSERT ON issue_customer
BEGIN
    UPDATE issue SET reported = reported + (NEW.gone_at IS NULL), reported_ever = reported_ever + 1 WHERE num = NEW.issue;
END;
CREATE TRIGGER issue_customer_changed AFTER UPDATE OF gone_at ON issue_customer
WHEN (NEW.gone_at IS NULL) <> (OLD.gone_at IS NULL)
BEGIN
    UPDATE issue SET reported = reported + (NEW.gone_at IS NULL) - (OLD.gone_at IS NULL) WHERE num = NEW.issue;
END;

-- What people here say of a customer and an issue. `level`: of ImpactLevel.
CREATE TABLE issue_mark (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    issue INTEGER NOT NULL REFERENCES issue (num),
    tenant INTEGER NOT NULL REFERENCES issue_tenant (num),
    level INTEGER NOT NULL CHECK (level IN (3, 4)),
    evidence TEXT NOT NULL,
    UNIQUE (issue, tenant)
) STRICT;

-- What is not to be seen or told for a while: an issue or a whole service.
CREATE TABLE health_mute (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    issue INTEGER REFERENCES issue (num),
    service TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    until INTEGER NOT NULL,
    CHECK ((issue IS NULL) = (service <> ''))
) STRICT;
CREATE UNIQUE INDEX health_mute_what ON health_mute (coalesce(issue, 0), service);

-- Who looked how a customer's services are, when, and how old what was seen was (DOMAIN S9). `source`: 'graph' if the tenant was asked for
-- it, else 'cache'. `access`: of HealthAccess, how the tenant answered last. `issues`: keys of what was going on there, a line each.
CREATE TABLE health_check (
    id TEXT NOT NULL PRIMARY KEY,
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    tenant_id TEXT NOT NULL CHECK (tenant_id <> ''),
    source TEXT NOT NULL CHECK (source IN ('graph', 'cache')),
    access INTEGER NOT NULL,
    read_at INTEGER,
    issues TEXT NOT NULL
) STRICT;
CREATE INDEX health_check_tenant ON health_check (tenant_id, at);

-- Messages of the message centre that somebody here has seen to.
CREATE TABLE message_mark (
    message_id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
