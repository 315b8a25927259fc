"""What the tables of plans hold of people."""

from storage.tables import OF_GROUP, Answers, Held, Names, Table, declare, made

_OF_ACTIVITY = "JOIN activities a ON a.id = w.activity_id JOIN groups g ON g.id = a.group_id"
_MINE = f"activity_id IN (SELECT id FROM activities WHERE {OF_GROUP})"
_TEXTS = ("what", "description", "how", "venue", "criteria")

declare(
    Table(
        "plans",
        held=(
            Held(
                "plans_named",
                "g.name:group p.title p.changed_at",
                "FROM plans p JOIN groups g ON g.id = p.group_id WHERE p.changed_by = ? ORDER BY p.id",
            ),
        ),
        own=(("title", "changed_by"),),
        answers=Answers(("id",), ("title", "lang", "changed_by", "changed_at"), frozenset({"changed_at"})),
    )
)
declare(
    Table(
        "plan_axes",
        held=(
            Held(
                "axes_made",
                "g.name:group x.number:axis x.title x.created_at",
                "FROM plan_axes x JOIN groups g ON g.id = x.group_id WHERE x.created_by = ? ORDER BY x.id",
            ),
        ),
        own=(("title", "created_by"),),
        answers=Answers(("id",), ("title", "lang", "created_by")),
    )
)
declare(
    Table(
        "activities",
        held=(
            made("activities"),
            Held(
                "activities_changed",
                "g.name:group a.number:activity a.what a.state a.changed_at",
                "FROM activities a JOIN groups g ON g.id = a.group_id WHERE a.changed_by = ? ORDER BY a.id",
            ),
            Held(
                "activities_answered",
                "g.name:group a.number:activity a.state a.state_at a.confirmed_at",
                "FROM activities a JOIN groups g ON g.id = a.group_id WHERE a.state_by = ? ORDER BY a.id",
            ),
            Held(
                "activities_entered_for_others",
                "g.name:group a.number:activity a.state a.state_at",
                "FROM activities a JOIN groups g ON g.id = a.group_id WHERE a.entered_by = ? ORDER BY a.id",
            ),
        ),
        own=tuple((text, "created_by") for text in _TEXTS),
        answers=Answers(
            ("id",),
            (
                *_TEXTS, "lang", "axis_id", "needed", "currency", "when_text", "starts_on", "ends_on", "turn", "state",
                "state_at", "state_by", "entered_by", "confirmed_at", "meeting_id", "document_id", "point_id",
                "changed_by", "changed_at",
            ),
            frozenset({"state_at", "changed_by", "changed_at"}),
        ),
    )
)  # fmt: skip
declare(
    Table(
        "activity_owners",
        held=(
            Held(
                "activities_owned",
                "g.name:group a.number:activity a.what a.state",
                f"FROM activity_owners w {_OF_ACTIVITY} WHERE w.person_id = ? ORDER BY w.id",
            ),
        ),
        names=(Names("name", _MINE),),
        forgotten=("DELETE FROM activity_owners WHERE person_id = ?",),
        answers=Answers(("id",), ("activity_id", "name", "organisation_id", "person_id")),
    )
)
declare(
    Table(
        "activity_notes",
        held=(
            Held(
                "activities_remarked",
                "g.name:group a.number:activity w.state w.text w.at",
                f"FROM activity_notes w {_OF_ACTIVITY} WHERE w.by_person = ? ORDER BY w.id",
            ),
        ),
        forgotten=("UPDATE activity_notes SET text = '', by_person = NULL WHERE by_person = ?",),
        answers=Answers(("id",), ("activity_id", "state", "text", "lang", "by_person", "at"), frozenset({"at"})),
    )
)
declare(
    Table(
        "plan_drafts",
        held=(
            made("plan_drafts"),
            Held(
                "plan_drafts_shown_to_me",
                "g.name:group d.number:draft",
                "FROM plan_drafts d JOIN groups g ON g.id = d.group_id WHERE d.shown_to = ? ORDER BY d.id",
            ),
        ),
        names=(Names("content", within=("who",)),),
        forgotten=("UPDATE plan_drafts SET shown_to = NULL WHERE shown_to = ?",),
        answers=Answers(("id",), ("content", "state")),
    )
)
