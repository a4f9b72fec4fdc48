-- The cells of the role matrix that the office has changed. `role` and `granted` are words of the matrix; an empty `granted`: the cell is
-- again as the program came with it.
CREATE TABLE role_grant (
    id TEXT NOT NULL PRIMARY KEY,
    capability INTEGER NOT NULL CHECK (capability > 0),
    role TEXT NOT NULL CHECK (role <> ''),
    granted TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    author TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (capability, role)
) STRICT;
