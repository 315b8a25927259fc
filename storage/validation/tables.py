"""What the tables of validations hold of people."""

from storage.tables import Answers, Held, Table, declare

_OF = "JOIN documents d ON d.id = s.document_id JOIN groups g ON g.id = s.group_id"
_ROUND = f"FROM validators v JOIN validations s ON s.id = v.validation_id {_OF}"

declare(
    Table(
        "validations",
        held=(
            Held(
                "validations_made",
                "g.name:group d.number:document s.version s.told s.created_at",
                f"FROM validations s {_OF} WHERE s.created_by = ? ORDER BY s.id",
            ),
        ),
        own=(("told", "created_by"),),
    )
)
declare(
    Table(
        "validators",
        held=(
            Held(
                "validations_asked",
                "g.name:group d.number:document s.version v.answer v.reason v.at",
                f"{_ROUND} WHERE v.person_id = ? ORDER BY v.id",
            ),
            Held(
                "validations_answered",
                "g.name:group d.number:document s.version v.answer v.reason v.at",
                f"{_ROUND} WHERE v.answered_by = ? ORDER BY v.id",
            ),
            Held(
                "validations_entered_for_others",
                "g.name:group d.number:document s.version v.at",
                f"{_ROUND} WHERE v.entered_by = ? ORDER BY v.id",
            ),
        ),
        own=(("reason", "answered_by"),),
        answers=Answers(
            ("id",),
            ("answer", "reason", "reason_lang", "answered_by", "at", "entered_by", "confirmed_at"),
            frozenset({"at"}),
        ),
    )
)
declare(
    Table(
        "submissions",
        held=(
            Held(
                "submissions_moved",
                "g.name:group d.number:document s.state s.day s.note s.changed_at",
                f"FROM submissions s {_OF} WHERE s.changed_by = ? ORDER BY s.id",
            ),
        ),
        own=(("note", "changed_by"),),
    )
)
