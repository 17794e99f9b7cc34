-- What people who used a service say of it; services that are offered no more.

-- 1: the service is offered no more, so nobody checks it.
ALTER TABLE directory_parts ADD COLUMN ended BIGINT NOT NULL DEFAULT 0;
UPDATE directory_parts SET ended = 1
 WHERE kind = 'service' AND gone = 0 AND (body LIKE '%"status":"inactive"%' OR body LIKE '%"status":"defunct"%');

-- One review a person and service. `seat` follows from the person's key and the service, `mark` is for tombstones; `month_day` is the first
-- day of the month. `counted`: what is counted of it in what is published: that somebody said
-- something, and a letter a question; '-' where nothing is.
CREATE TABLE service_reviews (
  service BLOB NOT NULL,
  seat BLOB NOT NULL,
  mark BLOB NOT NULL,
  answers TEXT NOT NULL,
  counted TEXT NOT NULL,
  month_day BIGINT NOT NULL,
  CONSTRAINT service_reviews_pkey PRIMARY KEY (service, seat)
) WITHOUT ROWID;
CREATE INDEX service_reviews_by_mark ON service_reviews (mark);

-- What is published of a service's reviews, as it was frozen. `looked_day`: when it was last looked whether there is more to publish. `summary` is empty when fewer than ten people say something. `taken_back`: how
-- many people took back what it counted: people, and question by question.
CREATE TABLE service_review_batches (
  service BLOB PRIMARY KEY,
  day BIGINT NOT NULL,
  looked_day BIGINT NOT NULL,
  summary TEXT NOT NULL,
  taken_back TEXT NOT NULL
);

-- What whoever keeps the entry says to its reviews.
CREATE TABLE service_review_replies (
  service BLOB PRIMARY KEY,
  body TEXT NOT NULL,
  lang TEXT NOT NULL,
  staff BLOB NOT NULL REFERENCES staff(id),
  day BIGINT NOT NULL
);
