-- Editing the directory; what panels of survivors say of it.

-- Service editors keep the entries of their organisation; curators keep the directory.
ALTER TABLE staff ADD COLUMN editor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN curator BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN editor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN curator BIGINT NOT NULL DEFAULT 0;

-- Which organisation of this installation keeps which organisation of the directory.
CREATE TABLE directory_keepers (
  organisation BLOB NOT NULL,
  keeper BLOB NOT NULL REFERENCES organisations(id),
  since_day BIGINT NOT NULL,
  PRIMARY KEY (organisation, keeper)
);
CREATE INDEX directory_keepers_by_keeper ON directory_keepers (keeper, organisation);

-- What entries said after each change that was made here, and before the first (version 0, `staff` empty). `body` is emptied when a place
-- becomes confidential.
CREATE TABLE directory_versions (
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  version BIGINT NOT NULL,
  what TEXT NOT NULL,
  body TEXT NOT NULL,
  source TEXT NOT NULL,
  staff BLOB REFERENCES staff(id),
  curator BIGINT NOT NULL CHECK (curator IN (0, 1)),
  day BIGINT NOT NULL,
  PRIMARY KEY (kind, id, version)
);
CREATE INDEX directory_versions_by_day ON directory_versions (day);

-- What the source of an entry that is kept here says now, when it says something new. `seen`: an editor looked, and kept what stands.
CREATE TABLE directory_offers (
  kind TEXT NOT NULL,
  id BLOB NOT NULL,
  source TEXT NOT NULL,
  body TEXT NOT NULL,
  day BIGINT NOT NULL,
  seen BIGINT NOT NULL CHECK (seen IN (0, 1)),
  PRIMARY KEY (kind, id)
);

-- Who was told that a check is due: `step` 1 soon, 2 late, 3 told to curators.
CREATE TABLE directory_reminders (
  service BLOB NOT NULL,
  due_day BIGINT NOT NULL,
  step BIGINT NOT NULL CHECK (step BETWEEN 1 AND 3),
  PRIMARY KEY (service, due_day)
);

-- Services that may be the same, and what a curator found.
CREATE TABLE directory_pairs (
  one BLOB NOT NULL,
  other BLOB NOT NULL,
  shared TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'different', 'same')),
  PRIMARY KEY (one, other)
);

-- What a named panel of survivors said of a claim, as a public act.
CREATE TABLE service_confirmations (
  service BLOB NOT NULL,
  term TEXT NOT NULL,
  panel BLOB NOT NULL,
  claim TEXT NOT NULL,
  name TEXT NOT NULL,
  agrees BIGINT NOT NULL CHECK (agrees IN (0, 1)),
  day BIGINT NOT NULL,
  PRIMARY KEY (service, term, panel)
);
