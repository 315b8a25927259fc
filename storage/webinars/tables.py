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
