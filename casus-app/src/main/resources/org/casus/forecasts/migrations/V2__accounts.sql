-- Users and what shows who somebody is. Times are milliseconds since 1970; secrets are hashes.
CREATE TABLE account (
    name     TEXT   NOT NULL PRIMARY KEY,
    role     TEXT   NOT NULL,
    password TEXT   NOT NULL,
    created  BIGINT NOT NULL,
    removed  BIGINT
);

CREATE TABLE session (
    hash    TEXT   NOT NULL PRIMARY KEY,
    account TEXT   NOT NULL REFERENCES account (name),
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL
);

CREATE TABLE token (
    id      TEXT   NOT NULL PRIMARY KEY,
    account TEXT   NOT NULL REFERENCES account (name),
    name    TEXT   NOT NULL,
    hash    TEXT   NOT NULL UNIQUE,
    scopes  TEXT   NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    revoked BIGINT
);

CREATE TABLE attempt (
    id   TEXT   NOT NULL PRIMARY KEY,
    what TEXT   NOT NULL,
    at   BIGINT NOT NULL
);
CREATE INDEX attempt_what ON attempt (what);

CREATE TABLE audit (
    id      TEXT   NOT NULL PRIMARY KEY,
    at      BIGINT NOT NULL,
    who     TEXT   NOT NULL,
    address TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    detail  TEXT   NOT NULL
);
CREATE INDEX audit_at ON audit (at);

-- One row: who updates it makes others wait.
CREATE TABLE gate (one INTEGER NOT NULL PRIMARY KEY);
INSERT INTO gate (one) VALUES (1);
