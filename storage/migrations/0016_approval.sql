-- Minutes that were handed in: everybody who was there may correct them until `closes_at`, then they are approved and
-- change no more. Instants in UTC seconds; `approved_by` is nobody where it was by silence.
CREATE TABLE submitted_minutes (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    meeting_id BIGINT NOT NULL UNIQUE REFERENCES meetings (id),
    submitted_by BIGINT REFERENCES people (id),
    submitted_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    approved_by BIGINT REFERENCES people (id),
    approved_at BIGINT,
    wake_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX submitted_minutes_wake ON submitted_minutes (wake_at);

-- What they said, numbered from 1: `content` is a draft of minutes as JSON, whose lines keep their numbers.
CREATE TABLE minutes_versions (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    minutes_id BIGINT NOT NULL REFERENCES submitted_minutes (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    lang TEXT NOT NULL,
    made_by BIGINT REFERENCES people (id),
    made_at BIGINT NOT NULL,
    UNIQUE (minutes_id, number)
);

-- What somebody would have a line say; `decided` is how it became: `answer` is the reason, or the other words.
CREATE TABLE minutes_corrections (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    minutes_id BIGINT NOT NULL REFERENCES submitted_minutes (id),
    number BIGINT NOT NULL,
    line BIGINT NOT NULL,
    words TEXT NOT NULL,
    lang TEXT NOT NULL,
    author_id BIGINT REFERENCES people (id),
    at BIGINT NOT NULL,
    decided TEXT CHECK (decided IN ('accepted', 'edited', 'declined')),
    answer TEXT NOT NULL DEFAULT '',
    decided_by BIGINT REFERENCES people (id),
    decided_at BIGINT,
    UNIQUE (minutes_id, number)
);
