-- What of a subject is changed where a subject has several of a kind: the licence that a person gets or loses. Empty for others.
ALTER TABLE outbox ADD COLUMN item_id TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN item_name TEXT NOT NULL DEFAULT '';
