-- The life of a webinar: it is moved and cancelled, people register for it, rate it, find what was recorded, and may have
-- a certificate. Instants in UTC seconds.

-- `revision` counts its dates; `places`: for so many people, colleagues included, NULL for any number; `link_kept`: 1 if
-- only those who registered get the link.
ALTER TABLE webinars ADD COLUMN cancelled_at BIGINT;
ALTER TABLE webinars ADD COLUMN moved_at BIGINT;
ALTER TABLE webinars ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
ALTER TABLE webinars ADD COLUMN places BIGINT;
ALTER TABLE webinars ADD COLUMN link_kept BIGINT NOT NULL DEFAULT 0;

-- Under how many percent of those who registered (else of the members) coordinators are warned; NULL: never.
ALTER TABLE groups ADD COLUMN webinar_rate BIGINT;

-- Who registers; `position` counts up, for the order of the waiting list.
CREATE TABLE registrations (
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    organisation_id BIGINT REFERENCES organisations (id),
    state TEXT NOT NULL CHECK (state IN ('registered', 'waiting', 'declined')),
    guests BIGINT NOT NULL DEFAULT 0,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    entered_by BIGINT REFERENCES people (id),
    confirmed_at BIGINT,
    PRIMARY KEY (webinar_id, person_id)
);
CREATE INDEX registrations_person ON registrations (person_id);

-- Who was not there may have seen the recording.
DROP INDEX attendances_entered;
ALTER TABLE attendances RENAME TO attendances_before;
CREATE TABLE attendances (
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    organisation_id BIGINT REFERENCES organisations (id),
    answer TEXT NOT NULL CHECK (answer IN ('attended', 'partly', 'missed', 'recording')),
    guests BIGINT NOT NULL DEFAULT 0,
    at BIGINT NOT NULL,
    entered_by BIGINT REFERENCES people (id),
    confirmed_at BIGINT,
    PRIMARY KEY (webinar_id, person_id)
);
INSERT INTO attendances (webinar_id, person_id, organisation_id, answer, guests, at, entered_by, confirmed_at)
    SELECT webinar_id, person_id, organisation_id, answer, guests, at, entered_by, confirmed_at FROM attendances_before;
DROP TABLE attendances_before;
CREATE INDEX attendances_entered ON attendances (person_id) WHERE entered_by IS NOT NULL;

CREATE TABLE webinar_ratings (
    id {id},
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    stars BIGINT NOT NULL CHECK (stars BETWEEN 1 AND 5),
    words TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    UNIQUE (webinar_id, person_id)
);
CREATE INDEX webinar_ratings_person ON webinar_ratings (person_id);

-- What is left of it, behind a link: its weight in bytes and the last day of the link (ISO), if they are known.
CREATE TABLE webinar_links (
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    kind TEXT NOT NULL CHECK (kind IN ('recording', 'guide')),
    link TEXT NOT NULL,
    bytes BIGINT,
    expires_on TEXT,
    added_by BIGINT REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (webinar_id, kind)
);

-- A certificate says for ever what it said when it was made; without the name of whoever is forgotten.
CREATE TABLE certificates (
    code TEXT PRIMARY KEY,
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    zone TEXT NOT NULL,
    partly BIGINT NOT NULL DEFAULT 0,
    made_at BIGINT NOT NULL,
    UNIQUE (webinar_id, person_id)
);
