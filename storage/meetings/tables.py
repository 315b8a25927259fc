"""What the tables of meetings and minutes hold of people."""

from storage.tables import OF_MEETING, Answers, Held, Names, Table, declare, made

_REPLY = ("meeting_id", "person_id")

declare(
    Table(
        "meetings",
        held=(
            Held(
                "minutes_to_write",
                "g.name:group m.number:meeting m.rapporteur_at",
                "FROM meetings m JOIN groups g ON g.id = m.group_id WHERE m.rapporteur_id = ? ORDER BY m.id",
            ),
            made("meetings"),
        ),
        forgotten=(
            "UPDATE meetings SET rapporteur_id = NULL, rapporteur_at = NULL, wake_at = 0 WHERE rapporteur_id = ?",
        ),
        answers=Answers(("id",), ("rapporteur_id", "rapporteur_at"), frozenset({"rapporteur_at"}), woken=True),
    )
)
declare(
    Table(
        "replies",
        held=(
            Held(
                "meeting_replies",
                "g.name:group m.number:meeting m.title answer note replacement at",
                "FROM replies r JOIN meetings m ON m.id = r.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE r.person_id = ? ORDER BY r.at, m.id",
            ),
            Held(
                "meeting_replies_entered_for_others",
                "g.name:group m.number:meeting r.at",
                "FROM replies r JOIN meetings m ON m.id = r.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE r.entered_by = ? ORDER BY r.at, m.id",
            ),
        ),
        names=(Names("replacement", OF_MEETING, _REPLY),),
        forgotten=("UPDATE replies SET note = '', replacement = '' WHERE person_id = ?",),
        answers=Answers(
            _REPLY,
            ("answer", "note", "at", "replacement", "entered_by", "confirmed_at", "begins_at"),
            frozenset({"at"}),
        ),
    )
)
declare(
    Table(
        "presences",
        held=(
            Held(
                "meetings_attended",
                "g.name:group m.number:meeting m.title s.words s.state s.replaced_by s.at",
                "FROM presences s JOIN meetings m ON m.id = s.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE s.person_id = ? ORDER BY s.id",
            ),
            Held(
                "presences_noted_for_others",
                "g.name:group m.number:meeting s.at",
                "FROM presences s JOIN meetings m ON m.id = s.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE s.entered_by = ? ORDER BY s.id",
            ),
        ),
        names=(Names("words", OF_MEETING), Names("replaced_by", OF_MEETING)),
        forgotten=("UPDATE presences SET words = '', replaced_by = '' WHERE person_id = ?",),
    )
)
declare(
    Table(
        "agenda_items",
        held=(
            Held(
                "agenda_items_proposed",
                "g.name:group m.number:meeting a.title a.presenter",
                "FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE a.proposed_by = ? ORDER BY a.id",
            ),
            Held(
                "agenda_proposals_decided",
                "g.name:group m.number:meeting a.proposal a.state a.reason",
                "FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE a.decided_by = ? ORDER BY a.id",
            ),
        ),
        names=(Names("presenter", OF_MEETING),),
        own=(("title", "proposed_by"), ("reason", "decided_by")),
        forgotten=(
            "UPDATE agenda_items SET proposed_by = NULL WHERE proposed_by = ?",
            "UPDATE agenda_items SET decided_by = NULL WHERE decided_by = ?",
        ),
        answers=Answers(
            ("id",),
            ("position", "title", "presenter", "minutes", "state", "reason", "reason_lang", "decided_by"),
        ),
    )
)
declare(Table("programme_sessions", names=(Names("facilitators", OF_MEETING),)))
declare(
    Table(
        "delegates",
        held=(
            Held(
                "events_attended_for_the_group",
                "g.name:group m.number:meeting m.title d.organisation",
                "FROM delegates d JOIN meetings m ON m.id = d.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE d.person_id = ? ORDER BY d.id",
            ),
        ),
        names=(Names("name", OF_MEETING),),
        forgotten=("UPDATE delegates SET person_id = NULL WHERE person_id = ?",),
    )
)
declare(
    Table(
        "event_reports",
        held=(
            Held(
                "event_reports",
                "g.name:group m.number:meeting m.title r.text r.at",
                "FROM event_reports r JOIN meetings m ON m.id = r.meeting_id JOIN groups g ON g.id = m.group_id"
                " WHERE r.person_id = ? ORDER BY r.at, m.id",
            ),
        ),
        own=(("text", "person_id"),),
        answers=Answers(("meeting_id", "person_id"), ("text", "lang", "at"), frozenset({"at"})),
    )
)
declare(
    Table(
        "recurrences",
        held=(
            Held(
                "recurrences_set",
                "g.name:group r.title r.place r.rule r.created_at",
                "FROM recurrences r JOIN groups g ON g.id = r.group_id WHERE r.created_by = ? ORDER BY r.id",
            ),
        ),
    )
)
declare(
    Table(
        "minutes_drafts",
        held=(
            made("minutes_drafts"),
            Held(
                "minutes_drafts_shown_to_me",
                "g.name:group d.number:draft",
                "FROM minutes_drafts d JOIN groups g ON g.id = d.group_id WHERE d.shown_to = ? ORDER BY d.id",
            ),
        ),
        names=(Names("content", within=("present", "excused", "absent", "presenter", "owners")),),
        forgotten=(
            "UPDATE minutes_drafts SET shown_to = NULL WHERE shown_to = ?",
            "UPDATE minutes_drafts SET source = '' WHERE created_by = ?",
        ),
        answers=Answers(("id",), ("content", "state")),
    )
)
