-- Who says that they do not vote: they are counted, and reminded no more.
CREATE TABLE abstentions (
    space_id BIGINT NOT NULL REFERENCES spaces (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (space_id, person_id)
);
CREATE INDEX abstentions_person ON abstentions (person_id);

-- When the close of a vote was last moved (UTC seconds); the result as it was told before the vote was opened again
-- (JSON, see `bot/rules/ideas/told_result.py`).
ALTER TABLE spaces ADD COLUMN moved_at BIGINT;
ALTER TABLE spaces ADD COLUMN told_result TEXT;

-- When a meeting was last reminded of by hand (UTC seconds).
ALTER TABLE meetings ADD COLUMN by_hand_at BIGINT;

-- For which beginning a reply was given (UTC seconds): a no to another date is no answer to this one.
ALTER TABLE replies ADD COLUMN begins_at BIGINT;
UPDATE replies SET begins_at = (SELECT COALESCE(starts_at, over_at) FROM meetings WHERE id = replies.meeting_id);
