"""The plan as a file, in the columns that the groups use: as a Word document, or a table for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.files import offer, sent
from bot.handlers.plans.form import written
from bot.handlers.plans.texts import STATES
from bot.languages import Reader, render
from bot.messages import Attachment, Chat, Option, Reply
from bot.outside import outside
from bot.parts import Choice, OneOf
from bot.rules.wording.money import money
from bot.texts import Line, T
from storage.plans import activities, plans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.papers.plans.model import Activity, Budget
    from bot.reports.sheets import Cell
    from storage.database import Tx

WORD, TABLE, PLAIN = "docx", "xlsx", "csv"
FORMS = OneOf(
    Choice(WORD, T("Word document"), words=("docx", "word", "doc", "document")),
    Choice(TABLE, T("table for Excel"), words=("xlsx", "excel", "tableau", "table")),
    Choice(PLAIN, T("table as CSV"), words=("csv",)),
)
_HEADS = (T("What"), T("Description"), T("Who"), T("How?"), T("When?"), T("Where?"), T("Why?"))
_BELOW = (
    T("Name of the action"), T("Description"), T("Actors"), T("Resources"), T("Date / (Order)"), T("Zones"),
    T("Success criteria"),
)  # fmt: skip
"""The second line of the head, as the groups have it."""
_SHARES = (0.17, 0.17, 0.13, 0.16, 0.11, 0.1, 0.16)


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """A plan, ready to be written: its title, empty if it has none, and its activities, those without axis first."""

    title: str
    activities: Sequence[Activity]

    @property
    def has_budgets(self) -> bool:
        """Whether anything is said of money."""
        return any(one.budget for one in self.activities)

    @property
    def has_states(self) -> bool:
        """Whether anything has begun, or came to nothing."""
        return any(one.state not in {None, "planned"} for one in self.activities)


async def paper_of(tx: Tx, group_id: int) -> PlanPaper:
    """The plan of a group."""
    titles = {axis.id: axis.title for axis in await plans.axes(tx, group_id)}
    found = [written(one, titles) for one in await activities.in_group(tx, group_id)]
    title = await plans.title(tx, group_id)
    return PlanPaper("" if title is None else title.title, found)


def data_of(paper: PlanPaper, form: str, lang: str) -> bytes:
    """The file in this form, its labels in this language."""
    return _word(paper, lang) if form == WORD else _table(paper, form, lang)


def _word(paper: PlanPaper, lang: str) -> bytes:
    from bot.reports.word import Word  # noqa: PLC0415 - nobody pays for it but who asks for a file

    word, reader = Word(lang), Reader(lang)
    if paper.title:
        word.paragraph(paper.title, "Title")
    else:
        word.title(T("Plan of action"))
    more: list[tuple[T, T]] = [(T("Budget"), T("Amount"))] if paper.has_budgets else []
    more += [(T("Status"), T("Status"))] if paper.has_states else []
    heads = [render(one, reader) for one in (*_HEADS, *(first for first, _ in more))]
    below = [render(one, reader) for one in (*_BELOW, *(second for _, second in more))]
    shares = [share * (1 - 0.11 * len(more)) for share in _SHARES] + [0.11] * len(more)
    axes = list(dict.fromkeys(one.axis for one in paper.activities))
    if any(axes) and (len(axes) == 1 or None in axes):
        # A lone title above a table could be anything: here it stands in the table.
        head = render(T("Axis"), reader)
        rows = [[one.axis or "", *_cells(one, paper, reader)] for one in paper.activities]
        word.table([[head, *heads], *rows], [0.1, *(share * 0.9 for share in shares)])
        return word.bytes()
    for axis in axes:
        if axis is not None:
            word.heading(axis)
        rows = [_cells(one, paper, reader) for one in paper.activities if one.axis == axis]
        word.table([heads, below, *rows], shares)
        word.paragraph("")
    return word.bytes()


def _cells(one: Activity, paper: PlanPaper, reader: Reader) -> list[str]:
    cells = [one.what, one.description or "", "\n".join(one.who), one.how or "", _when(one), one.where or "",
             "\n".join(one.criteria)]  # fmt: skip
    cells += [_money(one.budget, reader)] if paper.has_budgets else []
    cells += [_state(one, reader)] if paper.has_states else []
    return cells


def _when(one: Activity) -> str:
    when = one.when
    days = [day.isoformat() for day in (when.start, when.end) if day is not None]
    text = when.text or " – ".join(dict.fromkeys(days))
    return f"{text} ({when.order})".strip() if when.order is not None else text


def _money(budget: Budget | None, reader: Reader) -> str:
    if budget is None:
        return ""
    return render(money(round(budget.amount * 100), budget.currency or "", reader.lang), reader)


def _state(one: Activity, reader: Reader) -> str:
    return render(STATES[one.state or "planned"], reader)


def _table(paper: PlanPaper, form: str, lang: str) -> bytes:
    from bot.reports.sheets import Sheet  # noqa: PLC0415 - likewise
    from bot.reports.sheets import written as file  # noqa: PLC0415 - likewise

    reader = Reader(lang)
    axes = any(one.axis for one in paper.activities)
    heads = [*([T("Axis")] if axes else []), *_HEADS]
    heads += [T("Budget"), T("Currency")] if paper.has_budgets else []
    heads += [T("Status")] if paper.has_states else []
    rows = [[*([one.axis] if axes else []), *_row(one, paper, reader)] for one in paper.activities]
    title = paper.title or render(T("Plan of action"), reader)
    return file(Sheet(title, [render(head, reader) for head in heads], rows), form, lang)


def _row(one: Activity, paper: PlanPaper, reader: Reader) -> list[Cell]:
    cells: list[Cell] = [one.what, one.description, "\n".join(one.who) or None, one.how, _when(one) or None, one.where,
                         "\n".join(one.criteria) or None]  # fmt: skip
    if paper.has_budgets:
        cells += [None, None] if one.budget is None else [one.budget.amount, one.budget.currency]
    return [*cells, _state(one, reader)] if paper.has_states else cells


class Wanted(Question):
    """As which kind of file; and whether it is to come now."""

    form: Annotated[str, Ask(T("As a Word document, for Excel or as CSV?"), FORMS)] = WORD
    now: Annotated[
        bool, Ask(T("Send it now?"), OneOf(Choice(value=True, label=T("Get the file"), words=("maintenant", "now"))))
    ] = False


@command(
    key="plan_file", own=True,
    fr="fichier plan", en="file plan", role=Role.OBSERVER, section="plans",
    example=("fichier plan docx", "file plan docx"),
    help=T("get the plan as a file: Word, Excel or CSV"),
    aliases=("exporter plan d'action", "export action plan", "plan en fichier", "plan as a file"),
    forms=(("fichier plan xlsx", "file plan xlsx"),),
)  # fmt: skip
async def plan_file(wanted: Wanted, chat: Chat) -> Reply:
    """Its weight first, then the file."""
    if not await activities.count(chat.tx, chat.group_id):
        raise Refused(T("There is no plan of action yet. To add an activity: {line}",
                        line=Line("ajouter activite Atelier", "add activity Workshop")))  # fmt: skip

    async def make(within: Chat) -> Attachment:
        paper = await paper_of(within.tx, within.group_id)
        name = f"{within.membership.group_slug}-plan.{wanted.form}"
        return Attachment(name, data_of(paper, wanted.form, within.reader.lang))

    file = await outside(chat, f"plan:{wanted.form}", make)
    if wanted.now:
        return await sent(chat, file)
    offered = offer(chat, file, f"fichier plan {wanted.form} maintenant")
    others = [
        Option(choice.label, f"fichier plan {choice.value}") for choice in FORMS.choices if choice.value != wanted.form
    ]
    return Reply(offered.text, (*offered.options, *others))
