-- How long an item of an agenda takes, and what became of one that a member proposed. An item has its place, from 1, once
-- it is accepted; until then, and if it is declined for a reason, `position` is less than 0. At 0 stands the follow-up of
-- earlier meetings' points. `proposal` numbers proposals in their group.
ALTER TABLE agenda_items ADD COLUMN minutes BIGINT;
ALTER TABLE agenda_items ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted'
    CHECK (state IN ('proposed', 'accepted', 'declined'));
ALTER TABLE agenda_items ADD COLUMN proposal BIGINT;
ALTER TABLE agenda_items ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_items ADD COLUMN reason_lang TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_items ADD COLUMN decided_by BIGINT REFERENCES people (id);
CREATE INDEX agenda_items_proposal ON agenda_items (proposal);

-- A meeting has a place, a link, or both.
ALTER TABLE meetings ADD COLUMN link TEXT NOT NULL DEFAULT '';

-- The programme of a meeting, mostly a workshop's: `day` is 1 on its first day, hours are minutes after midnight on its
-- clocks, so that it moves with the meeting.
CREATE TABLE programme_sessions (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    position BIGINT NOT NULL,
    day BIGINT NOT NULL,
    starts BIGINT,
    ends BIGINT,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    facilitators TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, position)
);

-- Who goes to an outside event for the group, whether or not they are members of it.
CREATE TABLE delegates (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    position BIGINT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, position)
);
CREATE INDEX delegates_person ON delegates (person_id);

-- What somebody reports back from an event.
CREATE TABLE event_reports (
    id {id},
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (meeting_id, person_id)
);
CREATE INDEX event_reports_person ON event_reports (person_id);
