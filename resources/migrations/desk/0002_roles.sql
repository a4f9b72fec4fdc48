-- What was last told of the roles of each person who signed in here, so that a start without a connection knows them. `roles`: short names
-- of the matrix, divided by blanks.
CREATE TABLE known_roles (
    account TEXT NOT NULL PRIMARY KEY,
    roles TEXT NOT NULL,
    token_told INTEGER NOT NULL CHECK (token_told IN (0, 1)),
    groups_told INTEGER NOT NULL CHECK (groups_told IN (0, 1)),
    read_at INTEGER NOT NULL
) STRICT;
