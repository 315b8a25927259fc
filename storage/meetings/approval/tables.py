"""What the tables of minutes on their way to approval hold of people."""

from storage.tables import Answers, Held, Names, Table, declare

_OF = "JOIN meetings m ON m.id = s.meeting_id JOIN groups g ON g.id = s.group_id"

declare(
    Table(
        "submitted_minutes",
        held=(
            Held(
                "minutes_submitted",
                "g.name:group m.number:meeting s.submitted_at",
                f"FROM submitted_minutes s {_OF} WHERE s.submitted_by = ? ORDER BY s.id",
            ),
            Held(
                "minutes_approved",
                "g.name:group m.number:meeting s.approved_at",
                f"FROM submitted_minutes s {_OF} WHERE s.approved_by = ? ORDER BY s.id",
            ),
        ),
    )
)
declare(
    Table(
        "minutes_versions",
        held=(
            Held(
                "minutes_versions_made",
                "g.name:group m.number:meeting v.number:version v.made_at",
                f"FROM minutes_versions v JOIN submitted_minutes s ON s.id = v.minutes_id {_OF}"
                " WHERE v.made_by = ? ORDER BY v.id",
            ),
        ),
        names=(Names("content", within=("present", "excused", "absent", "presenter", "owners")),),
    )
)
declare(
    Table(
        "minutes_corrections",
        held=(
            Held(
                "minutes_corrections",
                "g.name:group m.number:meeting c.line c.words c.at c.decided",
                f"FROM minutes_corrections c JOIN submitted_minutes s ON s.id = c.minutes_id {_OF}"
                " WHERE c.author_id = ? ORDER BY c.id",
            ),
            Held(
                "minutes_corrections_decided",
                "g.name:group m.number:meeting c.number:correction c.answer c.decided_at",
                f"FROM minutes_corrections c JOIN submitted_minutes s ON s.id = c.minutes_id {_OF}"
                " WHERE c.decided_by = ? ORDER BY c.id",
            ),
        ),
        own=(("words", "author_id"), ("answer", "decided_by")),
        forgotten=(
            "UPDATE minutes_corrections SET words = '' WHERE author_id = ?",
            "UPDATE minutes_corrections SET answer = '' WHERE decided_by = ?",
        ),
        answers=Answers(
            ("id",),
            ("group_id", "minutes_id", "number", "line", "words", "lang", "author_id", "at", "decided"),
            frozenset({"at"}),
        ),
    )
)
