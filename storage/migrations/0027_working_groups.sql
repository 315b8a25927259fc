-- Working groups: groups inside a group, numbered there as their axis is, or else one after the other. `shut_at` (UTC
-- seconds): since when one meets no more.
ALTER TABLE groups ADD COLUMN inside_number BIGINT;
ALTER TABLE groups ADD COLUMN shut_at BIGINT;
UPDATE groups SET inside_number =
    (SELECT COUNT(*) FROM groups g WHERE g.parent_id = groups.parent_id AND g.id <= groups.id)
    WHERE parent_id IS NOT NULL;
CREATE UNIQUE INDEX groups_number ON groups (parent_id, inside_number);
