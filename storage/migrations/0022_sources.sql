-- The text of a file in which minutes were read, to be seen beside them as long as they wait.
ALTER TABLE minutes_drafts ADD COLUMN source TEXT NOT NULL DEFAULT '';
