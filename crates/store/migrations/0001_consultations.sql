-- Times are BIGINT: moments in microseconds, days since 1970-01-01. Booleans are BIGINT 0 or 1. Keys are 16 random bytes.
-- Tables of participants' acts (codes, seats, votes, reactions, suggestions) hold no moment, only days where a person
-- needs one, and are kept in key order. No column of any table asks for or holds a person's story.

-- What the steward sets once: name, languages, contacts. One row per setting, the value is JSON.
CREATE TABLE installation (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE organisations (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  terms_version BIGINT,
  terms_day BIGINT,
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL
);

CREATE TABLE staff (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  sign_in TEXT NOT NULL UNIQUE,
  passphrase TEXT NOT NULL,
  steward BIGINT NOT NULL CHECK (steward IN (0, 1)),
  convenor BIGINT NOT NULL CHECK (convenor IN (0, 1)),
  moderator BIGINT NOT NULL CHECK (moderator IN (0, 1)),
  made_day BIGINT NOT NULL
);

-- A session is found by the SHA-256 of its token. What it opens is sealed under the token, which is stored nowhere.
CREATE TABLE sessions (
  token BLOB PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('participant', 'withdrawal', 'staff')),
  expires BIGINT NOT NULL,
  staff BLOB REFERENCES staff (id) ON DELETE CASCADE,
  sealed BLOB
);
CREATE INDEX sessions_by_expiry ON sessions (expires);

-- Personal and withdrawal codes: found by what Argon2id makes of them. `filter` turns nearly all guesses away before
-- that. A withdrawal code carries the person's key, sealed under its own.
CREATE TABLE codes (
  lookup BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('personal', 'withdrawal')),
  filter BIGINT NOT NULL,
  sealed BLOB,
  CONSTRAINT codes_pkey PRIMARY KEY (lookup)
) WITHOUT ROWID;
CREATE INDEX codes_by_filter ON codes (filter);

CREATE TABLE consultations (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  purpose TEXT NOT NULL,
  influence TEXT NOT NULL CHECK (influence IN ('', 'inform', 'consult', 'involve', 'collaborate', 'decide')),
  decided TEXT NOT NULL,
  minutes BIGINT NOT NULL,
  pay_kind TEXT NOT NULL CHECK (pay_kind IN ('', 'paid', 'unpaid')),
  pay_hourly BIGINT NOT NULL,
  pay_currency TEXT NOT NULL,
  pay_how TEXT NOT NULL,
  unpaid_reason TEXT NOT NULL,
  opens_day BIGINT,
  closes_day BIGINT,
  readers TEXT NOT NULL,
  afterwards TEXT NOT NULL,
  convened_by TEXT NOT NULL,
  funded_by TEXT NOT NULL,
  safeguarding TEXT NOT NULL,
  content_note TEXT NOT NULL,
  source TEXT NOT NULL,
  source_url TEXT NOT NULL,
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL
);
CREATE INDEX consultations_by_state ON consultations (state, closes_day);
CREATE INDEX consultations_by_organisation ON consultations (organisation);

-- The days on which figures come out, announced before the consultation opens.
CREATE TABLE count_days (
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  day BIGINT NOT NULL,
  PRIMARY KEY (consultation, day)
);

-- The frozen figures of a count. `body` is JSON: released aggregates only; empty while they are being made.
CREATE TABLE releases (
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  day BIGINT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (consultation, number)
);

-- Slips are handed out in batches by an organisation that people trust. A slip is found by a keyed hash; it is used once.
CREATE TABLE slip_batches (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  handed_to TEXT NOT NULL,
  size BIGINT NOT NULL,
  made_day BIGINT NOT NULL
);
CREATE INDEX slip_batches_by_consultation ON slip_batches (consultation);
CREATE TABLE slips (
  lookup BLOB NOT NULL,
  batch BLOB NOT NULL REFERENCES slip_batches (id) ON DELETE CASCADE,
  used BIGINT NOT NULL CHECK (used IN (0, 1)),
  CONSTRAINT slips_pkey PRIMARY KEY (lookup)
) WITHOUT ROWID;
CREATE INDEX slips_by_batch ON slips (batch, used);

