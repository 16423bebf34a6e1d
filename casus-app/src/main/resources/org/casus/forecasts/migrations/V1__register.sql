-- The chain: an entry is never changed and never removed. The same text runs on SQLite and on PostgreSQL.
CREATE TABLE entry (
    number   BIGINT NOT NULL PRIMARY KEY,
    id       TEXT   NOT NULL UNIQUE,
    content  TEXT   NOT NULL,
    answer   TEXT,
    received TEXT   NOT NULL,
    previous TEXT   NOT NULL UNIQUE,
    hash     TEXT   NOT NULL UNIQUE
);

-- How many entries there are and the hash of the last: one row, which every writer takes first.
CREATE TABLE head (
    one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    entries BIGINT  NOT NULL,
    hash    TEXT    NOT NULL
);

INSERT INTO head (one, entries, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
