-- This program's own audit log. Lines are appended and never changed; each is bound to the one before by its hash, and the head says which
-- is the last, so that a tail cut off is noticed too.
CREATE TABLE audit_entry (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    account TEXT NOT NULL,
    roles TEXT NOT NULL,
    command TEXT NOT NULL CHECK (command <> ''),
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    customer_tenant_id TEXT NOT NULL,
    before TEXT NOT NULL CHECK (before = '' OR json_valid(before)),
    after TEXT NOT NULL CHECK (after = '' OR json_valid(after)),
    answer TEXT NOT NULL,
    request_id TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_entry_customer ON audit_entry (customer_tenant_id);

CREATE TABLE audit_head (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (only, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TRIGGER audit_entry_follows BEFORE INSERT ON audit_entry
WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE number = NEW.number - 1 AND hash = NEW.previous_hash)
BEGIN
    SELECT RAISE(ABORT, 'an audit entry must follow the last one');
END;
CREATE TRIGGER audit_entry_added AFTER INSERT ON audit_entry
BEGIN
    UPDATE audit_head SET number = NEW.number, hash = NEW.hash;
END;
CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'audit entries are never deleted');
END;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head
WHEN NEW.number <> OLD.number + 1
    OR NOT EXISTS (SELECT 1 FROM audit_entry WHERE number = NEW.number AND hash = NEW.hash AND previous_hash = OLD.hash)
BEGIN
    SELECT RAISE(ABORT, 'the head of the audit log only follows it');
END;
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'the head of the audit log is never deleted');
END;
