-- Committees of a council: some of its members, with a task and a last day. What they are called and asked to do is public.
CREATE TABLE committees (
  id BLOB PRIMARY KEY,
  council BLOB NOT NULL REFERENCES councils (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  task TEXT NOT NULL,
  until_day BIGINT,
  ended_day BIGINT,
  made_day BIGINT NOT NULL
);
CREATE INDEX committees_by_council ON committees (council);

-- Who joined one.
CREATE TABLE committee_seats (
  committee BLOB NOT NULL REFERENCES committees (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  CONSTRAINT committee_seats_pkey PRIMARY KEY (committee, seat)
) WITHOUT ROWID;
CREATE INDEX committee_seats_by_seat ON committee_seats (seat);

-- The committee that prepared it.
ALTER TABLE recommendations ADD COLUMN committee BLOB;

-- A conflict of interest that a member states before a decision: sealed, read by the members of the body. `aside`: they take no part
-- in it. `seat` is that of whoever states it. How many there were is written down when the decision is closed.
CREATE TABLE conflicts (
  id BLOB NOT NULL,
  decision BLOB NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  aside BIGINT NOT NULL CHECK (aside IN (0, 1)),
  CONSTRAINT conflicts_pkey PRIMARY KEY (id),
  UNIQUE (decision, seat)
) WITHOUT ROWID;
CREATE INDEX conflicts_by_seat ON conflicts (seat);
ALTER TABLE decisions ADD COLUMN conflicts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE decisions ADD COLUMN recused BIGINT NOT NULL DEFAULT 0;

-- The address of a member's calendar, by a keyed hash. One for each seat; it opens nothing but days of meetings.
CREATE TABLE calendar_addresses (
  lookup BLOB NOT NULL,
  seat BLOB NOT NULL REFERENCES council_seats (id) ON DELETE CASCADE,
  CONSTRAINT calendar_addresses_pkey PRIMARY KEY (lookup),
  UNIQUE (seat)
) WITHOUT ROWID;

-- Staff can lose one kind of work and keep the others.
ALTER TABLE staff_record RENAME TO staff_record_old;
CREATE TABLE staff_record (
  staff BLOB NOT NULL REFERENCES staff (id),
  act TEXT NOT NULL CHECK (act IN
    ('sign-in', 'set-up', 'passphrase', 'recovery', 'invite', 'end', 'reset', 'open', 'share', 'unshare',
     'ask-file', 'agree-file', 'take-file', 'passkey', 'new-key', 'roles')),
  about BLOB NOT NULL,
  day BIGINT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (staff, act, about, day)
);
INSERT INTO staff_record SELECT staff, act, about, day, times FROM staff_record_old;
DROP TABLE staff_record_old;
CREATE INDEX staff_record_by_about ON staff_record (about, day);
