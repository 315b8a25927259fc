-- What a platform brings, kept until it is done, and the chats in which groups meet.

-- States: waiting (`body` as the platform sent it, in the order of `arrived`, UTC microseconds, within a `chat`), done,
-- failed (after its last try, with the reference that the person was given).
ALTER TABLE inbox ADD COLUMN chat TEXT NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN body TEXT NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN arrived BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
CREATE INDEX inbox_waiting ON inbox (channel, arrived) WHERE state = 'waiting';

-- `thread`: where in the place, and what it answers, in the channel's own words. `message`: what the platform calls it.
ALTER TABLE outbox ADD COLUMN thread TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN message TEXT NOT NULL DEFAULT '';

-- A post that shows how something stands takes the place of the one before it on the same card, where it was posted.
ALTER TABLE outbox ADD COLUMN card TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_card ON outbox (card, place) WHERE card <> '';

-- What goes before a letter that is for no one person: the others that wait for the same chat.
CREATE INDEX outbox_place ON outbox (channel, place, COALESCE(address, ''), id)
    WHERE state = 'waiting' AND person_id IS NULL;

-- A place on a platform in which a group meets, all of it reading. `gone_at`: nothing can be said there since.
CREATE TABLE group_chats (
    id {id},
    channel TEXT NOT NULL,
    place TEXT NOT NULL,
    thread TEXT NOT NULL DEFAULT '',
    group_id BIGINT NOT NULL REFERENCES groups (id),
    lang TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    bound_by BIGINT REFERENCES people (id),
    bound_at BIGINT NOT NULL,
    gone_at BIGINT,
    reason TEXT,
    UNIQUE (channel, place)
);
CREATE INDEX group_chats_group ON group_chats (group_id);

-- Small facts by name: until when a platform was heard, which menus it shows.
CREATE TABLE marks (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- In which lane a vote was said (channel and place: order is kept within one): what one held up does not undo what was
-- said later in another.
ALTER TABLE votes ADD COLUMN lane TEXT NOT NULL DEFAULT '';

-- That somebody took a vote back, kept while what was said before that may still be heard.
CREATE TABLE withdrawn_votes (
    person_id BIGINT NOT NULL REFERENCES people (id),
    idea_id BIGINT NOT NULL REFERENCES ideas (id),
    lane TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, idea_id)
);

-- Who coordinates is asked once a minute.
CREATE INDEX memberships_coordinators ON memberships (person_id) WHERE role = 4 AND left_at IS NULL;
