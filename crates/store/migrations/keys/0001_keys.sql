-- The key store: a database of its own, so that a copy of the main one opens nothing, and a key that is destroyed here closes
-- what it opened wherever a copy of that lies. Times are days.

-- The key of one sealed text, wrapped under the wrapping key of this number (which is in the key file).
CREATE TABLE keys (
  id BLOB NOT NULL,
  wrapping BIGINT NOT NULL,
  wrapped BLOB NOT NULL,
  CONSTRAINT keys_pkey PRIMARY KEY (id)
) WITHOUT ROWID;

-- Backups that were made. What people gave lies in them under a key of their own; when `wrapped` is emptied, nobody opens
-- that part again.
CREATE TABLE backups (
  number BIGINT NOT NULL,
  made_day BIGINT NOT NULL,
  ends_day BIGINT NOT NULL,
  wrapping BIGINT NOT NULL,
  wrapped BLOB,
  CONSTRAINT backups_pkey PRIMARY KEY (number)
) WITHOUT ROWID;

-- What was taken back, so that a restored backup does not bring it back: random ids, and the number of the newest backup that
-- may hold it.
CREATE TABLE tombstones (
  id BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('act', 'text', 'seat', 'code')),
  mark BLOB NOT NULL,
  thing BLOB,
  backup BIGINT NOT NULL,
  day BIGINT NOT NULL,
  CONSTRAINT tombstones_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
