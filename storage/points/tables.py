"""What the tables of action points hold of people."""

from storage.tables import OF_GROUP, Answers, Held, Names, Table, declare, made

declare(
    Table(
        "action_points",
        held=(
            made("action_points"),
            Held(
                "action_points_remarked",
                "g.name:group a.number:point a.note",
                "FROM action_points a JOIN groups g ON g.id = a.group_id WHERE a.note_by = ? ORDER BY a.id",
            ),
        ),
        own=(("text", "created_by"),),
        forgotten=("UPDATE action_points SET note = '', note_by = NULL WHERE note_by = ?",),
        answers=Answers(
            ("id",),
            ("text", "lang", "deadline", "state", "note", "note_lang", "hunted", "changed_at", "note_by"),
            frozenset({"changed_at"}),
            woken=True,
        ),
    )
)
_MINE = f"point_id IN (SELECT id FROM action_points WHERE {OF_GROUP})"

declare(Table("kept_points"))
declare(
    Table(
        "kept_owners",
        held=(
            Held(
                "action_points_owned_in_minutes",
                "g.name:group a.number:point k.text w.name",
                "FROM kept_owners w JOIN kept_points k ON k.point_id = w.point_id"
                " JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
                " WHERE w.person_id = ? ORDER BY a.id, w.position",
            ),
        ),
        names=(Names("name", _MINE, ("point_id", "position")),),
        forgotten=("UPDATE kept_owners SET name = '' WHERE person_id = ?",),
    )
)
declare(
    Table(
        "point_owners",
        held=(
            Held(
                "action_points_owned",
                "g.name:group a.number:point a.text w.state w.note w.at",
                "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
                " WHERE w.person_id = ? ORDER BY w.id",
            ),
            Held(
                "action_points_answered",
                "g.name:group a.number:point a.text w.state w.note w.at",
                "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
                " WHERE w.by_person = ? ORDER BY w.id",
            ),
            Held(
                "action_point_answers_remarked",
                "g.name:group a.number:point w.note",
                "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
                " WHERE w.note_by = ? ORDER BY w.id",
            ),
            Held(
                "points_entered_for_others",
                "g.name:group a.number:point w.at",
                "FROM point_owners w JOIN action_points a ON a.id = w.point_id JOIN groups g ON g.id = a.group_id"
                " WHERE w.entered_by = ? ORDER BY w.id",
            ),
        ),
        forgotten=(
            ("UPDATE action_points SET wake_at = 0 WHERE id IN"
            " (SELECT point_id FROM point_owners WHERE person_id = ? AND state <> 'done')"),
            "DELETE FROM point_owners WHERE person_id = ? AND state <> 'done'",
            "UPDATE point_owners SET note = '' WHERE person_id = ?",
            "UPDATE point_owners SET note = '', note_by = NULL WHERE note_by = ?",
            "UPDATE point_owners SET note = '', by_person = NULL WHERE by_person = ?",
        ),
        answers=Answers(
            ("id",),
            (
                "point_id", "organisation_id", "person_id", "state", "note", "lang", "by_person", "at", "told",
                "entered_by", "confirmed_at", "note_by",
            ),
            frozenset({"at"}),
        ),
    )
)  # fmt: skip
