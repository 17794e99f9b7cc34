-- Councils, what they recommend, what institutions answer and promise, and what members judge. What a council and an institution
-- do in public has days and no moments; what a member writes in their own name is sealed (a text that begins with U+0001).

-- Two more kinds of work: running a council, and answering for an institution.
ALTER TABLE staff ADD COLUMN secretary BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN respondent BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN secretary BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN respondent BIGINT NOT NULL DEFAULT 0;

CREATE TABLE councils (
  id BLOB PRIMARY KEY,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  purpose TEXT NOT NULL,
  influence TEXT NOT NULL CHECK (influence IN ('', 'inform', 'consult', 'involve', 'collaborate', 'decide')),
  decided TEXT NOT NULL,
  hours BIGINT NOT NULL,
  pay_kind TEXT NOT NULL CHECK (pay_kind IN ('', 'paid', 'unpaid')),
  pay_hourly BIGINT NOT NULL,
  pay_currency TEXT NOT NULL,
  pay_how TEXT NOT NULL,
  unpaid_reason TEXT NOT NULL,
  readers TEXT NOT NULL,
  afterwards TEXT NOT NULL,
  convened_by TEXT NOT NULL,
  funded_by TEXT NOT NULL,
  safeguarding TEXT NOT NULL,
  zone TEXT NOT NULL,
  fewest BIGINT NOT NULL,
  most BIGINT NOT NULL,
  months BIGINT NOT NULL,
  again BIGINT NOT NULL,
  turns BIGINT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('', 'consent', 'majority', 'two-thirds')),
  quorum TEXT NOT NULL CHECK (quorum IN ('', 'majority', 'two-thirds')),
  decision_days BIGINT NOT NULL,
  notice_days BIGINT NOT NULL,
  answer_days BIGINT NOT NULL,
  present_days BIGINT NOT NULL,
  terms_source TEXT NOT NULL,
  terms_url TEXT NOT NULL,
  begins_day BIGINT,
  closed_day BIGINT,
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL
);
CREATE INDEX councils_by_organisation ON councils (organisation);
CREATE INDEX councils_by_state ON councils (state);

-- The terms of reference, part by part.
CREATE TABLE council_terms (
  council BLOB NOT NULL REFERENCES councils (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  depth BIGINT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (council, position)
);

-- Seats. Whoever holds one is HMAC(person's key, council): no account, and nothing links it to a consultation. `called` is the
-- name that the member chose to be known by in this council, `access` what they need to take part in a meeting, `interests` what they
-- declare beside their name: all sealed. An alternate may stand in for one seat at a time.
CREATE TABLE council_seats (
  id BLOB NOT NULL,
  council BLOB NOT NULL REFERENCES councils (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('member', 'alternate')),
  chair BIGINT NOT NULL CHECK (chair IN (0, 1)),
  stands_for BLOB,
  holder BLOB,
  called TEXT NOT NULL,
  access TEXT NOT NULL,
  interests TEXT NOT NULL,
  from_day BIGINT,
  until_day BIGINT,
  served BIGINT NOT NULL,
  CONSTRAINT council_seats_pkey PRIMARY KEY (id),
  UNIQUE (council, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX council_seats_by_holder ON council_seats (holder);

-- An invitation to a seat: a code that opens once. Found by a keyed hash.
CREATE TABLE council_invitations (
  lookup BLOB NOT NULL,
  seat BLOB NOT NULL REFERENCES council_seats (id) ON DELETE CASCADE,
  used BIGINT NOT NULL CHECK (used IN (0, 1)),
  ends_day BIGINT NOT NULL,
  CONSTRAINT council_invitations_pkey PRIMARY KEY (lookup)
) WITHOUT ROWID;
CREATE INDEX council_invitations_by_seat ON council_invitations (seat);

-- What a body decides over days: yes or no to one thing. When it is closed, the numbers are written beside it.
CREATE TABLE decisions (
  id BLOB PRIMARY KEY,
  body BLOB NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('recommendation', 'judgement', 'minutes')),
  thing BLOB NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('consent', 'majority', 'two-thirds')),
  quorum TEXT NOT NULL CHECK (quorum IN ('majority', 'two-thirds')),
  opens_day BIGINT NOT NULL,
  closes_day BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  seated BIGINT NOT NULL,
  in_favour BIGINT NOT NULL,
  against BIGINT NOT NULL,
  abstained BIGINT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('', 'adopted', 'rejected', 'no-quorum'))
);
CREATE INDEX decisions_by_body ON decisions (body, state);
CREATE INDEX decisions_by_thing ON decisions (thing);

-- `speaker`: the seat of whoever said it, when an alternate speaks for `seat`: nobody else is shown what they said.
CREATE TABLE decision_voices (
  decision BLOB NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  speaker BLOB NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('for', 'against', 'abstain')),
  CONSTRAINT decision_voices_pkey PRIMARY KEY (decision, seat)
) WITHOUT ROWID;

