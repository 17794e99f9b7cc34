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

-- The second step of signing in (TOTP, RFC 6238): the secret, sealed under a key that follows from the key file; the last
-- step of thirty seconds whose code was used, so that no code is used twice; wrong codes since the last right one.
ALTER TABLE staff ADD COLUMN totp BLOB;
ALTER TABLE staff ADD COLUMN totp_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN second_wrong BIGINT NOT NULL DEFAULT 0;
-- The day on which somebody's access ended; empty while they work here.
ALTER TABLE staff ADD COLUMN ended_day BIGINT;

-- Codes for the case that the device is lost: each opens once. Found by a keyed hash.
CREATE TABLE recovery_codes (
  lookup BLOB PRIMARY KEY,
  staff BLOB NOT NULL REFERENCES staff (id) ON DELETE CASCADE
);
CREATE INDEX recovery_codes_by_staff ON recovery_codes (staff);

-- Invitations to work here: a link that opens once, for seven days. Found by a keyed hash of the code in it.
CREATE TABLE invitations (
  lookup BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  steward BIGINT NOT NULL CHECK (steward IN (0, 1)),
  convenor BIGINT NOT NULL CHECK (convenor IN (0, 1)),
  moderator BIGINT NOT NULL CHECK (moderator IN (0, 1)),
  ends_day BIGINT NOT NULL
);

-- How often somebody of the staff read sealed words, a day: whoever wrote them can see it.
CREATE TABLE word_reads (
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  staff BLOB NOT NULL REFERENCES staff (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('queue', 'wordings', 'wishes', 'answers')),
  day BIGINT NOT NULL,
  texts BIGINT NOT NULL,
  PRIMARY KEY (consultation, staff, purpose, day)
);

-- Demands by courts, authorities and others to hand something over (R35). No free text: nothing here says whom it was about.
CREATE TABLE legal_demands (
  id BLOB PRIMARY KEY,
  received_day BIGINT NOT NULL,
  sender TEXT NOT NULL CHECK (sender IN ('court', 'police', 'authority', 'private')),
  wanted TEXT NOT NULL CHECK (wanted IN ('person', 'consultation', 'staff', 'everything')),
  narrowed BIGINT NOT NULL CHECK (narrowed IN (0, 1)),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'refused', 'nothing', 'part', 'all')),
  told TEXT NOT NULL CHECK (told IN ('not-yet', 'told', 'forbidden', 'unknown')),
  changed_day BIGINT NOT NULL
);

-- What staff did to accesses, by day: signing in, inviting, ending. Never what they read or wrote.
CREATE TABLE staff_record (
  staff BLOB NOT NULL REFERENCES staff (id),
  act TEXT NOT NULL CHECK (act IN ('sign-in', 'set-up', 'passphrase', 'recovery', 'invite', 'end', 'reset', 'open')),
  about BLOB NOT NULL,
  day BIGINT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (staff, act, about, day)
);
CREATE INDEX staff_record_by_about ON staff_record (about, day);
