"""How a page of the answer sheet looks: the things numbered, group by group, with titles as long as there is room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.handlers.common.paging import light_pages, more
from bot.messages import Chat, Option, Reply
from bot.rules.todo.items import Item
from bot.rules.wording.shortening import longest, short, shortened
from bot.texts import Line, P, Said, T, Text, lines
from storage.people import people

LIMIT = 1000
"""So many characters has a page at most, its options included."""
FRAME = 196
"""So many of them are for the head, for how to answer, and for the ways to the pages before and after."""
TITLES = (60, 48, 40, 34, 28)
"""To how many characters titles are cut, the first that fits."""
GROUP_NAME = 60
EXAMPLES = 3
Numbered = tuple[int, Item]


async def sheet_page(numbered: Sequence[Numbered], page: int, chat: Chat) -> Reply:
    """One page of all that waits, as it is numbered."""
    names, zone = await _names(numbered, chat), chat.reader.zone
    firsts = {item.group: position for position, item in reversed(numbered)}

    def weight(one: Numbered) -> int:
        position, item = one
        name = names.get(item.group) if firsts[item.group] == position else None
        return longest(lines(name, _line(position, shortened(item.text, TITLES[-1])), _label(one)), zone) + 5

    pages = light_pages(numbered, weight, LIMIT - FRAME - (GROUP_NAME if names else 0))
    page = min(page, len(pages))
    shown = pages[page - 1]
    options = (*map(_option, shown), *more("afaire", "todo", page, len(pages), chat.reader.lang))
    room = LIMIT - longest(lines("", *(_marked(option) for option in options)), zone)
    head = P("You have {n} thing to do:", "You have {n} things to do:", len(numbered))
    texts = (lines(head, *_listing(shown, names, most), _how(shown)) for most in TITLES)
    text = next((text for text in texts if longest(text, zone) <= room), None)
    return Reply(text or lines(head, *_listing(shown, names, TITLES[-1]), _how(shown)), options)


async def _names(numbered: Sequence[Numbered], chat: Chat) -> Mapping[str, Text]:
    """The names of the groups, where the things are of several."""
    if len({item.group for _, item in numbered}) == 1:
        return {}
    memberships = await people.groups_of(chat.tx, chat.me.id)
    return {member.group_slug: short(Said(member.group_name), GROUP_NAME) for member in memberships}


def _listing(shown: Sequence[Numbered], names: Mapping[str, Text], most: int) -> Iterator[Text]:
    before = ""
    for position, item in shown:
        if names and item.group != before:
            yield names[item.group]
        yield _line(position, shortened(item.text, most))
        before = item.group


def _line(position: int, text: Text) -> Text:
    return T("{place}. {text}", place=position, text=text)


def _how(shown: Sequence[Numbered]) -> Text:
    """A line that answers the first few, made of the very numbers shown."""
    examples = [(position, item.example) for position, item in shown[:EXAMPLES]]
    line = Line(
        ", ".join(f"{position} {example.fr}" for position, example in examples),
        ", ".join(f"{position} {example.en}" for position, example in examples),
    )
    return T("Answer in one line, for example: {line}", line=line)


def _option(one: Numbered) -> Option:
    """Opens all the answers to one thing; its line means the same thing two weeks later."""
    position, item = one
    return Option(_label(one), f"afaire {item.kept}", position)


def _label(one: Numbered) -> Text:
    return one[1].label


def _marked(option: Option) -> Text:
    return _line(option.number or 0, option.label)