-- Meetings: announced with agenda and materials so many days before. `starts` is the clock's time in the zone of the body. Minutes are
-- public when members have approved them.
CREATE TABLE meetings (
  id BLOB PRIMARY KEY,
  body BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('announced', 'held', 'cancelled')),
  day BIGINT NOT NULL,
  starts TEXT NOT NULL,
  lasts BIGINT NOT NULL,
  place TEXT NOT NULL,
  agenda TEXT NOT NULL,
  plain TEXT NOT NULL,
  materials TEXT NOT NULL,
  minutes TEXT NOT NULL,
  minutes_state TEXT NOT NULL CHECK (minutes_state IN ('none', 'deciding', 'returned', 'approved')),
  announced_day BIGINT NOT NULL
);
CREATE INDEX meetings_by_body ON meetings (body, day);

-- Who said that they come, and who was there: for pay.
CREATE TABLE meeting_seats (
  meeting BLOB NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  coming TEXT NOT NULL CHECK (coming IN ('', 'yes', 'no')),
  attended BIGINT NOT NULL CHECK (attended IN (0, 1)),
  CONSTRAINT meeting_seats_pkey PRIMARY KEY (meeting, seat)
) WITHOUT ROWID;

-- An open call for seats, with the criteria that it is decided by. Nobody applies here: whoever wants to is told how.
CREATE TABLE council_calls (
  id BLOB PRIMARY KEY,
  council BLOB NOT NULL REFERENCES councils (id) ON DELETE CASCADE,
  seats BIGINT NOT NULL,
  words TEXT NOT NULL,
  criteria TEXT NOT NULL,
  how TEXT NOT NULL,
  opened_day BIGINT NOT NULL,
  closes_day BIGINT NOT NULL
);
CREATE INDEX council_calls_by_council ON council_calls (council, closes_day);

-- Disagreement in its author's own words: sealed, printed when the author wants it, and taken back by its author at any time.
CREATE TABLE dissents (
  id BLOB NOT NULL,
  decision BLOB NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
  seat BLOB,
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  named BIGINT NOT NULL CHECK (named IN (0, 1)),
  CONSTRAINT dissents_pkey PRIMARY KEY (id),
  UNIQUE (decision, seat)
) WITHOUT ROWID;

-- Whom recommendations can be addressed to. `organisation`: who answers for it here, when a steward has confirmed it.
CREATE TABLE institutions (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('ministry', 'agency', 'company', 'ngo', 'other')),
  url TEXT NOT NULL,
  organisation BLOB REFERENCES organisations (id),
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL
);
CREATE INDEX institutions_by_organisation ON institutions (organisation);

-- `year` and `number` are given when it is published. Until then the words are sealed. `stands` repeats what follows from answers
-- and judgements, for the list; `folded` is for search and for finding repeats.
CREATE TABLE recommendations (
  id BLOB PRIMARY KEY,
  council BLOB NOT NULL REFERENCES councils (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'deciding', 'adopted', 'rejected', 'published')),
  year BIGINT,
  number BIGINT,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  rationale TEXT NOT NULL,
  pillar TEXT NOT NULL CHECK (pillar IN ('prevention', 'protection', 'prosecution', 'partnership')),
  priority TEXT NOT NULL CHECK (priority IN ('high', 'normal')),
  seat BLOB,
  version BIGINT NOT NULL,
  adopts BLOB,
  meeting_day BIGINT,
  published_day BIGINT,
  folded TEXT NOT NULL,
  letters BLOB,
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL,
  UNIQUE (council, year, number)
);
CREATE INDEX recommendations_by_council ON recommendations (council, state);
CREATE INDEX recommendations_by_day ON recommendations (published_day, id);

CREATE TABLE recommendation_groups (
  recommendation BLOB NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  people TEXT NOT NULL,
  PRIMARY KEY (recommendation, people)
);

CREATE INDEX recommendation_groups_by_people ON recommendation_groups (people, recommendation);

-- What it rests on: a consultation, or one of its provisions, statements or reserved lists, with the words as they were released.
CREATE TABLE recommendation_sources (
  recommendation BLOB NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('consultation', 'provision', 'statement')),
  consultation BLOB NOT NULL,
  thing BLOB NOT NULL,
  release BIGINT NOT NULL,
  reserved TEXT NOT NULL,
  PRIMARY KEY (recommendation, position)
);

