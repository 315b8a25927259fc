-- What time brings: `wake_at` (UTC seconds) is when time must look at a row again; 0 is at once.

ALTER TABLE people ADD COLUMN quiet_from BIGINT;
ALTER TABLE people ADD COLUMN quiet_until BIGINT;
ALTER TABLE people ADD COLUMN digest_every TEXT NOT NULL DEFAULT 'weekly';
ALTER TABLE people ADD COLUMN digest_weekday BIGINT NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN digest_minute BIGINT NOT NULL DEFAULT 480;
ALTER TABLE people ADD COLUMN digest_mark TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN away_at BIGINT;
ALTER TABLE people ADD COLUMN wake_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX people_wake ON people (wake_at);

ALTER TABLE identities ADD COLUMN gone_at BIGINT;
-- With the channel, lest PostgreSQL look for it in all the addresses of that channel before it has counted them.
DROP INDEX identities_person;
CREATE INDEX identities_person ON identities (person_id, channel);

ALTER TABLE groups ADD COLUMN reminders TEXT NOT NULL DEFAULT '10080 1440 60';

ALTER TABLE meetings ADD COLUMN reminders TEXT;
ALTER TABLE meetings ADD COLUMN reminders_at BIGINT;
ALTER TABLE meetings ADD COLUMN told_at BIGINT;
ALTER TABLE meetings ADD COLUMN told_as TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN rapporteur_id BIGINT REFERENCES people (id);
ALTER TABLE meetings ADD COLUMN rapporteur_at BIGINT;
ALTER TABLE meetings ADD COLUMN wake_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX meetings_wake ON meetings (wake_at);

ALTER TABLE replies ADD COLUMN replacement TEXT NOT NULL DEFAULT '';
ALTER TABLE replies ADD COLUMN entered_by BIGINT REFERENCES people (id);
ALTER TABLE replies ADD COLUMN confirmed_at BIGINT;

ALTER TABLE attendances ADD COLUMN entered_by BIGINT REFERENCES people (id);
ALTER TABLE attendances ADD COLUMN confirmed_at BIGINT;

ALTER TABLE point_owners ADD COLUMN entered_by BIGINT REFERENCES people (id);
ALTER TABLE point_owners ADD COLUMN confirmed_at BIGINT;

CREATE INDEX replies_entered ON replies (person_id) WHERE entered_by IS NOT NULL;
CREATE INDEX attendances_entered ON attendances (person_id) WHERE entered_by IS NOT NULL;

ALTER TABLE action_points ADD COLUMN hunted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE action_points ADD COLUMN reminded_at BIGINT NOT NULL DEFAULT 0;
UPDATE action_points SET reminded_at = changed_at;
ALTER TABLE action_points ADD COLUMN wake_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX action_points_wake ON action_points (wake_at);

ALTER TABLE spaces ADD COLUMN opened_at BIGINT;
ALTER TABLE spaces ADD COLUMN reminded_at BIGINT;
ALTER TABLE spaces DROP COLUMN reminded_on;
UPDATE spaces SET opened_at = created_at WHERE state <> 'draft';
ALTER TABLE spaces ADD COLUMN wake_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX spaces_wake ON spaces (wake_at);

ALTER TABLE webinars ADD COLUMN published_at BIGINT;
ALTER TABLE webinars ADD COLUMN wake_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX webinars_wake ON webinars (wake_at);

CREATE TABLE documents (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '',
    expires_on TEXT,
    added_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    wake_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (group_id, number)
);
CREATE INDEX documents_wake ON documents (wake_at);

CREATE TABLE recurrences (
    id {id},
    group_id BIGINT NOT NULL UNIQUE REFERENCES groups (id),
    rule TEXT NOT NULL,
    starts_minute BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    zone TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT 'fr',
    place TEXT NOT NULL DEFAULT '',
    anchor TEXT NOT NULL,
    proposed_until TEXT,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    wake_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX recurrences_wake ON recurrences (wake_at);

CREATE TABLE announcements (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    audience TEXT NOT NULL,
    receipt BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'planned', 'sent', 'cancelled')),
    send_at BIGINT,
    sent_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1,
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    wake_at BIGINT NOT NULL DEFAULT 9000000000000,
    UNIQUE (group_id, number)
);
CREATE INDEX announcements_wake ON announcements (wake_at);

CREATE TABLE acknowledgements (
    announcement_id BIGINT NOT NULL REFERENCES announcements (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (announcement_id, person_id)
);

CREATE TABLE sheets (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    items TEXT NOT NULL,
    shown_at BIGINT NOT NULL,
    undo TEXT NOT NULL DEFAULT '',
    answered_at BIGINT
);

-- How each chat (`telegram:123`) and each channel as a whole (`telegram:`) stands. Nothing goes there before `free_at`,
-- while somebody carries something there (`locked_until`), nor after failures before `retry_at`: all UTC milliseconds.
CREATE TABLE chats (
    chat TEXT PRIMARY KEY,
    free_at BIGINT NOT NULL DEFAULT 0,
    locked_until BIGINT NOT NULL DEFAULT 0,
    retry_at BIGINT NOT NULL DEFAULT 0,
    failures BIGINT NOT NULL DEFAULT 0,
    failing_since BIGINT,
    reason TEXT
);

-- States: waiting, sending (`claimed_until`, UTC milliseconds), sent, failed, expired, superseded, missed.
-- `cause` of a failure: gone, unreachable, refused, fault.
ALTER TABLE outbox ADD COLUMN group_id BIGINT REFERENCES groups (id);
ALTER TABLE outbox ADD COLUMN announcement_id BIGINT REFERENCES announcements (id);
ALTER TABLE outbox ADD COLUMN claimed_until BIGINT;
ALTER TABLE outbox ADD COLUMN attempts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN parts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN delivered_at BIGINT;
ALTER TABLE outbox ADD COLUMN ended_at BIGINT;
ALTER TABLE outbox ADD COLUMN cause TEXT;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (priority, due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_address ON outbox (address) WHERE state = 'waiting' AND address IS NOT NULL;
CREATE INDEX outbox_sending ON outbox (claimed_until) WHERE state = 'sending';
CREATE INDEX outbox_unseen ON outbox (person_id, sent_at) WHERE state = 'sent' AND kind <> 'answer';
CREATE INDEX outbox_trouble ON outbox (person_id, ended_at) WHERE cause IS NOT NULL;
DROP INDEX outbox_topic;
CREATE INDEX outbox_topic ON outbox (topic, person_id) WHERE topic <> '';
CREATE INDEX outbox_missed ON outbox (person_id, ended_at) WHERE state = 'missed';
CREATE INDEX outbox_announcement ON outbox (announcement_id, person_id) WHERE announcement_id IS NOT NULL;
