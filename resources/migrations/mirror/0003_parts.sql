-- What belongs to a customer and is read with a call of its own: services, subscriptions.
-- `part`: of CustomerPart. `told`: whether the service told it (1) or refuses to tell it to us (0); what was known before stays.
CREATE TABLE customer_part (
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    read_at INTEGER NOT NULL,
    PRIMARY KEY (rid, part)
) STRICT, WITHOUT ROWID;

-- Columns as in Schema<ManagedService>. `num` keeps the service's own order.
CREATE TABLE managed_service (
    num INTEGER PRIMARY KEY,
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    id TEXT NOT NULL CHECK (id <> ''),
    name TEXT NOT NULL,
    group_name TEXT NOT NULL,
    admin_url TEXT NOT NULL,
    health_url TEXT NOT NULL,
    ticket_url TEXT NOT NULL
) STRICT;
CREATE INDEX managed_service_rid ON managed_service (rid);

-- Columns as in Schema<Subscription>.
CREATE TABLE subscription (
    num INTEGER PRIMARY KEY,
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    id TEXT NOT NULL CHECK (id <> ''),
    entitlement_id TEXT NOT NULL,
    offer_id TEXT NOT NULL,
    offer_name TEXT NOT NULL,
    friendly_name TEXT NOT NULL,
    product_type TEXT NOT NULL,
    unit_type TEXT NOT NULL,
    parent_id TEXT NOT NULL,
    status TEXT NOT NULL,
    billing_type TEXT NOT NULL,
    billing_cycle TEXT NOT NULL,
    term TEXT NOT NULL,
    publisher TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    contract_type TEXT NOT NULL,
    promotion_id TEXT NOT NULL,
    actions TEXT NOT NULL,
    suspension_reasons TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    created_at INTEGER,
    effective_at INTEGER,
    ends_at INTEGER,
    cancel_until INTEGER,
    cycle_ends_at INTEGER,
    auto_renew INTEGER CHECK (auto_renew IN (0, 1)),
    is_trial INTEGER NOT NULL CHECK (is_trial IN (0, 1)),
    is_microsoft INTEGER CHECK (is_microsoft IN (0, 1))
) STRICT;
CREATE INDEX subscription_rid ON subscription (rid);
-- For what ends or can be cancelled soon, over all customers.
CREATE INDEX subscription_ends ON subscription (ends_at);
CREATE INDEX subscription_cancel ON subscription (cancel_until) WHERE cancel_until IS NOT NULL;

-- When the last complete pass of the list began: whoever came after that may not be in it, however much later it was complete.
ALTER TABLE sync_state ADD COLUMN list_begun_at INTEGER;
