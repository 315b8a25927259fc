"""What the tables of sittings hold of people."""

from storage.tables import Held, Names, Table, declare

_OF = "JOIN meetings m ON m.id = s.meeting_id JOIN groups g ON g.id = m.group_id"
_OURS = (
    "note_id IN (SELECT n.id FROM sitting_notes n JOIN sittings s ON s.id = n.sitting_id WHERE s.group_id IN"
    " (SELECT group_id FROM memberships WHERE person_id = ?))"
)

declare(
    Table(
        "sittings",
        held=(
            Held(
                "sittings_opened",
                "g.name:group m.number:meeting s.opened_at",
                f"FROM sittings s {_OF} WHERE s.opened_by = ? ORDER BY s.id",
            ),
        ),
    )
)
declare(
    Table(
        "sitting_writers",
        held=(
            Held(
                "sittings_written_in",
                "g.name:group m.number:meeting w.at",
                f"FROM sitting_writers w JOIN sittings s ON s.id = w.sitting_id {_OF} WHERE w.person_id = ?"
                " ORDER BY w.at, s.id",
            ),
        ),
        forgotten=("DELETE FROM sitting_writers WHERE person_id = ?",),
    )
)
declare(
    Table(
        "sitting_notes",
        held=(
            Held(
                "sitting_notes_written",
                "g.name:group m.number:meeting n.number:paragraph n.kind n.text n.deadline n.at",
                f"FROM sitting_notes n JOIN sittings s ON s.id = n.sitting_id {_OF} WHERE n.written_by = ?"
                " ORDER BY n.id",
            ),
        ),
        own=(("text", "written_by"),),
    )
)
declare(
    Table(
        "sitting_owners",
        held=(
            Held(
                "sitting_actions_owned",
                "g.name:group m.number:meeting n.number:paragraph n.text w.words",
                "FROM sitting_owners w JOIN sitting_notes n ON n.id = w.note_id"
                f" JOIN sittings s ON s.id = n.sitting_id {_OF} WHERE w.person_id = ? ORDER BY n.id, w.position",
            ),
        ),
        names=(
            Names(
                "words",
                _OURS,
                ("note_id", "position"),
            ),
        ),
        forgotten=("UPDATE sitting_owners SET words = '' WHERE person_id = ?",),
    )
)
