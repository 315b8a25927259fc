"""What the tables of webinars hold of people."""

from storage.tables import Answers, Held, Names, Table, declare, made

declare(Table("webinars", held=(made("webinars"),), names=(Names("speakers"),)))
declare(
    Table(
        "attendances",
        held=(
            Held(
                "webinars",
                "g.name:group w.number:webinar w.title answer guests at",
                "FROM attendances a JOIN webinars w ON w.id = a.webinar_id JOIN groups g ON g.id = w.group_id"
                " WHERE a.person_id = ? ORDER BY a.at, w.id",
            ),
            Held(
                "webinars_entered_for_others",
                "g.name:group w.number:webinar a.at",
                "FROM attendances a JOIN webinars w ON w.id = a.webinar_id JOIN groups g ON g.id = w.group_id"
                " WHERE a.entered_by = ? ORDER BY a.at, w.id",
            ),
        ),
        answers=Answers(
            ("webinar_id", "person_id"),
            ("organisation_id", "answer", "guests", "at", "entered_by", "confirmed_at"),
            frozenset({"at"}),
        ),
    )
)
_OF_WEBINAR = "JOIN webinars w ON w.id = r.webinar_id JOIN groups g ON g.id = w.group_id"
declare(
    Table(
        "registrations",
        held=(
            Held(
                "webinar_registrations",
                "g.name:group w.number:webinar w.title r.state r.guests r.at",
                f"FROM registrations r {_OF_WEBINAR} WHERE r.person_id = ? ORDER BY r.at, w.id",
            ),
            Held(
                "webinar_registrations_entered_for_others",
                "g.name:group w.number:webinar r.at",
                f"FROM registrations r {_OF_WEBINAR} WHERE r.entered_by = ? ORDER BY r.at, w.id",
            ),
        ),
        forgotten=(
            "UPDATE webinars SET wake_at = 0 WHERE id IN (SELECT webinar_id FROM registrations WHERE person_id = ?)",
        ),
        answers=Answers(
            ("webinar_id", "person_id"),
            ("organisation_id", "state", "guests", "position", "at", "entered_by", "confirmed_at"),
            frozenset({"at"}),
        ),
    )
)
declare(
    Table(
        "webinar_ratings",
        held=(
            Held(
                "webinar_ratings",
                "g.name:group w.number:webinar w.title r.stars r.words r.at",
                f"FROM webinar_ratings r {_OF_WEBINAR} WHERE r.person_id = ? ORDER BY r.at, w.id",
            ),
        ),
        own=(("words", "person_id"),),
        answers=Answers(("webinar_id", "person_id"), ("stars", "words", "lang", "at"), frozenset({"at"})),
    )
)
declare(
    Table(
        "webinar_links",
        held=(
            Held(
                "webinar_links_added",
                "g.name:group w.number:webinar r.kind r.link r.at",
                f"FROM webinar_links r {_OF_WEBINAR} WHERE r.added_by = ? ORDER BY r.at, w.id",
            ),
        ),
    )
)
declare(
    Table(
        "certificates",
        held=(
            Held(
                "certificates",
                "g.name:group w.number:webinar r.code r.name r.organisation r.title r.made_at",
                f"FROM certificates r {_OF_WEBINAR} WHERE r.person_id = ? ORDER BY r.made_at, w.id",
            ),
        ),
        forgotten=("UPDATE certificates SET name = '' WHERE person_id = ?",),
    )
)
