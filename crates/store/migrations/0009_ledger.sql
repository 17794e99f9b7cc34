-- What institutions and councils did, for the public ledger. `entry`: the commitment (32 bytes). `body`: its salt and its words, sealed;
-- empty once they were erased, as are `kind` and `about` (what it is, and of which thing). `turn` keeps the order until the entry has its
-- `place`, then it is 0: no time of an act stays.
CREATE TABLE ledger_entries (
  id BLOB PRIMARY KEY,
  entry BLOB NOT NULL,
  body TEXT NOT NULL,
  kind TEXT NOT NULL,
  about BLOB,
  turn BIGINT NOT NULL,
  place BIGINT,
  UNIQUE (place)
);
CREATE INDEX ledger_entries_by_about ON ledger_entries (about, place);
CREATE INDEX ledger_entries_waiting ON ledger_entries (turn, id) WHERE place IS NULL;

-- The tree over them, in tiles of 256 hashes; the last of a level is shorter.
CREATE TABLE ledger_tiles (
  level BIGINT NOT NULL,
  number BIGINT NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (level, number)
);

-- What was signed, with what witnesses added. `met`: as many as are wanted saw it.
CREATE TABLE ledger_checkpoints (
  size BIGINT PRIMARY KEY,
  note TEXT NOT NULL,
  met BIGINT NOT NULL CHECK (met IN (0, 1)),
  day BIGINT NOT NULL
);

-- The keys that sign checkpoints: `secret` is sealed. While two have no `until_day`, both sign.
CREATE TABLE ledger_keys (
  id BLOB PRIMARY KEY,
  vkey TEXT NOT NULL,
  secret TEXT NOT NULL,
  since_day BIGINT NOT NULL,
  until_day BIGINT
);

-- Who looks whether the ledger only grows. `size`: of the checkpoint that this witness saw last; `trouble`: why it did not sign the newest.
CREATE TABLE ledger_witnesses (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  vkey TEXT NOT NULL,
  url TEXT NOT NULL,
  since_day BIGINT NOT NULL,
  size BIGINT NOT NULL,
  seen_day BIGINT,
  trouble TEXT NOT NULL
);

-- Statements that came out of another conversation: people there wrote them.
ALTER TABLE statements ADD COLUMN imported BIGINT NOT NULL DEFAULT 0;

-- Lists of recommendations are looked up in their own index since version 8: nothing reads these any more.
DROP INDEX recommendation_groups_by_people;
DROP INDEX commitments_by_judged;
DROP INDEX recommendation_corrections_by_day;
DROP INDEX addressees_by_extension;
DROP INDEX addressees_by_asking;
DROP INDEX answers_by_day;
DROP INDEX commitment_versions_by_day;
DROP INDEX claims_by_day;
