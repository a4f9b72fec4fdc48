-- Which of Microsoft's services each customer is sold (models/health/soldservices.h): bits, by the state of what they are sold with. `unsure`:
-- of which nothing is known. Worked out with every change of a customer's subscriptions or managed services. A customer without a row is sold
-- something that is not known. `sold_version`: the facts that it was worked out with; others: all of it is worked out anew.
CREATE TABLE customer_sold (
    rid INTEGER PRIMARY KEY REFERENCES customer (rid) ON DELETE CASCADE,
    active INTEGER NOT NULL,
    suspended INTEGER NOT NULL,
    unsure INTEGER NOT NULL
) STRICT;
ALTER TABLE sync_state ADD COLUMN sold_version INTEGER NOT NULL DEFAULT 0;
