-- The health of customers' tenants, as their own feeds told it last (models/store/healthshelf.h). Issues themselves are not here: our history
-- of them stands in the desk file.
-- Names of services and words for states come few and often, so each stands once.
CREATE TABLE health_word (
    num INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- `access`: of HealthAccess, how the tenant answered last. `asked_at`: when. `read_at`: as of when what is known of it is. `messages_at`: when
-- its messages were last read.
CREATE TABLE customer_health (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    access INTEGER NOT NULL CHECK (access > 0),
    asked_at INTEGER NOT NULL,
    read_at INTEGER,
    messages_at INTEGER
) STRICT;
CREATE INDEX customer_health_read ON customer_health (read_at) WHERE read_at IS NOT NULL;

-- `service`, `status`: of health_word, without a reference, because letting go of a word would then read all of this. service_count tells
-- which words are used.
CREATE TABLE service_health (
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    service INTEGER NOT NULL,
    status INTEGER NOT NULL,
    PRIMARY KEY (rid, service)
) STRICT, WITHOUT ROWID;

-- How many customers have a service in a state, and how many answered how: counted with every change, because counting them anew would take
-- longer than anybody waits.
CREATE TABLE service_count (
    service INTEGER NOT NULL,
    status INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    PRIMARY KEY (service, status)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER service_health_added AFTER INSERT ON service_health
BEGIN
    INSERT INTO service_count (service, status, customers) VALUES (NEW.service, NEW.status, 1)
    ON CONFLICT (service, status) DO UPDATE SET customers = customers + 1;
END;
CREATE TRIGGER service_health_gone AFTER DELETE ON service_health
BEGIN
    UPDATE service_count SET customers = customers - 1 WHERE service = OLD.service AND status = OLD.status;
END;
CREATE TRIGGER service_health_changed AFTER UPDATE OF status ON service_health
WHEN NEW.status <> OLD.status
BEGIN
    UPDATE service_count SET customers = customers - 1 WHERE service = OLD.service AND status = OLD.status;
    INSERT INTO service_count (service, status, customers) VALUES (NEW.service, NEW.status, 1)
    ON CONFLICT (service, status) DO UPDATE SET customers = customers + 1;
END;

CREATE TABLE health_access_count (
    access INTEGER PRIMARY KEY,
    customers INTEGER NOT NULL
) STRICT;
CREATE TRIGGER customer_health_added AFTER INSERT ON customer_health
BEGIN
    INSERT INTO health_access_count (access, customers) VALUES (NEW.access, 1)
    ON CONFLICT (access) DO UPDATE SET customers = customers + 1;
END;
CREATE TRIGGER customer_health_gone AFTER DELETE ON customer_health
BEGIN
    UPDATE health_access_count SET customers = customers - 1 WHERE access = OLD.access;
END;
CREATE TRIGGER customer_health_changed AFTER UPDATE OF access ON customer_health
WHEN NEW.access <> OLD.access
BEGIN
    UPDATE health_access_count SET customers = customers - 1 WHERE access = OLD.access;
    INSERT INTO health_access_count (access, customers) VALUES (NEW.access, 1)
    ON CONFLICT (access) DO UPDATE SET customers = customers + 1;
END;

-- Columns as in Schema<ServiceMessage>. `customers`: how many of them it is for; before the body, which is long. With the last of them it
-- goes.
CREATE TABLE service_message (
    num INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title TEXT NOT NULL,
    category TEXT NOT NULL,
    severity TEXT NOT NULL,
    is_major INTEGER NOT NULL CHECK (is_major IN (0, 1)),
    services TEXT NOT NULL,
    tags TEXT NOT NULL,
    act_by INTEGER,
    started_at INTEGER,
    ends_at INTEGER,
    modified_at INTEGER,
    customers INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE message_customer (
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    message INTEGER NOT NULL REFERENCES service_message (num),
    PRIMARY KEY (rid, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_customer_message ON message_customer (message);
CREATE TRIGGER message_customer_added AFTER INSERT ON message_customer
BEGIN
    UPDATE service_message SET customers = customers + 1 WHERE num = NEW.message;
END;
CREATE TRIGGER message_customer_gone AFTER DELETE ON message_customer
BEGIN
    UPDATE service_message SET customers = customers - 1 WHERE num = OLD.message;
    DELETE FROM service_message WHERE num = OLD.message AND customers <= 0;
END;

-- Where the turn through everybody's health stands: a row of `customer`; and how many rows it has passed since everybody had a turn.
ALTER TABLE sync_state ADD COLUMN health_turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_state ADD COLUMN health_passed INTEGER NOT NULL DEFAULT 0;
