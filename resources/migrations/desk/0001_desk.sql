-- The desk: what is ours alone. Never thrown away. Rows refer to the service's ids; their own ids are time-ordered UUIDs. Times are UTC
-- milliseconds since 1970.
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE customer_mark (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL UNIQUE CHECK (customer_id <> ''),
    alias TEXT NOT NULL CHECK (length(alias) <= 200),
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE customer_tag (
    id TEXT NOT NULL PRIMARY KEY,
    customer_id TEXT NOT NULL CHECK (customer_id <> ''),
    tag TEXT NOT NULL CHECK (tag <> ''),
    tag_key TEXT NOT NULL CHECK (tag_key <> ''),
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (customer_id, tag_key)
) STRICT;
CREATE INDEX customer_tag_key ON customer_tag (tag_key);

CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    pane TEXT NOT NULL CHECK (pane <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (pane, name_key)
) STRICT;
