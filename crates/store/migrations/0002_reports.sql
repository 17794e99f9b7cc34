-- Groups that people may declare in a consultation, each with the reason for asking.
CREATE TABLE constituencies (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (consultation, position)
);

-- What a seat declared: sealed under the instance key, always of the same length, whatever was declared. `counted` is
-- what the last count saw.
CREATE TABLE declarations (
  seat BLOB NOT NULL REFERENCES seats (seat) ON DELETE CASCADE,
  sealed BLOB NOT NULL,
  counted BLOB,
  CONSTRAINT declarations_pkey PRIMARY KEY (seat)
) WITHOUT ROWID;

-- A written synthesis, point by point, for consultations with too few people for figures. `version` counts wordings:
-- who approved an earlier one is asked again. `held`: an author took words back, and nobody is asked until the convenor
-- has looked at the wording.
CREATE TABLE synthesis_points (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  lang TEXT NOT NULL,
  body TEXT NOT NULL,
  version BIGINT NOT NULL,
  held BIGINT NOT NULL CHECK (held IN (0, 1)),
  made_day BIGINT NOT NULL
);
CREATE INDEX synthesis_points_by_consultation ON synthesis_points (consultation, position);

-- The members' statements and suggestions that a point rests on. `thing` is one of these.
CREATE TABLE synthesis_sources (
  point BLOB NOT NULL REFERENCES synthesis_points (id) ON DELETE CASCADE,
  thing BLOB NOT NULL,
  PRIMARY KEY (point, thing)
);
CREATE INDEX synthesis_sources_by_thing ON synthesis_sources (thing);

-- What an author said to the wording of a point.
CREATE TABLE synthesis_answers (
  point BLOB NOT NULL REFERENCES synthesis_points (id) ON DELETE CASCADE,
  seat BLOB NOT NULL,
  version BIGINT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('approve', 'change', 'leave-out')),
  wish TEXT NOT NULL,
  CONSTRAINT synthesis_answers_pkey PRIMARY KEY (point, seat)
) WITHOUT ROWID;
CREATE INDEX synthesis_answers_by_seat ON synthesis_answers (seat);

-- A later text, to show what changed: the first, second ... since the consultation.
CREATE TABLE revisions (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  source_url TEXT NOT NULL,
  published BIGINT NOT NULL CHECK (published IN (0, 1)),
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL,
  UNIQUE (consultation, number)
);
CREATE TABLE revision_parts (
  revision BLOB NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  eid TEXT NOT NULL,
  depth BIGINT NOT NULL,
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (revision, position)
);

-- What the institution says became of a suggestion in a later text. A suggestion without a row is unanswered.
CREATE TABLE suggestion_answers (
  id BLOB PRIMARY KEY,
  suggestion BLOB NOT NULL REFERENCES suggestions (id) ON DELETE CASCADE,
  revision BLOB NOT NULL REFERENCES revisions (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'partly', 'declined')),
  eid TEXT NOT NULL,
  reason TEXT NOT NULL,
  day BIGINT NOT NULL,
  UNIQUE (suggestion, revision)
);
