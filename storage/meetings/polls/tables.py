"""What the tables of date polls hold of people."""

from storage.tables import Answers, Held, Table, declare, made

_OF_POLL = "FROM poll_answers a JOIN polls q ON q.id = a.poll_id JOIN groups g ON g.id = q.group_id"

declare(Table("polls", held=(made("polls"),)))
declare(
    Table(
        "poll_answers",
        held=(
            Held(
                "poll_answers",
                "g.name:group q.number:poll q.title a.position:moment a.answer a.at",
                f"{_OF_POLL} WHERE a.person_id = ? ORDER BY a.at, q.id, a.position",
            ),
            Held(
                "poll_answers_entered_for_others",
                "g.name:group q.number:poll a.position:moment a.at",
                f"{_OF_POLL} WHERE a.entered_by = ? ORDER BY a.at, q.id, a.position",
            ),
        ),
        answers=Answers(
            ("poll_id", "position", "person_id"),
            ("answer", "at", "entered_by", "confirmed_at"),
            frozenset({"at"}),
        ),
    )
)
