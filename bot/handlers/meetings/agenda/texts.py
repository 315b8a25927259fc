"""How an agenda is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.languages import LANGUAGES, Reader, render
from bot.rules.meetings.agenda.ordering import agenda_time
from bot.rules.meetings.lengths import length_text
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines, names
from storage.meetings.agenda.agendas import FOLLOW_UP, AgendaItem
from storage.meetings.agenda.proposals import Proposal
from storage.meetings.meetings import Timing

ITEM, WAITING = 80, 4


def item_text(item: AgendaItem | Proposal) -> Text:
    """What is spoken of, by whom and for how long."""
    title = short(Said(item.title, item.lang), ITEM)
    presenter = names(item.presenter) if item.presenter else None
    length = length_text(item.minutes) if item.minutes else None
    if presenter is not None and length is not None:
        return T("{title} ({presenter}, {length})", title=title, presenter=presenter, length=length)
    if presenter is not None:
        return T("{title} ({presenter})", title=title, presenter=presenter)
    return title if length is None else T("{title} ({length})", title=title, length=length)


def item_line(item: AgendaItem) -> Text:
    """A numbered line of an agenda; the follow-up of earlier meetings has no number."""
    if item.position == FOLLOW_UP:
        return item_text(item)
    return T("{place}. {title}", place=str(item.position), title=item_text(item))


def proposal_line(proposal: Proposal) -> Text:
    """A proposal with its number."""
    return T("Proposal {number}: {title}", number=proposal.number, title=item_text(proposal))


def waiting_lines(proposals: Sequence[Proposal], *, decides: bool) -> list[Text | None]:
    """What is proposed and not decided yet; to whoever `decides`, how."""
    if not proposals:
        return []
    left, first = len(proposals) - WAITING, proposals[0].number
    decide = Line(f"accepter {first}, refuser {first} …", f"accept {first}, turn down {first} …")
    return [
        T("Proposed, not decided yet:"),
        *map(_proposed, proposals[:WAITING]),
        P("… and {n} more proposal", "… and {n} more proposals", left) if left > 0 else None,
        T("To decide: {line}", line=decide) if decides else None,
    ]


def _proposed(one: Proposal) -> Text:
    if one.name is None or one.person_id is None:
        return proposal_line(one)
    return T("{proposal} – {name}", proposal=proposal_line(one), name=Said(one.name, by=one.person_id))


def time_text(items: Sequence[AgendaItem], timing: Timing) -> Text | None:
    """How long the items take against the length of the meeting; None where no item says how long it takes."""
    time = agenda_time(items, timing)
    if not time.total:
        return None
    total = length_text(time.total)
    told: Text = T("Time: {total}", total=total)
    if time.length is not None:
        length = length_text(time.length)
        told = T("Time: {total} of {length}", total=total, length=length)
        if time.over:
            told = T("⚠ Time: {total}, {over} more than the meeting has ({length})", total=total,
                     over=length_text(time.over), length=length)  # fmt: skip
    return lines(told, P("{n} item without a time", "{n} items without a time", time.unknown) if time.unknown else None)


def follow_up(points: int) -> Text | None:
    """The action points that come on the agenda by themselves, before everything else."""
    if not points:
        return None
    return P(
        "Follow-up: {n} open action point. To go through it: {line}",
        "Follow-up: {n} open action points. To go through them: {line}",
        points,
        line=Line("revue des points", "points review"),
    )


def follow_up_item(numbers: Text) -> T:
    """The line of an agenda that names them."""
    return T("Follow-up of action points: {numbers}", numbers=numbers)


def follows_up(item: AgendaItem) -> bool:
    """Whether an item of an agenda is their follow-up."""
    if item.position == FOLLOW_UP:
        return True
    return any(head in item.title for head in _follow_ups())


@cache
def _follow_ups() -> list[str]:
    """How such a line begins, in each language."""
    return [render(follow_up_item(""), Reader(lang)).rstrip(" :\xa0\u202f") for lang in LANGUAGES]
