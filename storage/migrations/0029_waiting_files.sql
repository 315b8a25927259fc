-- Files that Tama made for somebody who wants text only, until they fetch them; `fetched_at`: since when they go out.
CREATE TABLE waiting_files (
    id {id},
    person_id BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    fetched_at BIGINT,
    UNIQUE (person_id, name)
);
CREATE INDEX waiting_files_file ON waiting_files (file);
