-- How the events of customers' Azure subscriptions were read last (models/store/healthshelf.h). `subscription`: Azure's id. `access`: of
-- HealthAccess, how it answered. `asked_at`: when. `read_at`: as of when what is known of it is.
CREATE TABLE azure_health (
    rid INTEGER NOT NULL REFERENCES customer (rid) ON DELETE CASCADE,
    subscription TEXT NOT NULL CHECK (subscription <> ''),
    access INTEGER NOT NULL CHECK (access > 0),
    asked_at INTEGER NOT NULL,
    read_at INTEGER,
    PRIMARY KEY (rid, subscription)
) STRICT, WITHOUT ROWID;
