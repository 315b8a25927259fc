"""What a digest holds: only what changed and what waits, and no more than fits."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from bot.languages import LANGUAGES, Reader, render
from bot.messages import GROUP_SIGN, Option, Reply
from bot.rules.todo.items import Item
from bot.rules.wording.shortening import longest, shortened
from bot.texts import Line, P, T, Text, lines

LIMIT = 900
TITLES = (60, 48, 40, 34, 28)
"""To how many characters titles are cut, the first that fits."""
BUTTONS = 4
_FRAME = 150
"""So many characters are left for the sentences around the lists."""
_EXAMPLES = 2
_LISTED = len("\n• → ")


@dataclass(frozen=True, slots=True)
class Section:
    """One group: what waits there, what changed, and what is good to have in mind, the most urgent first.

    `states` are of what is listed in `also` and worth telling by itself once it has changed.
    """

    name: Text
    items: Sequence[Item]
    news: Sequence[Text] = ()
    also: Sequence[Text] = ()
    states: Sequence[str] = ()

    def shortened(self, most: int) -> Section:
        """A section with everybody's words cut to so many characters in the lines that wait."""
        return replace(self, items=[replace(item, text=shortened(item.text, most)) for item in self.items])

    def first(self, items: int, others: int) -> Section:
        """As much of it."""
        left = max(0, others - len(self.news))
        return replace(self, items=self.items[:items], news=self.news[:others], also=self.also[:left])


def says_something(sections: Iterable[Section]) -> bool:
    """Whether anything waits or has changed: a digest is worth sending."""
    return any(section.items or section.news or section.states for section in sections)


def is_empty(sections: Iterable[Section]) -> bool:
    """Whether there is nothing at all to tell."""
    return not any(section.items or section.news or section.also for section in sections)


def lay_out(sections: Sequence[Section], zone: str, *, several: bool, head: Text | None = None) -> Reply:
    """As much of the sections as a digest has room for, what waits numbered through, the rest counted.

    `several`: the reader is in several groups, which are named then. `head` takes the place of the usual first line.
    Titles are only shortened as far as it takes to show more lines.
    """
    order = list(_by_turns(sections))
    *wider, narrowest = ([section.shortened(most) for section in sections] for most in TITLES)
    room = _as_many_as_fit(narrowest, order, zone)
    while room > 1 and not fits(_reply(narrowest, order[:room], several=several, head=head), zone):
        room -= 1
    replies = (_reply(each, order[:room], several=several, head=head) for each in wider)
    fitting = next((reply for reply in replies if fits(reply, zone)), None)
    return fitting or _reply(narrowest, order[:room], several=several, head=head)


def fits(reply: Reply, zone: str) -> bool:
    """Whether text and options, listed as lines, are short enough in every language."""
    return all(_length(reply, Reader(lang, zone)) <= LIMIT for lang in LANGUAGES)


def _length(reply: Reply, reader: Reader) -> int:
    return len(render(reply.text, reader)) + sum(_listed(option, reader) for option in reply.options)


def _listed(option: Option, reader: Reader) -> int:
    return _LISTED + len(render(option.label, reader)) + len(option.line)


_Place = tuple[int, bool]
"""The section's place, and whether it is something that waits."""


def _by_turns(sections: Sequence[Section]) -> Iterator[_Place]:
    """Every group has its first lines before any has its second ones, what waits before the rest."""
    longest = max((len(one.items) + len(one.news) + len(one.also) for one in sections), default=0)
    for rank in range(longest):
        for waits in (True, False):
            for position, section in enumerate(sections):
                if rank < len(section.items if waits else [*section.news, *section.also]):
                    yield position, waits


def _as_many_as_fit(sections: Sequence[Section], order: Sequence[_Place], zone: str) -> int:
    """How many lines there is room for, at a first glance."""
    left, heads, taken = LIMIT - _FRAME, set[int](), dict[_Place, int]()
    for listed, (position, waits) in enumerate(order):
        section, rank = sections[position], taken.get((position, waits), 0)
        texts = [section.items[rank].text if waits else [*section.news, *section.also][rank]]
        texts += [] if position in heads else [section.name]
        left -= sum(longest(text, zone) + 4 for text in texts)
        if left < 0:
            return max(listed, 1)
        heads.add(position)
        taken[position, waits] = rank + 1
    return len(order)


def _reply(sections: Sequence[Section], order: Sequence[_Place], *, several: bool, head: Text | None) -> Reply:
    shown = [
        section.first(order.count((position, True)), order.count((position, False)))
        for position, section in enumerate(sections)
    ]
    items = [item for section in shown for item in section.items]
    left = sum(len(section.items) for section in sections) - len(items)
    text = lines(
        head or _head(shown),
        *_listing(shown, several=several),
        P("… and {n} other: {line}", "… and {n} others: {line}", left, line=_SHEET) if left else None,
        T("Answer in one line, for example: {line}", line=_example(items)) if items else None,
    )
    options = tuple(_option(item, several=several) for item in items[:BUTTONS])
    return Reply(text, options, sheet=tuple(item.kept for item in items))


_SHEET = Line("afaire", "todo")


def _head(sections: Sequence[Section]) -> Text:
    waits = any(section.items for section in sections)
    tells = any(section.news or section.also for section in sections)
    if waits and tells:
        return T("To do, and what is new:")
    return T("To do:") if waits else T("What is new:")


def _listing(sections: Sequence[Section], *, several: bool) -> Iterator[Text]:
    numbers = count(1)
    for section in sections:
        if several and not is_empty([section]):
            yield section.name
        for item in section.items:
            yield T("{number}. {text}", number=next(numbers), text=item.text)
        for told in (*section.news, *section.also):
            yield T("• {text}", text=told)


def _option(item: Item, *, several: bool) -> Option:
    line = f"{GROUP_SIGN}{item.group} {item.option.line}" if several else item.option.line
    return replace(item.option, line=line)


def _example(items: Sequence[Item]) -> Line:
    """How the first few are answered: `1 oui, 2 fait`."""
    examples = [(position, item.example) for position, item in enumerate(items[:_EXAMPLES], 1)]
    french, english = (
        (f"{position} {one.fr}" for position, one in examples),
        (f"{position} {one.en}" for position, one in examples),
    )
    return Line(", ".join(french), ", ".join(english))


@dataclass(frozen=True, slots=True)
class Mark:
    """What a digest told: its slot (UTC seconds), and a sign for the state of each thing that waited."""

    slot: int
    signs: frozenset[str]

    def dump(self) -> str:
        """How it is kept."""
        return " ".join([str(self.slot), *sorted(self.signs)])

    @classmethod
    def load(cls, kept: str) -> Mark:
        """What `dump` wrote; nothing was ever told, if there is nothing."""
        slot, *signs = kept.split() or ["0"]
        return cls(int(slot), frozenset(signs))


def signs(sections: Iterable[Section]) -> frozenset[str]:
    """A sign for each thing that waits, and each state, which is another as soon as the person should look again."""
    of_items = (f"{item.kept} {item.state} {item.due_at}" for section in sections for item in section.items)
    states = chain(of_items, *(section.states for section in sections))
    return frozenset(f"{zlib.crc32(state.encode()):08x}" for state in states)
