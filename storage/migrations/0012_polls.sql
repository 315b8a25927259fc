-- Date polls: among which moments a group chooses for a meeting. A draft has not been shown to anybody; one that is
-- decided has become the meeting `meeting_id`. Instants in UTC seconds; the close was last moved at `moved_at`.
CREATE TABLE polls (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'decided', 'cancelled')),
    closes_at BIGINT NOT NULL,
    meeting_id BIGINT REFERENCES meetings (id),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    ended_at BIGINT,
    moved_at BIGINT,
    wake_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (group_id, number)
);
CREATE INDEX polls_wake ON polls (wake_at);

-- The moments, from 1 as they were given, on the clocks of `zone` as in meetings.
CREATE TABLE poll_moments (
    poll_id BIGINT NOT NULL REFERENCES polls (id),
    position BIGINT NOT NULL,
    day TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    last_day TEXT,
    PRIMARY KEY (poll_id, position)
);

CREATE TABLE poll_answers (
    poll_id BIGINT NOT NULL REFERENCES polls (id),
    position BIGINT NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no')),
    at BIGINT NOT NULL,
    entered_by BIGINT REFERENCES people (id),
    confirmed_at BIGINT,
    PRIMARY KEY (poll_id, person_id, position)
);
CREATE INDEX poll_answers_person ON poll_answers (person_id);
