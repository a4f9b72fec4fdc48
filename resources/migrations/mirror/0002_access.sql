-- Granular delegated admin privileges (GDAP): the relationships with customers, as the directory tells them. Roles come in few
-- combinations, so each stands once; `roles`: template ids, sorted, one a line.
CREATE TABLE delegated_roles (
    set_id INTEGER PRIMARY KEY,
    roles TEXT NOT NULL UNIQUE
) STRICT;

-- Its columns are those of Schema<DelegatedRelationship> with the customer's row for its id, and the set of roles. An id occurs once per
-- customer.
CREATE TABLE delegated_relationship (
    num INTEGER PRIMARY KEY,
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    auto_extend TEXT NOT NULL,
    created_at INTEGER,
    activated_at INTEGER,
    ends_at INTEGER,
    set_id INTEGER NOT NULL REFERENCES delegated_roles (set_id)
) STRICT;
CREATE INDEX delegated_relationship_rid ON delegated_relationship (rid);

-- What they come to, a small row for each customer that has some: lists are sorted and filtered by it. `phase`: of RelationshipPhase.
-- `roles`: bits of EntraRoles.
CREATE TABLE customer_access (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 3),
    ends_at INTEGER,
    extends INTEGER NOT NULL CHECK (extends IN (0, 1)),
    roles INTEGER NOT NULL
) STRICT;

-- `access_told`: what is known of the list as a whole. `access_read_at`: when it was last wholly read, `access_asked_at`: when the service
-- last said something about it. `access_upto`: the customers up to this row are those that the list was wholly read for. `access_news`: the
-- activity log tells of a change since.
ALTER TABLE sync_state ADD COLUMN access_told TEXT NOT NULL DEFAULT '' CHECK (access_told IN ('', 'told', 'refused', 'not_offered'));
ALTER TABLE sync_state ADD COLUMN access_read_at INTEGER;
ALTER TABLE sync_state ADD COLUMN access_asked_at INTEGER;
ALTER TABLE sync_state ADD COLUMN access_upto INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_state ADD COLUMN access_news INTEGER NOT NULL DEFAULT 0 CHECK (access_news IN (0, 1));

-- How many customers there are: counting a million of them at every start would take a tenth of a second from the first rows.
ALTER TABLE sync_state ADD COLUMN customers INTEGER NOT NULL DEFAULT 0;
UPDATE sync_state SET customers = (SELECT count(*) FROM customer);

-- Traces of customers who left may still be in the file: it is to be written anew.
ALTER TABLE sync_state ADD COLUMN scrub_owed INTEGER NOT NULL DEFAULT 0 CHECK (scrub_owed IN (0, 1));
