-- The views of the subscriptions of all customers: each is one index, read from one end to the other.
-- `state`: of SubscriptionStatus, as `statusOf` reads the service's word or number; 7: a word that is not known here. The service has several
-- spellings ("Active", "active ", "1"), and the word itself stays as it came.
ALTER TABLE subscription ADD COLUMN state INTEGER GENERATED ALWAYS AS (
    CASE lower(replace(replace(replace(replace(replace(status, '_', ''), ' ', ''), char(9), ''), char(10), ''), char(13), ''))
        WHEN '' THEN 0 WHEN 'none' THEN 0 WHEN '0' THEN 0
        WHEN 'active' THEN 1 WHEN '1' THEN 1
        WHEN 'suspended' THEN 2 WHEN '2' THEN 2
        WHEN 'deleted' THEN 3 WHEN '3' THEN 3
        WHEN 'expired' THEN 4 WHEN '4' THEN 4
        WHEN 'pending' THEN 5 WHEN '5' THEN 5
        WHEN 'disabled' THEN 6 WHEN '6' THEN 6
        ELSE 7
    END) VIRTUAL;

DROP INDEX subscription_ends;
CREATE INDEX subscription_renewing ON subscription (ends_at) WHERE state = 1 AND auto_renew = 1;
CREATE INDEX subscription_expiring ON subscription (ends_at) WHERE state = 1 AND auto_renew IS NOT 1;
CREATE INDEX subscription_suspended ON subscription (rid) WHERE state = 2;
-- What `state` does not know, `statusOf` may: few words, asked for before the others are believed.
CREATE INDEX subscription_other ON subscription (status) WHERE state = 7;

-- Of how many customers a part was read, and how long ago at most.
CREATE INDEX customer_part_read ON customer_part (part, told, read_at);
