-- What each sent message showed and asked: what can be typed in reply to it, and the line that each stands for; which
-- question it put; which things its numbers mean (JSON, see `bot/conversation/shown.py`). NULL: nothing. It is forgotten
-- with the words; in which group a message stood (`group_id`) is not, so that old buttons never act in another one.
ALTER TABLE outbox ADD COLUMN shows TEXT;

-- Whoever presses or replies names the message.
CREATE INDEX outbox_message ON outbox (message, channel) WHERE message <> '';

-- Messages of the local chat go by their own number, which letters of earlier versions do not have: the letter that was
-- written there first, and the one that took its place.
UPDATE outbox SET message = (SELECT CAST(m.id AS TEXT) FROM local_messages m WHERE m.outbox_id = outbox.id)
    WHERE channel = 'web' AND message = '' AND id IN (SELECT m.outbox_id FROM local_messages m);

-- The key of the letter whose question this one answers: its buttons go.
ALTER TABLE outbox ADD COLUMN closes TEXT NOT NULL DEFAULT '';
