"""What the tables of money hold of people."""

from storage.tables import Answers, Held, Names, Table, declare, made

_OF = "FROM fundings f JOIN groups g ON g.id = f.group_id"

declare(
    Table(
        "fundings",
        held=(
            made("fundings"),
            Held(
                "fundings_changed",
                "g.name:group f.number:funding f.state f.changed_at",
                f"{_OF} WHERE f.changed_by = ? ORDER BY f.id",
            ),
            Held(
                "fundings_remarked",
                "g.name:group f.number:funding f.note",
                f"{_OF} WHERE f.note_by = ? ORDER BY f.id",
            ),
        ),
        names=(Names("funder"),),
        forgotten=("UPDATE fundings SET note = '', note_by = NULL WHERE note_by = ?",),
        answers=Answers(
            ("id",),
            (
                "activity_id", "axis_id", "funder", "organisation_id", "asked", "currency", "asked_on", "state",
                "granted", "granted_currency", "answered_on", "note", "note_lang", "note_by", "changed_by",
                "changed_at",
            ),
            frozenset({"changed_by", "changed_at"}),
            woken=True,
        ),
    )
)  # fmt: skip
declare(
    Table(
        "currency_rates",
        held=(
            Held(
                "currency_rates_set",
                "g.name:group r.currency r.base r.rate r.at",
                "FROM currency_rates r JOIN groups g ON g.id = r.group_id WHERE r.set_by = ? ORDER BY r.id",
            ),
        ),
    )
)
