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

-- The request that another institution passed on: it is asked anew, of whom it is for.
ALTER TABLE information_requests ADD COLUMN passed_from BLOB;
CREATE INDEX information_requests_by_passing ON information_requests (passed_from);

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

-- A choice among several that seats rank over days. `words`: the question and the options, a line each, sealed. `outcome`: seats, ballots
-- and rounds in numbers (JSON) once it is closed; then no ballot is kept.
CREATE TABLE choices (
  id BLOB NOT NULL,
  body BLOB NOT NULL,
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  options BIGINT NOT NULL,
  quorum TEXT NOT NULL CHECK (quorum IN ('majority', 'two-thirds')),
  opens_day BIGINT NOT NULL,
  closes_day BIGINT NOT NULL,
  seat BLOB,
  outcome TEXT NOT NULL,
  CONSTRAINT choices_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX choices_by_body ON choices (body, opens_day);

-- What a seat ranks, the best first: places of options, with spaces between. `speaker` as in `decision_voices`.
CREATE TABLE choice_ballots (
  choice BLOB NOT NULL REFERENCES choices (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  speaker BLOB NOT NULL,
  ranked TEXT NOT NULL,
  CONSTRAINT choice_ballots_pkey PRIMARY KEY (choice, seat)
) WITHOUT ROWID;

-- The address of a member's calendar, by a keyed hash. One for each seat; it opens nothing but days of meetings.
CREATE TABLE calendar_addresses (
  lookup BLOB NOT NULL,
  seat BLOB NOT NULL REFERENCES council_seats (id) ON DELETE CASCADE,
  CONSTRAINT calendar_addresses_pkey PRIMARY KEY (lookup),
  UNIQUE (seat)
) WITHOUT ROWID;

-- What lists of published recommendations are looked up by, all in one narrow row; it follows from the other tables and is made anew
-- when it is missing. `bits`: pillar, groups, answers, judged done. `due_first`, `due_last`: last days of those who have not
-- answered. `changed_day`: the newest event.
CREATE TABLE recommendation_index (
  recommendation BLOB PRIMARY KEY REFERENCES recommendations (id) ON DELETE CASCADE,
  published_day BIGINT NOT NULL,
  council BLOB NOT NULL,
  bits BIGINT NOT NULL,
  due_first BIGINT,
  due_last BIGINT,
  changed_day BIGINT NOT NULL
);
CREATE INDEX recommendation_index_whole
  ON recommendation_index (published_day, recommendation, bits, council, due_first, due_last, changed_day);

-- The words of published recommendations, folded, as bytes: in the same order on every database.
CREATE TABLE recommendation_words (
  word BLOB NOT NULL,
  recommendation BLOB NOT NULL,
  PRIMARY KEY (word, recommendation)
);

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
