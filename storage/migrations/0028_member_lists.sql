-- Lists of members that coordinators sent, until they are decided on. `digest` tells files apart.
CREATE TABLE member_lists (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);
CREATE INDEX member_lists_made ON member_lists (created_by);

-- The people on them; a line that was not understood has no name, and stands in `words`.
CREATE TABLE listed_members (
    list_id BIGINT NOT NULL REFERENCES member_lists (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (list_id, number)
);

-- How whoever coordinates a group reaches somebody of it without Tama.
CREATE TABLE contacts (
    person_id BIGINT NOT NULL REFERENCES people (id),
    group_id BIGINT NOT NULL REFERENCES groups (id),
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, group_id)
);

-- Whom a code lets in, if it is nobody else's.
ALTER TABLE codes ADD COLUMN for_person BIGINT REFERENCES people (id);
CREATE INDEX codes_for_person ON codes (for_person) WHERE for_person IS NOT NULL;
