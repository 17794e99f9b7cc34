-- What an institution claims last, and by when it promises now, follow from `claims` and `commitment_versions`.
ALTER TABLE commitments DROP COLUMN claimed;
ALTER TABLE commitments DROP COLUMN due_day;

-- How long institutions have to answer a request for information.
ALTER TABLE councils ADD COLUMN request_days BIGINT NOT NULL DEFAULT 30;

-- What a council asks an institution to tell it. Until it is sent the words are sealed; after that nothing of it changes but its clock.
CREATE TABLE information_requests (
  id BLOB PRIMARY KEY,
  council BLOB NOT NULL REFERENCES councils (id),
  year BIGINT,
  number BIGINT,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  rationale TEXT NOT NULL,
  institution BLOB NOT NULL REFERENCES institutions (id),
  role TEXT NOT NULL,
  seat BLOB,
  version BIGINT NOT NULL,
  asked_day BIGINT,
  due_day BIGINT,
  more BIGINT NOT NULL,
  more_reasons TEXT NOT NULL,
  more_day BIGINT,
  answered_day BIGINT,
  sample BIGINT NOT NULL CHECK (sample IN (0, 1)),
  made_day BIGINT NOT NULL,
  UNIQUE (council, year, number)
);
CREATE INDEX information_requests_by_day ON information_requests (asked_day, id);
CREATE INDEX information_requests_by_institution ON information_requests (institution, asked_day);
CREATE INDEX information_requests_by_council ON information_requests (council, asked_day);

-- Answers: only added to, never changed. `recorded`: the council wrote down a public reply, from the source that is named.
CREATE TABLE information_answers (
  request BLOB NOT NULL REFERENCES information_requests (id) ON DELETE CASCADE,
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
  PRIMARY KEY (request, version)
);

-- Where somebody who answers for an institution is told by e-mail that something is new. The address is sealed. `reminded_to`: last days
-- up to this one were reminded of.
CREATE TABLE notices (
  staff BLOB PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  lang TEXT NOT NULL,
  waiting BIGINT NOT NULL CHECK (waiting IN (0, 1)),
  told_day BIGINT,
  reminded_to BIGINT
);
