-- Who works at a customer and which licences there are. Columns as in Schema<CustomerUser>: those who were deleted in the last thirty days
-- are among them. `num` keeps the service's own order.
CREATE TABLE customer_user (
    num INTEGER PRIMARY KEY,
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    id TEXT NOT NULL CHECK (id <> ''),
    principal_name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    usage_location TEXT NOT NULL,
    phone TEXT NOT NULL,
    domain_type TEXT NOT NULL,
    state TEXT NOT NULL,
    synced_at INTEGER,
    deleted_at INTEGER
) STRICT;
CREATE INDEX customer_user_rid ON customer_user (rid);

-- Columns as in Schema<LicenceSku>.
CREATE TABLE licence_sku (
    num INTEGER PRIMARY KEY,
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    part_number TEXT NOT NULL,
    target_type TEXT NOT NULL,
    licence_group TEXT NOT NULL,
    status TEXT NOT NULL,
    active INTEGER NOT NULL,
    consumed INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    total INTEGER NOT NULL,
    warning INTEGER NOT NULL
) STRICT;
CREATE INDEX licence_sku_rid ON licence_sku (rid);
