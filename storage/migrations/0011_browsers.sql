-- Browsers in which somebody reads Tama: `hash` is the SHA-256 of the secret in the cookie, `address` that of the
-- conversation (as in `identities`, channel `browser`), `number` its own among those of the same conversation.
-- From `ends_at` on (UTC seconds) it is let in no more.
CREATE TABLE browsers (
    id {id},
    hash TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    number BIGINT NOT NULL,
    device TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    UNIQUE (address, number)
);

-- Links that open somebody's page in one more browser, once and until `ends_at`: only their SHA-256.
CREATE TABLE page_links (
    hash TEXT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX page_links_person ON page_links (person_id);
