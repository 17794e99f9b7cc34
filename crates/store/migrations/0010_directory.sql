-- The directory of services.

-- Counts its changes: whoever knows number n asks for what came after it. One row.
CREATE TABLE directory_state (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  revision BIGINT NOT NULL
);

-- What stands in it: an organisation, a service, a place, a term, each with the rows of HSDS that belong to it alone (`body`, JSON).
-- `gone`: its source no longer has it, or it was taken out.
CREATE TABLE directory_parts (
  kind TEXT NOT NULL CHECK (kind IN ('organization', 'service', 'location', 'taxonomy', 'taxonomy_term', 'unit', 'meta_table_description')),
  id BLOB NOT NULL,
  organisation BLOB,
  source TEXT NOT NULL,
  body TEXT NOT NULL,
  revision BIGINT NOT NULL,
  gone BIGINT NOT NULL CHECK (gone IN (0, 1)),
  changed_at BIGINT NOT NULL,
  checked_day BIGINT,
  due_day BIGINT,
  PRIMARY KEY (kind, id)
);
CREATE INDEX directory_parts_by_organisation ON directory_parts (organisation, kind, id) WHERE organisation IS NOT NULL;
CREATE INDEX directory_parts_by_revision ON directory_parts (revision);
CREATE INDEX directory_parts_by_change ON directory_parts (kind, gone, changed_at);
CREATE INDEX directory_parts_by_due ON directory_parts (due_day, id) WHERE due_day IS NOT NULL AND gone = 0;

-- Which service is at which place. `id`: of the row of HSDS that says so.
CREATE TABLE directory_places (
  service BLOB NOT NULL,
  location BLOB NOT NULL,
  id BLOB NOT NULL,
  PRIMARY KEY (service, location, id)
);
CREATE INDEX directory_places_by_location ON directory_places (location, service);
CREATE INDEX directory_places_by_id ON directory_places (id);

-- Places that some source calls confidential: none may show where they are, whatever another source says.
CREATE TABLE directory_confidential (
  location BLOB PRIMARY KEY
);

-- Names of places, and where they are (millionths of a degree), as the operator brought them in.
CREATE TABLE directory_gazetteer (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  area TEXT NOT NULL,
  latitude BIGINT NOT NULL,
  longitude BIGINT NOT NULL
);

-- The numbers of each month: for how many services say that they take which group (JSON).
CREATE TABLE directory_gaps (
  day BIGINT PRIMARY KEY,
  body TEXT NOT NULL
);
