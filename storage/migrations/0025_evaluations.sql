-- Evaluations of a year: what worked, what is missing, what is recommended, and whether the group goes on. Of each year
-- a group has one, by which it is called. `members`, `gave`: at the close, how many were asked and how many of them gave.
CREATE TABLE evaluations (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    year BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    closes_at BIGINT NOT NULL,
    members BIGINT,
    gave BIGINT,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    moved_at BIGINT,
    ended_at BIGINT,
    wake_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (group_id, year)
);
CREATE INDEX evaluations_wake ON evaluations (wake_at);

-- The questions that a coordinator worded otherwise.
CREATE TABLE evaluation_questions (
    evaluation_id BIGINT NOT NULL REFERENCES evaluations (id),
    part TEXT NOT NULL CHECK (part IN ('worked', 'missing', 'advice', 'keep')),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    PRIMARY KEY (evaluation_id, part)
);

-- One line under which a coordinator puts opinions that say much the same.
CREATE TABLE evaluation_lines (
    id {id},
    evaluation_id BIGINT NOT NULL REFERENCES evaluations (id),
    part TEXT NOT NULL,
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    UNIQUE (evaluation_id, number)
);

-- What people said. Whoever signed is `person_id`, and only then there are an instant and, before the close, a number.
-- The ids are drawn by lot, and drawn anew at the close: neither they nor their order tell when something was said.
CREATE TABLE opinions (
    id {id},
    evaluation_id BIGINT NOT NULL REFERENCES evaluations (id),
    part TEXT NOT NULL CHECK (part IN ('worked', 'missing', 'advice', 'keep')),
    choice TEXT CHECK (choice IN ('yes', 'no', 'changes')),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    number BIGINT,
    line_id BIGINT REFERENCES evaluation_lines (id),
    person_id BIGINT REFERENCES people (id),
    at BIGINT
);
CREATE INDEX opinions_evaluation ON opinions (evaluation_id);

-- As long as an evaluation is open: how much somebody has said without their name (never what), whether that was also on
-- keeping the group, and whether they sign from now on. Nothing is left of it at the close.
CREATE TABLE evaluation_givers (
    evaluation_id BIGINT NOT NULL REFERENCES evaluations (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    opinions BIGINT NOT NULL DEFAULT 0,
    chose BIGINT NOT NULL DEFAULT 0,
    signs BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (evaluation_id, person_id)
);
