-- Addresses under which a calendar program finds all that somebody's groups plan: only the SHA-256 of the secret in them.
CREATE TABLE calendar_feeds (
    hash TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL
);
CREATE INDEX calendar_feeds_person ON calendar_feeds (person_id);

-- Somebody whom a coordinator has put on the list and who has not come yet: who joins under that name is that person.
ALTER TABLE memberships ADD COLUMN awaited BIGINT NOT NULL DEFAULT 0;
