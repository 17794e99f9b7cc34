-- Letter boxes: what only some of an organisation's people may open is sealed to the organisation's public key (HPKE).

-- A key pair for each of the staff; the secret half lies sealed under their passphrase, with its salt before it.
ALTER TABLE staff ADD COLUMN box_public BLOB;
ALTER TABLE staff ADD COLUMN box_secret BLOB;

-- Passkeys of staff (WebAuthn): an id and a public key, no secret. Used when the program is built with the feature.
CREATE TABLE passkeys (
  id BLOB PRIMARY KEY,
  staff BLOB NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  credential BLOB NOT NULL,
  transports BIGINT NOT NULL,
  fixed BLOB NOT NULL,
  changing BLOB NOT NULL,
  last_ticket BIGINT NOT NULL,
  name TEXT NOT NULL,
  made_day BIGINT NOT NULL
);
CREATE UNIQUE INDEX passkeys_by_credential ON passkeys (credential);
CREATE INDEX passkeys_by_staff ON passkeys (staff);

-- The organisation's public key.
CREATE TABLE organisation_boxes (
  organisation BLOB PRIMARY KEY REFERENCES organisations (id),
  public BLOB NOT NULL,
  made_day BIGINT NOT NULL
);

-- Its secret half, sealed to the public key of each person who holds it.
CREATE TABLE box_holders (
  organisation BLOB NOT NULL REFERENCES organisation_boxes (organisation),
  staff BLOB NOT NULL REFERENCES staff (id),
  sealed BLOB NOT NULL,
  PRIMARY KEY (organisation, staff)
);

-- What an organisation asks people to release about themselves (R33): for one purpose, until one day, the same for everybody.
CREATE TABLE consent_requests (
  id BLOB PRIMARY KEY,
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  organisation BLOB NOT NULL REFERENCES organisations (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('pay', 'meeting', 'result', 'talk')),
  explanation TEXT NOT NULL,
  lang TEXT NOT NULL,
  contact BIGINT NOT NULL CHECK (contact IN (0, 1)),
  name BIGINT NOT NULL CHECK (name IN (0, 1)),
  asked_day BIGINT NOT NULL,
  ends_day BIGINT NOT NULL,
  ended BIGINT NOT NULL DEFAULT 0 CHECK (ended IN (0, 1))
);
CREATE INDEX consent_requests_by_consultation ON consent_requests (consultation);

-- What somebody released. `giver` is a keyed hash of the person's key and the request: no seat, so that it leads to no answer.
CREATE TABLE consents (
  id BLOB NOT NULL,
  request BLOB NOT NULL REFERENCES consent_requests (id) ON DELETE CASCADE,
  giver BLOB NOT NULL,
  words TEXT NOT NULL,
  contact BIGINT NOT NULL CHECK (contact IN (0, 1)),
  name BIGINT NOT NULL CHECK (name IN (0, 1)),
  given_day BIGINT NOT NULL,
  reads BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT consents_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX consents_by_giver ON consents (giver);
CREATE INDEX consents_by_request ON consents (request);

-- A file of what was released that one holder of the key asked for; another one has to agree.
CREATE TABLE consent_files (
  request BLOB PRIMARY KEY REFERENCES consent_requests (id) ON DELETE CASCADE,
  asked_by BLOB NOT NULL REFERENCES staff (id),
  agreed_by BLOB REFERENCES staff (id),
  ends_day BIGINT NOT NULL
);

-- One more purpose of reading, more acts.
ALTER TABLE word_reads RENAME TO word_reads_old;
CREATE TABLE word_reads (
  consultation BLOB NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
  staff BLOB NOT NULL REFERENCES staff (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('queue', 'wordings', 'wishes', 'answers', 'consents')),
  day BIGINT NOT NULL,
  texts BIGINT NOT NULL,
  PRIMARY KEY (consultation, staff, purpose, day)
);
INSERT INTO word_reads SELECT consultation, staff, purpose, day, texts FROM word_reads_old;
DROP TABLE word_reads_old;

ALTER TABLE staff_record RENAME TO staff_record_old;
CREATE TABLE staff_record (
  staff BLOB NOT NULL REFERENCES staff (id),
  act TEXT NOT NULL CHECK (act IN
    ('sign-in', 'set-up', 'passphrase', 'recovery', 'invite', 'end', 'reset', 'open', 'share', 'unshare',
     'ask-file', 'agree-file', 'take-file', 'passkey', 'new-key')),
  about BLOB NOT NULL,
  day BIGINT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (staff, act, about, day)
);
INSERT INTO staff_record SELECT staff, act, about, day, times FROM staff_record_old;
DROP TABLE staff_record_old;
CREATE INDEX staff_record_by_about ON staff_record (about, day);
