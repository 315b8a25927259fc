-- How somebody's last correction is taken back (JSON, as in `sheets.undo`), and when it was made (UTC seconds).
CREATE TABLE corrections (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    undo TEXT NOT NULL,
    at BIGINT NOT NULL
);
