-- The mirror: what the service said. May be thrown away and read again. Times are UTC milliseconds since 1970.
-- The indexes of `customer` are made at the end of a first load (models/store/listpass.cpp), because a bulk load without them is several
-- times faster; every other index stands here.
CREATE TABLE customer (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    relationship TEXT NOT NULL,
    name_fold TEXT NOT NULL
) STRICT;

-- What only the customer's own record tells; its columns are those of Schema<CustomerRecord> without the key.
CREATE TABLE customer_record (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    commerce_id TEXT NOT NULL,
    country TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    address_line1 TEXT NOT NULL,
    address_line2 TEXT NOT NULL,
    company_phone TEXT NOT NULL,
    company_email TEXT NOT NULL,
    registration_number TEXT NOT NULL,
    contact_first_name TEXT NOT NULL,
    contact_last_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    culture TEXT NOT NULL,
    language TEXT NOT NULL,
    associated_partner_id TEXT NOT NULL,
    custom_domains TEXT NOT NULL,
    delegated_access INTEGER CHECK (delegated_access IN (0, 1))
) STRICT;
CREATE INDEX customer_record_country ON customer_record (country);
CREATE INDEX customer_record_city ON customer_record (city COLLATE NOCASE);
CREATE INDEX customer_record_access ON customer_record (delegated_access);

-- The record as it came.
CREATE TABLE customer_raw (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    body BLOB NOT NULL
) STRICT;

-- Telephone numbers as they are searched: digits in their national form.
CREATE TABLE customer_phone (
    digits TEXT NOT NULL CHECK (digits <> ''),
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    PRIMARY KEY (digits, rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_phone_rid ON customer_phone (rid);

-- When the record was last read; apart from the record, so that reading it again unchanged writes next to nothing.
CREATE TABLE customer_read (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    read_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_read_at ON customer_read (read_at);

-- The newest activity record about each customer.
CREATE TABLE customer_change (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX customer_change_at ON customer_change (changed_at);

-- Customers that the list may still name although the service no longer gives them.
CREATE TABLE customer_end (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('relationship_ended', 'tenant_gone')),
    ended_at INTEGER NOT NULL
) STRICT;

-- Customers known to have changed and not yet read again. By id: the list may not have told of them yet.
CREATE TABLE customer_dirty (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    since INTEGER NOT NULL
) STRICT;

-- The activity log; kept longer than the service keeps it.
CREATE TABLE audit_record (
    rid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    customer_id TEXT NOT NULL,
    customer_name TEXT NOT NULL,
    user_name TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    operation_type TEXT NOT NULL,
    status TEXT NOT NULL,
    occurred_at INTEGER
) STRICT;
CREATE INDEX audit_record_customer ON audit_record (customer_id, occurred_at);

-- The pages of a list pass that is not complete yet; the newest is the cursor. `seen`: the rows the page had, as ranges [[first,last],...].
-- `unreadable`: where the first line stands that could not be read, or not wholly; empty: all could.
CREATE TABLE list_page (
    page INTEGER PRIMARY KEY CHECK (page > 0),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    next_uri TEXT NOT NULL,
    next_headers TEXT NOT NULL CHECK (json_valid(next_headers)),
    seen TEXT NOT NULL CHECK (json_valid(seen)),
    unreadable TEXT NOT NULL DEFAULT ''
) STRICT;

-- `source`: whose customers these are; empty: not known. `list_routine`: the pass under way was begun because the list had grown old, not
-- because it is known to be behind.
CREATE TABLE sync_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    source TEXT NOT NULL DEFAULT '',
    list_started_at INTEGER,
    list_first INTEGER NOT NULL DEFAULT 0 CHECK (list_first IN (0, 1)),
    list_routine INTEGER NOT NULL DEFAULT 0 CHECK (list_routine IN (0, 1)),
    list_complete_at INTEGER,
    indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1)),
    audit_read_until INTEGER,
    audit_complete_at INTEGER
) STRICT;
INSERT INTO sync_state (one) VALUES (1);

-- The partner's own organisation.
CREATE TABLE partner (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    tenant_id TEXT NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL
) STRICT;
