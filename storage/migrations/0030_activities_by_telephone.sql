-- Who says how an activity stands; who typed it in their name, and since when they say that it is right.
ALTER TABLE activities ADD COLUMN state_by BIGINT REFERENCES people (id);
ALTER TABLE activities ADD COLUMN entered_by BIGINT REFERENCES people (id);
ALTER TABLE activities ADD COLUMN confirmed_at BIGINT;