-- The text that is asked about, part by part. `plain` is the plain-language version.
CREATE TABLE provisions (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  eid TEXT NOT NULL,
  position BIGINT NOT NULL,
  depth BIGINT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  plain TEXT NOT NULL,
  UNIQUE (consultation, eid),
  UNIQUE (consultation, position)
);

-- A seat is HMAC(person's key, consultation): one seat, one vote, and nothing links two consultations.
-- `took_back` remembers until the next count that something counted was taken back (the threshold counts people).
CREATE TABLE seats (
  seat BLOB NOT NULL,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  took_back BIGINT NOT NULL DEFAULT 0 CHECK (took_back IN (0, 1)),
  CONSTRAINT seats_pkey PRIMARY KEY (seat)
) WITHOUT ROWID;
CREATE INDEX seats_by_consultation ON seats (consultation);

-- Statements to vote on. A member's own statement carries its author's seat until it is withdrawn.
CREATE TABLE statements (
  id BLOB NOT NULL,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  number BIGINT,
  origin TEXT NOT NULL CHECK (origin IN ('seed', 'member')),
  seat BLOB,
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  offered TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'offered', 'returned', 'joined')),
  reason TEXT NOT NULL,
  joined_to BLOB,
  day BIGINT NOT NULL,
  CONSTRAINT statements_pkey PRIMARY KEY (id),
  UNIQUE (consultation, number)
) WITHOUT ROWID;
CREATE INDEX statements_by_state ON statements (consultation, state, number);
CREATE INDEX statements_by_seat ON statements (seat);

-- `counted` is what the last count saw: a figure comes out again only if 0 or at least 10 people changed it.
CREATE TABLE votes (
  seat BLOB NOT NULL,
  statement BLOB NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  vote BIGINT NOT NULL CHECK (vote IN (-1, 0, 1)),
  counted BIGINT CHECK (counted IN (-1, 0, 1)),
  CONSTRAINT votes_pkey PRIMARY KEY (seat, statement)
) WITHOUT ROWID;
CREATE INDEX votes_by_statement ON votes (statement, vote);

CREATE TABLE reactions (
  seat BLOB NOT NULL,
  provision BLOB NOT NULL REFERENCES provisions (id) ON DELETE CASCADE,
  reaction TEXT NOT NULL CHECK (reaction IN ('support', 'changes', 'oppose', 'unsure')),
  counted TEXT CHECK (counted IN ('support', 'changes', 'oppose', 'unsure')),
  CONSTRAINT reactions_pkey PRIMARY KEY (seat, provision)
) WITHOUT ROWID;
CREATE INDEX reactions_by_provision ON reactions (provision, reaction);

CREATE TABLE suggestions (
  id BLOB NOT NULL,
  seat BLOB NOT NULL,
  provision BLOB NOT NULL REFERENCES provisions (id) ON DELETE CASCADE,
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  offered TEXT,
  print BIGINT NOT NULL CHECK (print IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'offered', 'returned')),
  reason TEXT NOT NULL,
  day BIGINT NOT NULL,
  CONSTRAINT suggestions_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX suggestions_by_seat ON suggestions (seat);
CREATE INDEX suggestions_by_provision ON suggestions (provision, state);

-- How many counted contributions to a statement or provision were taken back since the last count. A number, nobody's.
CREATE TABLE taken_back (
  thing BLOB PRIMARY KEY,
  people BIGINT NOT NULL
);

-- Translations by moderators and convenors, always shown as such. `thing` is a statement, suggestion, provision or
-- consultation, `field` says which of its texts.
CREATE TABLE translations (
  thing BLOB NOT NULL,
  field TEXT NOT NULL,
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (thing, field, lang)
);

-- What moderators decided, with the reason. Never the text they decided about.
CREATE TABLE moderation (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  thing BLOB NOT NULL,
  staff BLOB NOT NULL REFERENCES staff (id),
  decision TEXT NOT NULL CHECK (decision IN ('publish', 'join', 'soften', 'return')),
  reason TEXT NOT NULL,
  day BIGINT NOT NULL
);
CREATE INDEX moderation_by_consultation ON moderation (consultation, day);

CREATE TABLE jobs (
  id BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  argument TEXT NOT NULL,
  not_before BIGINT NOT NULL,
  lease_until BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  UNIQUE (kind, argument)
);
