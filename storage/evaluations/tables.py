"""What the tables of evaluations hold of people."""

from storage.tables import Answers, Held, Table, declare

_OF = "JOIN evaluations e ON e.id = t.evaluation_id JOIN groups g ON g.id = e.group_id"

declare(
    Table(
        "evaluations",
        held=(
            Held(
                "evaluations_made",
                "g.name:group e.year e.created_at",
                "FROM evaluations e JOIN groups g ON g.id = e.group_id WHERE e.created_by = ? ORDER BY e.id",
            ),
        ),
    )
)
declare(
    Table(
        "evaluation_lines",
        held=(
            Held(
                "evaluation_lines_made",
                "g.name:group e.year t.number t.text",
                f"FROM evaluation_lines t {_OF} WHERE t.created_by = ? ORDER BY t.id",
            ),
        ),
        own=(("text", "created_by"),),
    )
)
declare(
    Table(
        "opinions",
        held=(
            Held(
                "opinions_signed",
                "g.name:group e.year t.part t.choice t.text t.number t.at",
                f"FROM opinions t {_OF} WHERE t.person_id = ? ORDER BY t.number",
            ),
        ),
        own=(("text", "person_id"),),
        answers=Answers(
            ("id",), ("evaluation_id", "part", "choice", "text", "lang", "number", "person_id", "at"), frozenset({"at"})
        ),
    )
)
declare(
    Table(
        "evaluation_givers",
        held=(
            Held(
                "evaluations_given_without_name",
                "g.name:group e.year",
                f"FROM evaluation_givers t {_OF} WHERE t.person_id = ? AND t.opinions > 0 ORDER BY e.year",
            ),
        ),
        forgotten=("DELETE FROM evaluation_givers WHERE person_id = ?",),
    )
)
