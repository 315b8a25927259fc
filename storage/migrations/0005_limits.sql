-- Whose words stand where: what somebody said goes with them, by these references.

ALTER TABLE point_owners ADD COLUMN note_by BIGINT REFERENCES people (id);
ALTER TABLE action_points ADD COLUMN note_by BIGINT REFERENCES people (id);

-- How people were called before, kept until they are forgotten. Since when they are called as they are.
CREATE TABLE former_names (
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    PRIMARY KEY (person_id, name)
);
ALTER TABLE people ADD COLUMN named_at BIGINT;

-- What stands in files, once for each content (`key` is its SHA-256), as base64. Letters and messages of the local chat
-- say which one goes with them; what none of them names any more goes.
CREATE TABLE files (
    key TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    size BIGINT NOT NULL
);
ALTER TABLE outbox ADD COLUMN file TEXT REFERENCES files (key);
ALTER TABLE local_messages ADD COLUMN file TEXT REFERENCES files (key);
CREATE INDEX outbox_file ON outbox (file) WHERE file IS NOT NULL;
CREATE INDEX local_messages_file ON local_messages (file) WHERE file IS NOT NULL;

-- Earlier versions kept them within the words: each moves, under a key of its own, but for copies of one's own data of
-- which a later one stands in the same conversation.
INSERT INTO files (key, content, size)
    SELECT 'letter:' || id, {body/file/base64}, LENGTH({body/file/base64}) * 3 / 4 FROM outbox
    WHERE state IN ('waiting', 'sending') AND body LIKE '%"base64":%' AND {body/file/base64} <> '';
UPDATE outbox SET file = 'letter:' || id WHERE 'letter:' || id IN (SELECT key FROM files);
INSERT INTO files (key, content, size)
    SELECT 'message:' || id, {body/file/base64}, LENGTH({body/file/base64}) * 3 / 4 FROM local_messages m
    WHERE body LIKE '%"base64":%' AND {body/file/base64} <> '' AND NOT EXISTS (
        SELECT 1 FROM local_messages n WHERE n.address = m.address AND n.id > m.id AND n.mine = 0
        AND m.body LIKE '%"tama-mes-donnees.json"%' AND n.body LIKE '%"tama-mes-donnees.json"%');
UPDATE local_messages SET file = 'message:' || id WHERE 'message:' || id IN (SELECT key FROM files);
UPDATE outbox SET body = REPLACE(body, {body/file/base64}, '')
    WHERE body LIKE '%"base64":%' AND {body/file/base64} <> '';
UPDATE local_messages SET body = REPLACE(body, {body/file/base64}, '')
    WHERE body LIKE '%"base64":%' AND {body/file/base64} <> '';

-- A secret in the words of a letter, as long as they may be read; then it leaves them.
ALTER TABLE outbox ADD COLUMN secret TEXT;
ALTER TABLE local_messages ADD COLUMN secret TEXT;
CREATE INDEX local_messages_secret ON local_messages (seen_at) WHERE secret IS NOT NULL;

-- An idea as it is compared with others; NULL until somebody adds one to its space.
ALTER TABLE ideas ADD COLUMN folded TEXT;
CREATE INDEX ideas_folded ON ideas (space_id, folded);
CREATE INDEX ideas_author ON ideas (space_id, author_id);
CREATE INDEX comments_author ON comments (author_id, idea_id);

CREATE INDEX local_messages_age ON local_messages (at);
CREATE INDEX conversations_age ON conversations (updated_at);
