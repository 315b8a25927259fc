"""What a group has of a year: its plan with money, documents under validation, last year's evaluation, what comes.

All of it is invented, as are the people who speak of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sample.load import SLUG, ZONE
from bot.sample.people import AXES, PEOPLE
from bot.sample.to_come import load_to_come
from storage.database import Database, Tx
from storage.documents import documents
from storage.documents.documents import NewDocument
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import ADVICE, KEEP, MISSING, WORKED
from storage.evaluations.opinions import Said
from storage.instants import to_seconds
from storage.money import fundings
from storage.money.fundings import Answer, NewFunding, Purpose
from storage.people import groups, organisations, people
from storage.people.organisations import Organisation
from storage.plans import activities, plans
from storage.plans.activities import Amount, Content
from storage.plans.owners import NewOwner
from storage.plans.plans import PlanTitle
from storage.validation import rounds, submissions
from storage.validation.rounds import NewRound
from storage.validation.submissions import Move


@dataclass(frozen=True, slots=True)
class SampleActivity:
    """One line of the plan: axis, who does it (acronyms), from which to which day from now, budget, state."""

    axis: int
    what: str
    owners: tuple[str, ...]
    days: tuple[int, int] | None
    venue: str = ""
    criteria: str = ""
    needed: Amount | None = None
    state: str = activities.PLANNED


PLAN = "Plan d’action {year} | Plan of action {year}"
ACTIVITIES = (
    SampleActivity(
        1, "Annuaire des points focaux | Directory of focal points", ("CRN", "CICR"), (-90, -30),
        criteria="Un annuaire à jour | A directory that is up to date", state=activities.DONE,
    ),
    SampleActivity(
        1, "Lettre d’information | Newsletter", ("CICR",), (-60, 120), state=activities.UNDER_WAY,
        criteria="Une lettre par trimestre | One letter a quarter",
    ),
    SampleActivity(
        2, "Atelier régional de deux jours | Regional workshop of two days", ("CRS", "GRCS"), (60, 90), "Dakar",
        "Dix sociétés nationales présentes | Ten national societies present\nUn plan commun | A common plan",
        Amount(1_200_000_000, "XOF"),
    ),
    SampleActivity(
        2, "Visite d’échange | Exchange visit", ("CRG", "CRM"), (100, 130), "Conakry", needed=Amount(450_000, "EUR"),
    ),
    SampleActivity(
        3, "Note de plaidoyer pour les gouvernances | Advocacy note for the governances", ("CRBF", "CVGB"), (30, 60),
        state=activities.BLOCKED,
    ),
    SampleActivity(4, "Rapport de l’année | Report of the year", ("FICR",), None),
)  # fmt: skip
DOCUMENTS = (
    ("Termes de référence du groupe | Terms of reference of the group", "terms", 4, None),
    ("Guide de l’accueil | Welcome guide", "guide", 2, 60),
    ("Enregistrement du premier webinaire | Recording of the first webinar", "recording", 2, None),
)
"""Title in two languages, kind, axis, and in how many days the link dies."""
LINK = "https://exemple.org/gtm/{number}"
ASKED = (("CRM", "approve", ""), ("CRBF", "changes", "Préciser le mandat"), ("CRG", None, ""), ("CVGB", None, ""))
"""Who is asked about the terms of reference, and what they have said."""
BOARD = (("CRN", "validated", 3), ("CRS", "sent", 8), ("CRM", None, 0), ("GRCS", "sent", 5), (None, None, 0))
"""Where the welcome guide stands with the governances, since how many days; the platform last."""
OPINIONS = (
    (WORKED, "Les quatre webinaires | The four webinars", ""),
    (WORKED, "Le partage des guides | Sharing the guides", ""),
    (MISSING, "Le budget des visites | The budget of the visits", ""),
    (MISSING, "Des réponses plus rapides des gouvernances | Quicker answers of the governances", ""),
    (ADVICE, "Un calendrier fixé en janvier | A calendar set in January", ""),
    (KEEP, "Il nous relie | It keeps us together", "yes"),
    (KEEP, "", "yes"),
    (KEEP, "Avec moins de réunions | With fewer meetings", "changes"),
)
"""Part, words, and what is said on keeping the group."""


async def load_year(db: Database, now: datetime) -> None:
    """Write the year of the sample group, which is there, around `now`: nothing in it is late, nobody has been told."""

    async def load(tx: Tx) -> None:
        group = await groups.by_slug(tx, SLUG)
        coordinator = await people.by_name(tx, PEOPLE[0].name)
        assert group is not None  # noqa: S101 - just written
        assert coordinator is not None  # noqa: S101 - likewise
        known = {one.acronym: one for one in await organisations.in_group(tx, group.id)}
        year = _Year(tx, now, group.id, coordinator.id, known)
        await year.plan()
        await year.documents()
        await year.evaluation()
        await load_to_come(tx, group.id, coordinator.id, now)

    await db.transaction(load)


@dataclass(frozen=True, slots=True)
class _Year:
    tx: Tx
    now: datetime
    group_id: int
    by: int
    known: dict[str, Organisation]

    def ago(self, days: int) -> int:
        return to_seconds(self.now - timedelta(days=days))

    async def plan(self) -> None:
        """The axes of the working groups, their activities, and money that was asked for two of them."""
        since = self.ago(100)
        title = PlanTitle(PLAN.format(year=self.now.year), "fr", self.by)
        await plans.set_title(self.tx, self.group_id, title, since)
        axes = []
        for name in AXES:
            words = " | ".join(half.partition(":")[2].strip() for half in name.split(" | "))
            axes.append(await plans.add_axis(self.tx, self.group_id, words, "fr", self.by, since))
        ids = [await self._activity(one, axes[one.axis - 1].id, since) for one in ACTIVITIES]
        await self._ask("FICR", ids[2], Amount(800_000_000, "XOF"), 20)
        granted = await self._ask("CICR", ids[3], Amount(450_000, "EUR"), 25)
        day = (self.now - timedelta(days=10)).date()
        said = Answer("granted", day, Amount(300_000, "EUR"))
        await fundings.answer(self.tx, granted, said, self.by, self.ago(10))

    async def _activity(self, one: SampleActivity, axis_id: int, since: int) -> int:
        first, last = (None, None) if one.days is None else (self._day(one.days[0]), self._day(one.days[1]))
        content = Content(one.what, "fr", axis_id, venue=one.venue, criteria=one.criteria, needed=one.needed,
                          starts_on=first, ends_on=last)  # fmt: skip
        done_by = [NewOwner(name, organisation_id=self.known[name].id) for name in one.owners]
        number = await activities.create(self.tx, self.group_id, content, done_by, self.by, since)
        made = await activities.by_number(self.tx, self.group_id, number)
        assert made is not None  # noqa: S101 - just written
        if one.state != activities.PLANNED:
            await activities.set_state(self.tx, made.id, one.state, self.by, self.ago(30))
        return made.id

    def _day(self, days: int) -> date:
        return (self.now + timedelta(days=days)).date()

    async def _ask(self, funder: str, activity_id: int, amount: Amount, days_ago: int) -> int:
        new = NewFunding(funder, Purpose(activity_id), amount, self._day(-days_ago), self.known[funder].id)
        number = await fundings.add(self.tx, self.group_id, new, self.by, self.ago(days_ago))
        made = await fundings.by_number(self.tx, self.group_id, number)
        assert made is not None  # noqa: S101 - just written
        return made.id

    async def documents(self) -> None:
        """The register: the first document waits for organisations to approve it, the second is before governances."""
        made = []
        for number, (title, kind, axis, days) in enumerate(DOCUMENTS, 1):
            until = None if days is None else self._day(days).isoformat()
            new = NewDocument(title, "fr", LINK.format(number=number), until, kind=kind, written_in="fr en", axis=axis)
            made.append(await documents.add(self.tx, self.group_id, new, self.by, self.ago(30)))
        closes = datetime.combine(self._day(12), time(18), ZoneInfo(ZONE))
        asked = [self.known[name].id for name, _, _ in ASKED]
        new_round = NewRound(1, "organisations", to_seconds(closes), asked)
        one = await rounds.draft(self.tx, self.group_id, made[0].id, new_round, self.by, self.ago(2))
        await rounds.start(self.tx, one, self.ago(2))
        for validator, (_, answer, reason) in zip(await rounds.asked(self.tx, one.id), ASKED, strict=True):
            if answer is not None:
                said = (answer, reason, "fr" if reason else "")
                await rounds.answer(self.tx, validator.id, said, self.by, self.ago(1))
        await self._governances(made[1].id)

    async def _governances(self, document_id: int) -> None:
        there = [None if name is None else self.known[name].id for name, _, _ in BOARD]
        await submissions.submit(self.tx, self.group_id, document_id, there, self.ago(10))
        states = {name: (state, days) for name, state, days in BOARD}
        for one in await submissions.of_document(self.tx, document_id):
            state, days = states[one.organisation]
            if state is not None:
                to = Move(state, self._day(-days).isoformat())
                await submissions.move(self.tx, one.id, to, self.by, self.ago(days))

    async def evaluation(self) -> None:
        """Last year's, in its four columns: to be seen, grouped, exported, and compared with this year's."""
        last = self.now.year - 1
        ended = to_seconds(datetime(last, 12, 20, 18, tzinfo=ZoneInfo(ZONE)))
        brought = await evaluations.bring(self.tx, self.group_id, last, (len(PEOPLE) - 1, 6), self.by, ended)
        for part, text, choice in OPINIONS:
            await opinions.bring(self.tx, brought, Said(part, text, "fr", choice or None))
        await evaluations.keep(self.tx, brought)
