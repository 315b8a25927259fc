-- What minutes said when they were kept: points change afterwards, meetings move, minutes do not.

-- The next meeting as the minutes name it, on the clocks of the meeting's zone: an ISO day, with an hour if they give one.
ALTER TABLE meetings ADD COLUMN next_meeting TEXT;

CREATE TABLE kept_points (
    point_id BIGINT PRIMARY KEY REFERENCES action_points (id),
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    deadline TEXT
);

-- `name` as the owner was called then, empty for somebody who was erased; `position` orders them.
CREATE TABLE kept_owners (
    point_id BIGINT NOT NULL REFERENCES kept_points (point_id),
    position BIGINT NOT NULL,
    person_id BIGINT REFERENCES people (id),
    name TEXT NOT NULL,
    PRIMARY KEY (point_id, position)
);

-- Of minutes kept before only this is known: their points as they are today, the next meeting as what was read names it.
-- Where nothing was read (the sample group) it is the day on which the calendar has it today.
INSERT INTO kept_points (point_id, text, lang, deadline)
    SELECT a.id, a.text, a.lang, a.deadline FROM action_points a JOIN meetings m ON m.id = a.meeting_id
    WHERE m.minutes_at IS NOT NULL;
INSERT INTO kept_owners (point_id, position, person_id, name)
    SELECT w.point_id, w.id, w.person_id, COALESCE(NULLIF(o.acronym, ''), o.name, p.name, '')
    FROM point_owners w JOIN kept_points k ON k.point_id = w.point_id
    LEFT JOIN organisations o ON o.id = w.organisation_id LEFT JOIN people p ON p.id = w.person_id;
UPDATE meetings SET next_meeting = (
    SELECT {content/read/next_meeting} FROM minutes_drafts WHERE meeting_id = meetings.id ORDER BY id DESC LIMIT 1
) WHERE minutes_at IS NOT NULL;
UPDATE meetings SET next_meeting = (
    SELECT MIN(later.day) FROM meetings later WHERE later.group_id = meetings.group_id AND later.state = 'published'
    AND later.day > COALESCE(meetings.last_day, meetings.day)
) WHERE minutes_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM minutes_drafts WHERE meeting_id = meetings.id);