-- A published recommendation is never changed: a correction is another version, with its reason. The secretary proposes it, a co-chair
-- agrees.
CREATE TABLE recommendation_corrections (
  recommendation BLOB NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  rationale TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'published')),
  day BIGINT NOT NULL,
  PRIMARY KEY (recommendation, number)
);

-- Earlier recommendations that say nearly the same: of councils here, or of public reports.
CREATE TABLE recommendation_repeats (
  recommendation BLOB NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  earlier BLOB NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recommendation', 'report')),
  alike DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (recommendation, earlier)
);
CREATE INDEX recommendation_repeats_by_earlier ON recommendation_repeats (earlier);

-- Who must answer, and by when. `due_day` is empty until it is published. `stands` is the newest answer.
CREATE TABLE addressees (
  id BLOB PRIMARY KEY,
  recommendation BLOB NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  institution BLOB NOT NULL REFERENCES institutions (id),
  role TEXT NOT NULL,
  asked_day BIGINT,
  due_day BIGINT,
  more BIGINT NOT NULL,
  more_reasons TEXT NOT NULL,
  more_day BIGINT,
  passed_by BLOB,
  stands TEXT NOT NULL CHECK (stands IN ('waiting', 'accept', 'part', 'decline', 'done', 'not-ours')),
  answered_day BIGINT,
  UNIQUE (recommendation, institution)
);
CREATE INDEX addressees_by_institution ON addressees (institution, due_day, answered_day);
CREATE INDEX addressees_by_standing ON addressees (stands, due_day, recommendation);

-- Answers: only added to, never changed. `recorded`: the council wrote down a public reply, from the source that is named.
CREATE TABLE answers (
  addressee BLOB NOT NULL REFERENCES addressees (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'part', 'decline', 'done', 'not-ours')),
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  evidence_url TEXT NOT NULL,
  whose TEXT NOT NULL,
  role TEXT NOT NULL,
  recorded BIGINT NOT NULL CHECK (recorded IN (0, 1)),
  source TEXT NOT NULL,
  source_url TEXT NOT NULL,
  reason TEXT NOT NULL,
  day BIGINT NOT NULL,
  PRIMARY KEY (addressee, version)
);

-- What an institution promises. Wordings and days are only added to, so that a day that slipped stays to be seen.
CREATE TABLE commitments (
  id BLOB PRIMARY KEY,
  addressee BLOB NOT NULL REFERENCES addressees (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  claimed TEXT NOT NULL CHECK (claimed IN ('', 'not-started', 'limited', 'substantial', 'completed')),
  judged TEXT NOT NULL CHECK (judged IN ('', 'not-started', 'limited', 'substantial', 'completed')),
  due_day BIGINT NOT NULL,
  UNIQUE (addressee, number)
);
CREATE INDEX commitments_by_judged ON commitments (judged);

CREATE TABLE commitment_versions (
  commitment BLOB NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
  version BIGINT NOT NULL,
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  owner TEXT NOT NULL,
  milestones TEXT NOT NULL,
  due_day BIGINT NOT NULL,
  reason TEXT NOT NULL,
  day BIGINT NOT NULL,
  PRIMARY KEY (commitment, version)
);

-- How far the institution says it is, on the scale of the Open Government Partnership.
CREATE TABLE claims (
  commitment BLOB NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('not-started', 'limited', 'substantial', 'completed')),
  lang TEXT NOT NULL,
  words TEXT NOT NULL,
  evidence_url TEXT NOT NULL,
  day BIGINT NOT NULL,
  PRIMARY KEY (commitment, number)
);

-- How far members say it is, on the same scale, of a promise as it was worded then (`wording`: its version). A judgement counts when the
-- council has adopted it.
CREATE TABLE judgements (
  id BLOB PRIMARY KEY,
  commitment BLOB NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
  level TEXT NOT NULL CHECK (level IN ('not-started', 'limited', 'substantial', 'completed')),
  lang TEXT NOT NULL,
  wording BIGINT NOT NULL,
  reasons TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('deciding', 'adopted', 'rejected')),
  seat BLOB,
  day BIGINT NOT NULL
);
CREATE INDEX judgements_by_commitment ON judgements (commitment, state);

-- What happened since a day.
CREATE INDEX recommendation_corrections_by_day ON recommendation_corrections (day);
CREATE INDEX addressees_by_extension ON addressees (more_day);
CREATE INDEX addressees_by_asking ON addressees (asked_day);
CREATE INDEX answers_by_day ON answers (day);
CREATE INDEX commitment_versions_by_day ON commitment_versions (day);
CREATE INDEX claims_by_day ON claims (day);
CREATE INDEX judgements_by_day ON judgements (day);
