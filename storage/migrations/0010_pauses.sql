-- Until when somebody who is stopped wants no messages (UTC seconds), and then until they have been told that this is over.
ALTER TABLE people ADD COLUMN paused_until BIGINT;
