-- Plans of action: what a group means to do, by axis. One plan to a group; its axes and activities are numbered in it.
CREATE TABLE plans (
    id {id},
    group_id BIGINT NOT NULL UNIQUE REFERENCES groups (id),
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    changed_by BIGINT REFERENCES people (id),
    changed_at BIGINT NOT NULL
);
CREATE TABLE plan_axes (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

-- What is not set is empty, or NULL. `needed`: hundredths of `currency`, an ISO code, empty where nobody said it.
-- `when_text` is the time as it was written, `starts_on` and `ends_on` its first and last day; `turn`: « (3) », the third
-- of its axis. `criteria`: one to a line. `state_at`: since when it stands so, UTC seconds.
CREATE TABLE activities (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    axis_id BIGINT REFERENCES plan_axes (id),
    what TEXT NOT NULL,
    lang TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT '',
    venue TEXT NOT NULL DEFAULT '',
    criteria TEXT NOT NULL DEFAULT '',
    needed BIGINT,
    currency TEXT NOT NULL DEFAULT '',
    when_text TEXT NOT NULL DEFAULT '',
    starts_on TEXT,
    ends_on TEXT,
    turn BIGINT,
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'under_way', 'done', 'blocked', 'dropped')),
    state_at BIGINT NOT NULL,
    meeting_id BIGINT REFERENCES meetings (id),
    document_id BIGINT REFERENCES documents (id),
    point_id BIGINT REFERENCES action_points (id),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    changed_by BIGINT REFERENCES people (id),
    changed_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);
CREATE INDEX activities_axis ON activities (axis_id);

-- Who does an activity, `name` as it was written: an organisation or a person of the group where somebody is called so.
CREATE TABLE activity_owners (
    id {id},
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    name TEXT NOT NULL,
    organisation_id BIGINT REFERENCES organisations (id),
    person_id BIGINT REFERENCES people (id)
);
CREATE INDEX activity_owners_activity ON activity_owners (activity_id);
CREATE INDEX activity_owners_organisation ON activity_owners (organisation_id);
CREATE INDEX activity_owners_person ON activity_owners (person_id);

-- What was said of an activity. `state`: that in which it was put with these words, empty for a remark alone.
CREATE TABLE activity_notes (
    id {id},
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    state TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_person BIGINT REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX activity_notes_activity ON activity_notes (activity_id);

-- What was read in a file, or in a message, until a coordinator says yes.
CREATE TABLE plan_drafts (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'kept', 'dropped')),
    shown BIGINT NOT NULL DEFAULT 0,
    shown_to BIGINT REFERENCES people (id),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    UNIQUE (group_id, number)
);

-- Money: of whom it was asked for an activity, for an axis, or (without both) for the plan, and what they answered.
-- Amounts in hundredths of their currencies; without `asked_on` it came unasked. `wake_at`: when time looks at it.
CREATE TABLE fundings (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    activity_id BIGINT REFERENCES activities (id),
    axis_id BIGINT REFERENCES plan_axes (id),
    funder TEXT NOT NULL,
    organisation_id BIGINT REFERENCES organisations (id),
    asked BIGINT,
    currency TEXT NOT NULL DEFAULT '',
    asked_on TEXT,
    state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'granted', 'refused', 'withdrawn')),
    granted BIGINT,
    granted_currency TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    note TEXT NOT NULL DEFAULT '',
    note_lang TEXT NOT NULL DEFAULT '',
    note_by BIGINT REFERENCES people (id),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    changed_by BIGINT REFERENCES people (id),
    changed_at BIGINT NOT NULL,
    reminded_at BIGINT NOT NULL,
    wake_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (group_id, number)
);
CREATE INDEX fundings_wake ON fundings (wake_at);
CREATE INDEX fundings_activity ON fundings (activity_id);
CREATE INDEX fundings_axis ON fundings (axis_id);

-- What a coordinator says that one `currency` is worth in `base`, in millionths.
CREATE TABLE currency_rates (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    currency TEXT NOT NULL,
    base TEXT NOT NULL,
    rate BIGINT NOT NULL,
    set_by BIGINT REFERENCES people (id),
    at BIGINT NOT NULL,
    UNIQUE (group_id, currency, base)
);
