-- Sittings: meetings in which somebody writes down what is said. Open until `closed_at`; instants in UTC seconds.
-- `last_number` is the number of the last paragraph: none is used again.
CREATE TABLE sittings (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    meeting_id BIGINT NOT NULL UNIQUE REFERENCES meetings (id),
    opened_by BIGINT REFERENCES people (id),
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    last_number BIGINT NOT NULL DEFAULT 0,
    wake_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX sittings_wake ON sittings (wake_at);

-- Who writes, on which item of the agenda (none: before the first), or going through which open point of an earlier
-- meeting; `at`: when they last wrote, or began to.
CREATE TABLE sitting_writers (
    sitting_id BIGINT NOT NULL REFERENCES sittings (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    agenda_item_id BIGINT REFERENCES agenda_items (id) ON DELETE SET NULL,
    point_id BIGINT REFERENCES action_points (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (sitting_id, person_id)
);
CREATE INDEX sitting_writers_person ON sitting_writers (person_id);

-- Paragraphs, each as it was written and as it was put right since: of one number the last row stands, and nothing
-- where its text is empty. `subject` is the title of the item of the agenda as it was then.
CREATE TABLE sitting_notes (
    id {id},
    sitting_id BIGINT NOT NULL REFERENCES sittings (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'decision', 'action')),
    agenda_item_id BIGINT REFERENCES agenda_items (id) ON DELETE SET NULL,
    subject TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    deadline TEXT,
    written_by BIGINT REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX sitting_notes_number ON sitting_notes (sitting_id, number);

-- Who is to do it, `words` as they were written.
CREATE TABLE sitting_owners (
    note_id BIGINT NOT NULL REFERENCES sitting_notes (id),
    position BIGINT NOT NULL,
    words TEXT NOT NULL,
    organisation_id BIGINT REFERENCES organisations (id),
    person_id BIGINT REFERENCES people (id),
    PRIMARY KEY (note_id, position)
);
CREATE INDEX sitting_owners_organisation ON sitting_owners (organisation_id);

-- Not only those who were there: `replaced_by` are the words for whoever came instead.
ALTER TABLE presences ADD COLUMN state TEXT NOT NULL DEFAULT 'present'
    CHECK (state IN ('present', 'late', 'remote', 'replaced', 'excused', 'absent'));
ALTER TABLE presences ADD COLUMN replaced_by TEXT NOT NULL DEFAULT '';
ALTER TABLE presences ADD COLUMN entered_by BIGINT REFERENCES people (id);

-- From how many organisations a meeting of the group can decide; none where that is not set.
ALTER TABLE groups ADD COLUMN quorum BIGINT;
