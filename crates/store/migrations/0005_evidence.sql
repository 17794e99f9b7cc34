-- What public reports say to governments: a page is one place in one edition of one series. Ids follow from what it is about.
CREATE TABLE evidence_pages (
  id BLOB PRIMARY KEY,
  series TEXT NOT NULL CHECK (series IN ('ilab', 'tip')),
  -- ISO 3166-1 alpha-2, and the name that the report uses.
  place TEXT NOT NULL,
  named TEXT NOT NULL,
  year BIGINT NOT NULL,
  -- The report's overall judgement in its own words, and why; empty where it gives none.
  level TEXT NOT NULL,
  rationale TEXT NOT NULL,
  -- 0 where the list of recommendations is known to be a part.
  complete BIGINT NOT NULL CHECK (complete IN (0, 1)),
  url TEXT NOT NULL,
  -- Through whom the judgement came, and what whoever made the file remarks; mostly empty.
  via TEXT NOT NULL,
  note TEXT NOT NULL,
  changed_day BIGINT NOT NULL,
  UNIQUE (place, series, year)
);

CREATE TABLE evidence_asks (
  id BLOB PRIMARY KEY,
  page BLOB NOT NULL REFERENCES evidence_pages (id) ON DELETE CASCADE,
  position BIGINT NOT NULL,
  area TEXT NOT NULL,
  body TEXT NOT NULL,
  -- How it stood in the lists before: see evidence/src/repeats.rs.
  kept TEXT NOT NULL CHECK (kept IN ('same', 'near', 'back', 'new', 'unknown', 'first')),
  thread BLOB NOT NULL
);
CREATE INDEX evidence_asks_by_page ON evidence_asks (page, position);
CREATE INDEX evidence_asks_by_thread ON evidence_asks (thread);

-- The same recommendation over the editions. Made from the asks of its place; its id is that of its first one.
CREATE TABLE evidence_threads (
  id BLOB PRIMARY KEY,
  series TEXT NOT NULL,
  place TEXT NOT NULL,
  first_year BIGINT NOT NULL,
  last_year BIGINT NOT NULL,
  -- Lists in a row that have it, back from the last one; and how many in all.
  run BIGINT NOT NULL,
  editions BIGINT NOT NULL,
  -- Whether the newest list has it; unknown where that list is a part without it.
  standing TEXT NOT NULL CHECK (standing IN ('asked', 'unknown', 'ended')),
  same BIGINT NOT NULL CHECK (same IN (0, 1)),
  area TEXT NOT NULL,
  -- Its newest wording; and all of them, newest first, folded, with a space before and a bar after each, to be searched.
  body TEXT NOT NULL,
  folded TEXT NOT NULL
);
CREATE INDEX evidence_threads_by_place ON evidence_threads (place, series, standing, run);
CREATE INDEX evidence_threads_by_run ON evidence_threads (standing, run, place);
