"""What plain SQL counts of the year 2020, table by table, as the report in French has to show it."""

from __future__ import annotations

from collections.abc import Sequence

from storage.database import Row, Tx

_TABLES = {
    "Membres par organisation": """
        SELECT o.acronym, o.country, COUNT(*), COUNT(CASE WHEN m.role = 3 THEN 1 END) FROM memberships m
        JOIN organisations o ON o.id = m.organisation_id
        WHERE m.group_id = (SELECT id FROM groups WHERE parent_id IS NULL)
        GROUP BY o.acronym, o.country ORDER BY 1""",
    "Membres par pays": """
        SELECT o.country, COUNT(*) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.group_id = (SELECT id FROM groups WHERE parent_id IS NULL) GROUP BY o.country ORDER BY 2 DESC, 1""",
    "Présence par organisation": """
        SELECT o.acronym, COUNT(DISTINCT m.id) FROM presences p JOIN meetings m ON m.id = p.meeting_id
        JOIN organisations o ON o.id = p.organisation_id
        WHERE m.group_id = (SELECT id FROM groups WHERE parent_id IS NULL) AND m.kind <> 'event'
        AND m.day LIKE '2020%' AND p.state = 'present'
        GROUP BY o.acronym ORDER BY 2 DESC, 1""",
    "Participation par pays": """
        SELECT COALESCE(o.country, 'Pays inconnu'),
        SUM(CASE WHEN w.number = 1 THEN 1 + guests ELSE 0 END), SUM(CASE WHEN w.number = 2 THEN 1 + guests ELSE 0 END),
        SUM(CASE WHEN w.number = 3 THEN 1 + guests ELSE 0 END), SUM(CASE WHEN w.number = 4 THEN 1 + guests ELSE 0 END),
        SUM(1 + guests) FROM attendances a JOIN webinars w ON w.id = a.webinar_id
        LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.answer IN ('attended', 'partly')
        GROUP BY o.country ORDER BY CASE WHEN o.country IS NULL THEN 1 ELSE 0 END, 6 DESC""",
    "Avancement du plan par axe": """
        SELECT x.title, COUNT(*), COUNT(CASE WHEN state = 'planned' THEN 1 END),
        COUNT(CASE WHEN state = 'under_way' THEN 1 END), COUNT(CASE WHEN state = 'done' THEN 1 END),
        COUNT(CASE WHEN state = 'blocked' THEN 1 END), COUNT(CASE WHEN state = 'dropped' THEN 1 END)
        FROM activities a JOIN plan_axes x ON x.id = a.axis_id GROUP BY x.number, x.title ORDER BY x.number""",
    "Idées de « Réflexion pour 2021 »": """
        SELECT i.number, (SELECT COUNT(*) FROM votes v WHERE v.idea_id = i.id) FROM ideas i ORDER BY i.number""",
    "Groupes de travail": """
        SELECT g.name, (SELECT COUNT(*) FROM memberships m WHERE m.group_id = g.id AND m.left_at IS NULL), 0,
        (SELECT COUNT(*) FROM action_points p WHERE p.group_id = g.id),
        (SELECT COUNT(*) FROM action_points p WHERE p.group_id = g.id AND p.state = 'done')
        FROM groups g WHERE g.parent_id IS NOT NULL ORDER BY g.inside_number""",
}  # fmt: skip
_POINTS = "FROM action_points WHERE group_id = (SELECT id FROM groups WHERE parent_id IS NULL)"
_STATES = {"waiting": "non transmis", "sent": "transmis", "validated": "validé"}


async def tables(tx: Tx) -> dict[str, list[list[str]]]:
    """The rows of each table, by its caption."""
    found = {caption: _words(await tx.rows(statement)) for caption, statement in _TABLES.items()}
    found["Validation par les gouvernances"] = [
        [acronym or "la plateforme", _STATES[state]]
        for acronym, state in await tx.rows(
            "SELECT o.acronym, s.state FROM submissions s LEFT JOIN organisations o ON o.id = s.organisation_id"
            " ORDER BY s.id"
        )
    ]
    found["Demandes de financement"] = [
        [str(number), funder, _amount(asked, currency), _amount(granted, granted_currency)]
        for number, funder, asked, currency, granted, granted_currency in await tx.rows(
            "SELECT number, funder, asked, currency, granted, granted_currency FROM fundings ORDER BY number"
        )
    ]
    return found


async def sentences(tx: Tx) -> list[str]:
    """What has to be said in so many words, with figures counted here."""

    async def one(statement: str) -> int:
        counted: int = await tx.value(statement)
        return counted

    meetings = await one("SELECT COUNT(*) FROM meetings WHERE kind <> 'event' AND day LIKE '2020%'")
    events = await one("SELECT COUNT(*) FROM meetings WHERE kind = 'event'")
    webinars = await one("SELECT COUNT(*) FROM webinars")
    people = await one("SELECT SUM(1 + guests) FROM attendances WHERE answer IN ('attended', 'partly')")
    points = await one(f"SELECT COUNT(*) {_POINTS}")
    done = await one(f"SELECT COUNT(*) {_POINTS} AND state = 'done'")
    activities = await one("SELECT COUNT(*) FROM activities")
    finished = await one("SELECT COUNT(*) FROM activities WHERE state = 'done'")
    gave = await one("SELECT gave FROM evaluations")
    asked = await one("SELECT members FROM evaluations")
    voted = await one("SELECT COUNT(DISTINCT person_id) FROM votes")
    ideas = await one("SELECT COUNT(*) FROM ideas")
    needed = await one("SELECT SUM(needed) FROM activities WHERE currency = 'XOF' AND state <> 'dropped'")
    obtained = await one("SELECT SUM(granted) FROM fundings WHERE granted_currency = 'XOF' AND state = 'granted'")
    return [
        f"{meetings} réunions [réunions 3–4]",
        f"{webinars} webinaires, {people} participations [webinaires 1–4]",
        f"{events} événement extérieur [réunion 2]",
        f"{ideas} idées, {voted} membres ont voté [vote 1]",
        f"{done} réalisés sur {points} points d’action [points 1–{points}]",
        f"{finished} réalisés sur {activities} activités du plan [activités 1–{activities}]",
        f"{gave} membres sur {asked} ont pris part à l’évaluation de 2020.",
        f"et {_amount(needed - obtained, 'XOF')}.",
    ]


async def timeline(tx: Tx) -> int:
    """How many things the year in dates has to tell."""
    counted: int = await tx.value("""
        SELECT (SELECT COUNT(*) FROM meetings WHERE day LIKE '2020%')
        + (SELECT COUNT(*) FROM webinars) + (SELECT COUNT(opened_at) + COUNT(closed_at) FROM spaces)
        + (SELECT COUNT(*) FROM documents WHERE created_at >= 1577836800)
        + (SELECT COUNT(*) FROM validations WHERE ended_at >= 1577836800)""")
    return counted


async def opinions(tx: Tx) -> list[list[str]]:
    """What was said in the evaluation, column by column, sorted: nobody may know in which order."""
    rows = await tx.rows("SELECT part, text FROM opinions WHERE text <> ''")
    return [sorted(text for part, text in rows if part == one) for one in ("worked", "missing", "advice", "keep")]


def _words(rows: Sequence[Row]) -> list[list[str]]:
    # What has words in two languages is shown in French.
    return [[str(cell).partition(" | ")[0] for cell in row] for row in rows]


def _amount(hundredths: int | None, currency: str) -> str:
    if hundredths is None:
        return "///"
    return f"{hundredths // 100:,}".replace(",", "\u202f") + f" {'FCFA' if currency == 'XOF' else currency}"
