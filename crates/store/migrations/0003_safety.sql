-- Words of people are sealed in place: a text that begins with the character U+0001 is ciphertext, see store/src/vault.rs.

-- A random id for tombstones. It leads nowhere once the row is gone.
ALTER TABLE seats ADD COLUMN mark BLOB;
ALTER TABLE codes ADD COLUMN mark BLOB;
CREATE INDEX seats_by_mark ON seats (mark);
CREATE INDEX codes_by_mark ON codes (mark);

-- What was taken back in this transaction and is still to be carried to the key store: keys to destroy, tombstones to write.
-- Emptied right after, and again at every start and every hour.
CREATE TABLE letting_go (
  id BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('key', 'act', 'text', 'seat', 'code')),
  mark BLOB NOT NULL,
  thing BLOB,
  CONSTRAINT letting_go_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
