"""What the tables of announcements hold of people."""

from storage.tables import Answers, Held, Table, declare

declare(
    Table(
        "announcements",
        held=(
            Held(
                "announcements",
                "g.name:group n.number:announcement n.text n.state n.created_at n.send_at n.sent_at",
                "FROM announcements n JOIN groups g ON g.id = n.group_id WHERE n.created_by = ? ORDER BY n.id",
            ),
        ),
        own=(("text", "created_by"),),
    )
)
declare(
    Table(
        "acknowledgements",
        held=(
            Held(
                "announcements_read",
                "g.name:group n.number:announcement a.at",
                "FROM acknowledgements a JOIN announcements n ON n.id = a.announcement_id"
                " JOIN groups g ON g.id = n.group_id WHERE a.person_id = ? ORDER BY n.id",
            ),
        ),
        answers=Answers(("announcement_id", "person_id"), ("at",), frozenset({"at"})),
    )
)
