"""Coordinators add activities to the plan, in one line or asked for the rest; what was told apart is shown first."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.paging import PAGE
from bot.handlers.common.parts import yes_or_no
from bot.handlers.plans.card import card
from bot.handlers.plans.fields import budget_in
from bot.handlers.plans.form import content_of
from bot.handlers.plans.lookup import activity_of, axis_choices, owners_of
from bot.handlers.plans.manage import MOST_ACTIVITIES, axis_id, link
from bot.handlers.plans.preview import asked_sure, form_of
from bot.handlers.plans.undo import Undoing
from bot.handlers.plans.unlabelled import tell_apart
from bot.messages import Chat, Reply
from bot.parts import Hearing, Prose, Words, Yes, YesNo
from bot.rules.plans.activity_line import split_activity
from bot.rules.plans.axis_titles import number_in
from bot.rules.points.points import is_not_set
from bot.texts import Line, T
from storage.plans import activities

_EXAMPLE = Line("budget 500 000 FCFA", "budget 500,000 XOF")


class Sum(Words):
    """An amount in one currency, or that it is not set."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        if not is_not_set(text):
            budget_in(text, _EXAMPLE)
        return super().read(text, hearing)


class AxisNamed(Words):
    """An axis by its number, which there must be, or by its title, be there one or not."""

    among = True

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        number, known = number_in(text), [str(one.value) for one in hearing.choices]
        if number is not None and len(known) < PAGE and str(number) not in known:
            line = Line("axe Plaidoyer", "axis Advocacy")
            raise Refused(T("There is no axis {number} yet. To make one, write its name: {line}",
                            number=number, line=line))  # fmt: skip
        return super().read(text, hearing)


def _told(values: Values) -> bool:
    return bool(values.get("told"))


class Adding(Question):
    """What is to be done; and, each after its label or by what it looks like, all else that is known of it.

    `told`: without labels, as one tells a colleague, so that it is shown before it is kept.
    """

    told: Annotated[bool, Ask(T("Without labels?"), Yes())] = False
    what: Annotated[str, Ask(T("What is the activity? One line."), Prose(300))]
    axis: Annotated[
        str, Ask(T("Under which axis? A number, a new name, or /// for none."), AxisNamed(200, line=True), axis_choices,
                 skippable=True, needed=_told),
    ] = ""  # fmt: skip
    who: Annotated[
        str, Ask(T("Who does it? For example: CRS, CRM. /// for nobody yet."), Words(500), skippable=True, needed=_told)
    ] = ""
    when: Annotated[
        str, Ask(T("When? A day, a month, a period, or /// if it is not set."), Words(200, line=True), skippable=True,
                 needed=_told),
    ] = ""  # fmt: skip
    where: Annotated[str, Ask(T("Where?"), Words(200))] = ""
    budget: Annotated[
        str,
        Ask(
            T("Which budget? An amount and its currency, or /// if it is not set."),
            Sum(100),
            skippable=True,
            needed=_told,
        ),
    ] = ""
    description: Annotated[str, Ask(T("What is it about?"), Words(1000))] = ""
    how: Annotated[str, Ask(T("How?"), Words(1000))] = ""
    criteria: Annotated[str, Ask(T("By what is its success known?"), Words(1000))] = ""
    turn: Annotated[str, Ask(T("Which place in the order?"), Words(10))] = ""
    meeting: Annotated[str, Ask(T("With which meeting?"), Words(10))] = ""
    document: Annotated[str, Ask(T("With which document?"), Words(10))] = ""
    point: Annotated[str, Ask(T("With which action point?"), Words(10))] = ""
    sure: Annotated[bool, Ask(asked_sure, YesNo(), yes_or_no, needed=_told)] = True

    @classmethod
    def split(cls, line: str, _hearing: Hearing) -> dict[str, str] | None:
        """`Atelier ; axe 2 ; qui CRN ; quand mars 2021`, `Atelier, axe 2, CRN, mars 2021, 5 000 EUR`, `: Atelier`."""
        begun = line.lstrip()
        told = {"told": "oui"} if begun.startswith(":") else {}
        said = split_activity(begun.lstrip(": ")) if begun.strip(": ") else {}
        return {**told, **said}

    @classmethod
    async def disambiguate(cls, raw: dict[str, str], chat: Chat) -> dict[str, str]:
        """What has no label is told by its form, or by the names that the group has."""
        found = await tell_apart(raw, chat)
        if found == raw and "told" not in raw:
            return raw
        what = found.get("what", "")
        return {"told": "oui", **found, **({"what": what[0].upper() + what[1:]} if what else {})}


@command(
    key="add_activity",
    fr="ajouter activite", en="add activity", role=Role.COORDINATOR, section="plans",
    example=("ajouter activite Atelier ; axe Plaidoyer ; qui CRN ; quand mars 2021 ; où Dakar ; budget 500 000 FCFA",
             "add activity Workshop; axis Advocacy; who CRN; when March 2021; where Dakar; budget 500,000 XOF"),
    help=T("add an activity to the plan of action"),
    aliases=("nouvelle activite", "new activity", "ajouter une activite", "add an activity"),
    forms=(("ajouter activite Atelier de plaidoyer", "add activity Advocacy workshop"),
           ("ajouter activite Atelier, axe Plaidoyer, CRN, mars 2030, 5 000 EUR",
            "add activity Workshop, axis Advocacy, CRN, March 2030, EUR 5,000")),
)  # fmt: skip
async def add_activity(adding: Adding, chat: Chat) -> Reply:
    """It stands in the plan at once, or on a yes; for ten minutes it can be taken back."""
    if not adding.sure:
        return Reply(T("Nothing was added to the plan."))
    if await activities.count(chat.tx, chat.group_id) >= MOST_ACTIVITIES:
        raise Refused(T("The plan has {n} activities: that is all it can hold.", n=MOST_ACTIVITIES))
    values = adding.model_dump()
    new = await form_of(chat, values)
    undoing = await Undoing.begin(chat)
    content = content_of(new, await axis_id(chat, new.axis), chat.reader.lang)
    register = await owners_of(chat)
    done_by = [register.named(name) for name in new.who]
    number = await activities.create(chat.tx, chat.group_id, content, done_by, chat.me.id, chat.seconds)
    await link(chat, await activity_of(chat, number), {name: words for name, words in values.items() if words})
    await undoing.done(chat, ("activity", number), "add_activity")
    return await card(chat, await activity_of(chat, number), T("✓ Activity {number} is in the plan.", number=number))
