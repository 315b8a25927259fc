"""What the tables of documents hold of people."""

from storage.tables import Held, Table, declare

_OF = "JOIN groups g ON g.id = d.group_id"

declare(
    Table(
        "documents",
        held=(
            Held(
                "documents_added",
                "g.name:group d.number:document d.title d.link d.created_at",
                f"FROM documents d {_OF} WHERE d.added_by = ? ORDER BY d.id",
            ),
            Held(
                "documents_brought",
                "g.name:group d.number:document d.version d.link d.file_name",
                f"FROM documents d {_OF} WHERE d.brought_by = ? ORDER BY d.id",
            ),
        ),
        own=(("title", "added_by"), ("file_name", "brought_by")),
    )
)
declare(
    Table(
        "document_versions",
        held=(
            Held(
                "document_versions_added",
                "g.name:group d.number:document v.version v.link v.file_name v.at",
                f"FROM document_versions v JOIN documents d ON d.id = v.document_id {_OF} WHERE v.added_by = ?"
                " ORDER BY d.id, v.version",
            ),
        ),
        own=(("file_name", "added_by"),),
    )
)
declare(
    Table(
        "uploads",
        held=(Held("files_sent", "u.name u.size u.at", "FROM uploads u WHERE u.person_id = ?"),),
        forgotten=("DELETE FROM uploads WHERE person_id = ?",),
    )
)
declare(
    Table(
        "queued_documents",
        held=(
            Held(
                "documents_to_fetch",
                "g.name:group d.number:document q.at",
                f"FROM queued_documents q JOIN documents d ON d.id = q.document_id {_OF} WHERE q.person_id = ?"
                " ORDER BY q.at, d.id",
            ),
        ),
        forgotten=("DELETE FROM queued_documents WHERE person_id = ?",),
    )
)
declare(
    Table(
        "waiting_files",
        held=(
            Held("files_to_fetch", "w.name w.size w.at", "FROM waiting_files w WHERE w.person_id = ? ORDER BY w.id"),
        ),
        # Whoever is forgotten may be named in what was made for anybody: it can be asked for again.
        forgotten=("DELETE FROM waiting_files WHERE person_id = ? OR person_id IS NOT NULL",),
    )
)
