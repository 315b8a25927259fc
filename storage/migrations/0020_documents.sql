-- What more is known of a document: of which kind it is, its version (from 1), its own language, its axis, and its file,
-- a key of `files`. `size` in bytes, of the file or as it was said of what is behind the link. Somebody added it, and
-- somebody brought the version that there is.
ALTER TABLE documents ADD COLUMN kind TEXT NOT NULL DEFAULT 'other'
    CHECK (kind IN ('terms', 'plan', 'guide', 'minutes', 'report', 'presentation', 'recording', 'other'));
ALTER TABLE documents ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE documents ADD COLUMN written_in TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN axis BIGINT;
ALTER TABLE documents ADD COLUMN file TEXT;
ALTER TABLE documents ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE documents ADD COLUMN size BIGINT;
ALTER TABLE documents ADD COLUMN changed_at BIGINT;
ALTER TABLE documents ADD COLUMN brought_by BIGINT REFERENCES people (id);
UPDATE documents SET brought_by = added_by;
CREATE INDEX documents_file ON documents (file) WHERE file IS NOT NULL;

-- What a document was before: each of its former versions, until `at`.
CREATE TABLE document_versions (
    id {id},
    document_id BIGINT NOT NULL REFERENCES documents (id),
    version BIGINT NOT NULL,
    link TEXT NOT NULL,
    file TEXT,
    file_name TEXT NOT NULL,
    size BIGINT,
    added_by BIGINT REFERENCES people (id),
    at BIGINT NOT NULL,
    UNIQUE (document_id, version)
);
CREATE INDEX document_versions_file ON document_versions (file) WHERE file IS NOT NULL;

-- The file that somebody sent last, until it is a document.
CREATE TABLE uploads (
    person_id BIGINT PRIMARY KEY REFERENCES people (id),
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL
);

-- Documents whose files somebody fetches later, where there is Wi-Fi.
CREATE TABLE queued_documents (
    person_id BIGINT NOT NULL REFERENCES people (id),
    document_id BIGINT NOT NULL REFERENCES documents (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, document_id)
);

-- Whether somebody wants no files (1), and how many bytes each letter had as it went out.
ALTER TABLE people ADD COLUMN text_only BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN weight BIGINT;
CREATE INDEX outbox_weight ON outbox (person_id, sent_at) WHERE weight IS NOT NULL;

-- Validations: rounds in which one version of a document is approved, or not. A draft has not been shown to anybody.
-- `quorum`: how many answers are needed; `silence` (1): who says nothing approves; `told`: what became of the reasons of
-- the round before.
CREATE TABLE validations (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    document_id BIGINT NOT NULL REFERENCES documents (id),
    version BIGINT NOT NULL,
    by_whom TEXT NOT NULL CHECK (by_whom IN ('people', 'organisations')),
    closes_at BIGINT NOT NULL,
    quorum BIGINT,
    silence BIGINT NOT NULL DEFAULT 0,
    told TEXT NOT NULL DEFAULT '',
    told_lang TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'replaced', 'cancelled')),
    created_by BIGINT REFERENCES people (id),
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    ended_at BIGINT,
    wake_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX validations_wake ON validations (wake_at);
CREATE INDEX validations_document ON validations (document_id);

-- Who answers in a round, a person or an organisation, and what they said; whoever came later is not among them.
CREATE TABLE validators (
    id {id},
    validation_id BIGINT NOT NULL REFERENCES validations (id),
    person_id BIGINT REFERENCES people (id),
    organisation_id BIGINT REFERENCES organisations (id),
    answer TEXT CHECK (answer IN ('approve', 'changes', 'reject')),
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT '',
    answered_by BIGINT REFERENCES people (id),
    at BIGINT,
    entered_by BIGINT REFERENCES people (id),
    confirmed_at BIGINT
);
CREATE INDEX validators_validation ON validators (validation_id);
CREATE INDEX validators_person ON validators (person_id);
CREATE INDEX validators_organisation ON validators (organisation_id);

-- Where a document stands with the governance of an organisation; without one, with the platform above the group.
-- `day` is when it came to stand there; `proof_id` the document that shows it.
CREATE TABLE submissions (
    id {id},
    group_id BIGINT NOT NULL REFERENCES groups (id),
    document_id BIGINT NOT NULL REFERENCES documents (id),
    organisation_id BIGINT REFERENCES organisations (id),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'validated', 'reserves', 'rejected')),
    day TEXT,
    note TEXT NOT NULL DEFAULT '',
    note_lang TEXT NOT NULL DEFAULT '',
    proof_id BIGINT REFERENCES documents (id),
    created_at BIGINT NOT NULL,
    changed_by BIGINT REFERENCES people (id),
    changed_at BIGINT,
    wake_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX submissions_wake ON submissions (wake_at);
CREATE INDEX submissions_document ON submissions (document_id);
CREATE INDEX submissions_organisation ON submissions (organisation_id);
