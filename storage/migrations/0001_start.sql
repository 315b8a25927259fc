-- Instants are UTC seconds (BIGINT); calendar days are ISO text; texts people wrote keep their language beside them.

CREATE TABLE groups (
    id {id},
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT NOT NULL DEFAULT 'fr',
    zone TEXT NOT NULL DEFAULT 'Africa/Dakar',
    parent_id BIGINT REFERENCES groups (id),
    sample BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);

CREATE TABLE counters (
    group_id BIGINT NOT NULL REFERENCES groups (id),
    kind TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (group_id, kind)
);

CREATE TABLE people (
    id {id},
    name TEXT NOT NULL,
    lang TEXT NOT NULL DEFAULT 'fr',
    zone TEXT,
    country TEXT,
    current_group BIGINT REFERENCES groups (id),
    created_at BIGINT NOT NULL,
    stopped_at BIGINT,
    erased_at BIGINT
);

CREATE TABLE identities (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (channel, address)
);
CREATE INDEX identities_person ON identities (person_id);

CREATE TABLE organisations (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    acronym TEXT NOT NULL DEFAULT '',
    country TEXT,
    UNIQUE (group_id, number)
);

CREATE TABLE organisation_aliases (
    group_id BIGINT NOT NULL REFERENCES groups (id),
    alias TEXT NOT NULL,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    PRIMARY KEY (group_id, alias)
);

CREATE TABLE memberships (
    person_id BIGINT NOT NULL REFERENCES people (id),
    group_id BIGINT NOT NULL REFERENCES groups (id),
    role BIGINT NOT NULL CHECK (role BETWEEN 1 AND 4),
    organisation_id BIGINT REFERENCES organisations (id),
    joined_at BIGINT NOT NULL,
    left_at BIGINT,
    PRIMARY KEY (person_id, group_id)
);
CREATE INDEX memberships_group ON memberships (group_id);

CREATE TABLE codes (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    role BIGINT NOT NULL,
    uses_left BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

CREATE TABLE conversations (
    who TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (who, place)
);

CREATE TABLE inbox (
    channel TEXT NOT NULL,
    event TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    reference TEXT,
    PRIMARY KEY (channel, event)
);
CREATE INDEX inbox_age ON inbox (received_at);

CREATE TABLE outbox (
    id {id},
    key TEXT NOT NULL UNIQUE,
    person_id BIGINT REFERENCES people (id),
    channel TEXT,
    address TEXT,
    place TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    priority BIGINT NOT NULL,
    topic TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    edits TEXT NOT NULL DEFAULT '',
    due_at BIGINT NOT NULL,
    useless_after BIGINT,
    state TEXT NOT NULL,
    reason TEXT,
    sent_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (priority, id) WHERE state = 'waiting';
CREATE INDEX outbox_person ON outbox (person_id, id) WHERE state = 'waiting';
CREATE INDEX outbox_topic ON outbox (topic) WHERE state = 'waiting' AND topic <> '';

CREATE TABLE local_messages (
    id {id},
    address TEXT NOT NULL,
    outbox_id BIGINT UNIQUE,
    mine BIGINT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    seen_at BIGINT
);
CREATE INDEX local_messages_address ON local_messages (address, id);

CREATE TABLE spaces (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    rule TEXT NOT NULL CHECK (rule IN ('approval', 'limited', 'score', 'ranked')),
    votes_each BIGINT,
    opens_at BIGINT,
    closes_at BIGINT,
    named BIGINT NOT NULL DEFAULT 1,
    live BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    reminded_on TEXT,
    outcome TEXT,
    outcome_lang TEXT,
    outcome_revision BIGINT NOT NULL DEFAULT 0,
    outcome_at BIGINT,
    closed_at BIGINT,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

CREATE TABLE ideas (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    space_id BIGINT NOT NULL REFERENCES spaces (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    author_id BIGINT REFERENCES people (id),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'withdrawn')),
    merged_into BIGINT REFERENCES ideas (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);
CREATE INDEX ideas_space ON ideas (space_id);

CREATE TABLE comments (
    id {id},
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    author_id BIGINT REFERENCES people (id),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX comments_idea ON comments (idea_id);

CREATE TABLE votes (
    space_id BIGINT NOT NULL REFERENCES spaces (id),
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    weight BIGINT NOT NULL,
    cast_at BIGINT NOT NULL,
    PRIMARY KEY (idea_id, person_id)
);
CREATE INDEX votes_space ON votes (space_id, person_id);

CREATE TABLE meetings (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'workshop', 'event')),
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    day TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    last_day TEXT,
    zone TEXT NOT NULL,
    over_at BIGINT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled')),
    revision BIGINT NOT NULL DEFAULT 1,
    told BIGINT NOT NULL DEFAULT 0,
    minutes_at BIGINT,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);
CREATE INDEX meetings_over ON meetings (group_id, over_at);

CREATE TABLE agenda_items (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    presenter TEXT NOT NULL DEFAULT '',
    proposed_by BIGINT REFERENCES people (id),
    UNIQUE (meeting_id, position)
);

CREATE TABLE discussion_points (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    agenda_item_id BIGINT REFERENCES agenda_items (id),
    title TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL
);
CREATE INDEX discussion_points_meeting ON discussion_points (meeting_id, position);

CREATE TABLE replies (
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'online', 'excused')),
    note TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);

CREATE TABLE presences (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    organisation_id BIGINT REFERENCES organisations (id),
    person_id BIGINT REFERENCES people (id),
    words TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL
);
CREATE INDEX presences_meeting ON presences (meeting_id);

CREATE TABLE action_points (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    meeting_id BIGINT REFERENCES meetings (id),
    agenda_item_id BIGINT REFERENCES agenda_items (id),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    deadline TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    note TEXT NOT NULL DEFAULT '',
    note_lang TEXT NOT NULL DEFAULT '',
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

CREATE TABLE point_owners (
    id {id},
    point_id BIGINT NOT NULL REFERENCES action_points (id),
    organisation_id BIGINT REFERENCES organisations (id),
    person_id BIGINT REFERENCES people (id),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'blocked')),
    note TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT '',
    by_person BIGINT REFERENCES people (id),
    at BIGINT,
    told BIGINT NOT NULL DEFAULT 0,
    UNIQUE (point_id, organisation_id),
    UNIQUE (point_id, person_id)
);
CREATE INDEX point_owners_organisation ON point_owners (organisation_id);

CREATE TABLE webinars (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    speakers TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published')),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

CREATE TABLE attendances (
    webinar_id BIGINT NOT NULL REFERENCES webinars (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    organisation_id BIGINT REFERENCES organisations (id),
    answer TEXT NOT NULL CHECK (answer IN ('attended', 'partly', 'missed')),
    guests BIGINT NOT NULL DEFAULT 0,
    at BIGINT NOT NULL,
    PRIMARY KEY (webinar_id, person_id)
);

CREATE TABLE minutes_drafts (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'kept', 'dropped')),
    shown BIGINT NOT NULL DEFAULT 0,
    shown_to BIGINT REFERENCES people (id),
    meeting_id BIGINT REFERENCES meetings (id),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);
