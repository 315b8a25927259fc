-- What a coordinator wrote for the report of a year, numbered in its group: each new draft has it again. `section` is the
-- key of the part of the report below whose heading it stands. One that is taken out (`removed_at`) can be put back.
CREATE TABLE report_paragraphs (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    number BIGINT NOT NULL,
    year BIGINT NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    lang TEXT NOT NULL,
    written_by BIGINT REFERENCES people (id),
    written_at BIGINT NOT NULL,
    removed_at BIGINT,
    UNIQUE (group_id, number)
);
CREATE INDEX report_paragraphs_year ON report_paragraphs (group_id, year);

-- Of which year the report of a group was looked at last: what is written next belongs to it.
CREATE TABLE report_years (
    group_id BIGINT PRIMARY KEY REFERENCES groups (id),
    year BIGINT NOT NULL,
    looked_at BIGINT NOT NULL
);
