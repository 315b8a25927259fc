"""Whether a line, or a part of it, says what a phrase says, with nothing left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.ear.items import NOUNS, OPENING, Item
from bot.ear.notes import are_others, is_reason, is_reserve, note_from
from bot.ear.numbers import numbers_of
from bot.ear.phrases import PHRASES, Phrase
from bot.ear.slots import spans_of
from bot.ear.spans import Spans
from bot.ear.texts import text_of
from bot.ear.titles import Called

_LOOSE = frozenset({"period", "comma", "colon", "dash", "and", "slash"})
"""Signs and words between things that say nothing by themselves."""
_OF = frozenset({"de", "d'", "du", "des", "of"})
_BARE = frozenset({"come", "join", "attend", "viens", "vien", "venir"})
"""Verbs whose sense the next word may change: “come back”."""
_WITH = frozenset({"avec", "with", "et", "and", "plus"})
_JOINING = frozenset({"but", "because"})
"""Words that join what is said to what was said before, or will be said."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line means: a command, what follows its name, and whether that is certain."""

    phrase: Phrase
    values: dict[str, str] = field(default_factory=dict)
    certain: bool = True
    weight: int = 0
    noted: bool = False

    @property
    def command(self) -> str:
        """The key of the command."""
        return self.phrase.command

    def rest(self, lang: str) -> str:
        """What follows the command's name, in a language."""
        return self.phrase.written(self.values, lang)

    def singles(self) -> list[Reading]:
        """A reading for each number or name, where each is a line of its own; and what is said besides."""
        then = self.phrase.then
        if then is not None and all(slot.name in self.values for slot in then.slots):
            return [self, replace(self, phrase=then)]
        slot = next((name for name in ("all", "somebody") if name in self.values), "n")
        several = self.values.get(slot, "").split(", " if slot == "somebody" else None)
        if not self.phrase.each or len(several) < 2:  # noqa: PLR2004 - one is one already
            return [self]
        return [replace(self, values={**self.values, slot: one}) for one in several]


def readings(spans: Spans) -> list[Reading]:
    """All that these items may mean, the likeliest first."""
    known = spans.known
    senses = frozenset().union(*(item.senses for item in spans.inside))
    found = [
        reading
        for phrase in PHRASES
        if phrase.may_be_told_by(senses)
        and phrase.ballot in ("", known.ballot or "votes")
        and (known.moments or not phrase.polled)
        and (not known.only or phrase.command in known.only)
        and (reading := _read(phrase, spans)) is not None
    ]
    found.sort(key=lambda one: (-one.weight, not one.certain))
    if len(found) > 1 and _may_be_either(*found[:2]):
        found[0] = replace(found[0], certain=False)
    return found


def _may_be_either(one: Reading, other: Reading) -> bool:
    """Whether a number may as well be that of a moment of a poll as that of something else."""
    return one.weight == other.weight and one.phrase.polled != other.phrase.polled


def _read(phrase: Phrase, spans: Spans) -> Reading | None:
    if phrase.opens and (spans.first or not spans.said.items[0].senses & frozenset().union(*phrase.needs, phrase.may)):
        return None
    if phrase.slot("text") is not None:
        return _with_text(phrase, spans)
    whole = _said(phrase, spans)
    if whole is None and phrase.slot("note") is not None:
        return _with_note(phrase, spans)
    return whole


def _said(phrase: Phrase, spans: Spans) -> Reading | None:
    """What all these items say; of a thing that is called by words of its title, where no number names it."""
    whole = _bag(phrase, spans)
    if whole is None or (phrase.kinds and "n" not in whole.values):
        return _called(phrase, spans) or whole
    return whole


def _called(phrase: Phrase, spans: Spans) -> Reading | None:
    """Of a thing that is called by some words of its title: never certain."""
    slot = phrase.slot("n")
    found = None if slot is None else spans.called(slot.kind)
    if slot is None or found is None or any(item.number is not None for item in spans.inside):
        return None
    bag = _bag(phrase, spans, found)
    return None if bag is None else replace(bag, certain=False)


def _with_text(phrase: Phrase, spans: Spans) -> Reading | None:
    """The shortest beginning that says it; what follows is the text."""
    slot = phrase.slot("text")
    assert slot is not None  # noqa: S101 - only such phrases come here
    for cut in range(spans.first + 1, spans.end):
        head = _bag(phrase, spans.part(spans.first, cut))
        text = "" if head is None else text_of(slot.kind, spans.part(cut, spans.end))
        if head is not None and text:
            return replace(head, values={**head.values, "text": text})
    return None


def _with_note(phrase: Phrase, spans: Spans) -> Reading | None:
    """The longest beginning that says it; what follows is a word about it."""
    denies = any("not" in group for group in phrase.needs)
    for cut in range(spans.end - 1, spans.first, -1):
        if not denies and any("not" in item.senses for item in spans.said.items[spans.first : cut]):
            continue
        if spans.said.items[cut - 1].senses & _JOINING and not phrase.senses & _JOINING:
            continue  # « oui mais … »: the « mais » is of what follows
        head = _said(phrase, spans.part(spans.first, cut))
        if head is None:
            continue
        begun = _begun(spans, cut, phrase.asks)
        note = note_from(spans.said, begun, spans.end, barred=phrase.bars - phrase.asks)
        about = spans.said.items[begun : spans.end]
        if (
            ("if" in phrase.bars and is_reserve(about))
            or are_others(about)
            or names_others(spans.part(begun, spans.end))
        ):
            return None
        reasoned = is_reason(about) or not phrase.reasoned
        if note is None or not (reasoned or any("from_when" in item.senses for item in about)):
            return None
        sure = head.certain and reasoned and not _is_day(spans.part(begun, spans.end))
        sure = sure and not _belongs(spans.said.items, begun)
        sure = sure and not any(item.senses & phrase.asks for item in about)
        return replace(head, values={**head.values, "note": note}, certain=sure, noted=True, weight=head.weight - 3)
    return None


def _is_day(spans: Spans) -> bool:
    """Whether nothing but a day is named here: « je viens lundi », « le lendemain » may be about something else."""
    day = () if spans.moved is None else spans.moved.positions
    items = enumerate(spans.said.items[spans.first : spans.end], spans.first)
    return bool(day) and all(at in day or item.is_filler or item.sign for at, item in items)


def names_others(spans: Spans) -> bool:
    """Whether nothing but others of the group are named: « présents CRN, CRS » is no word about oneself."""
    named = {at for span in (*spans.organisations, *spans.people) for at in span.positions}
    rest = (item for at, item in enumerate(spans.inside, spans.first) if at not in named)
    return bool(named) and all(item.sign or item.senses & {"and", "-"} for item in rest) and not _goes_with(spans)


def _goes_with(spans: Spans) -> bool:
    """Whether they are said to come along: « avec Fatou »."""
    return any(item.text in _WITH for item in spans.inside)


def _belongs(items: Sequence[Item], begun: int) -> bool:
    """Whether a remark is tied to the word before it, whose sense it may change: « présent de Noël »."""
    tied = items[begun].text in _OF and items[begun + 1 : begun + 2] != () and items[begun + 1].number is None
    told = items[begun - 1].text
    return tied or told.endswith(" in") or (told in _BARE and not (items[begun].is_filler or items[begun].sign))


def _begun(spans: Spans, cut: int, asks: frozenset[str]) -> int:
    """Where a remark begins: with the small words before it, « avec un collègue », « si j’ai le visa »."""
    items = spans.said.items
    while cut > spans.first + 1 and _leads(items[cut - 1], asks):
        cut -= 1
    return cut


def _leads(item: Item, asks: frozenset[str]) -> bool:
    return bool(item.senses & asks) or (item.is_filler and not item.senses & OPENING)


def _bag(phrase: Phrase, spans: Spans, thing: Called | None = None) -> Reading | None:
    """All that is said, in any order: each word is of the phrase, or of the title of the `thing`, or says nothing."""
    taken = spans_of(phrase, spans)
    if taken is None:
        return None
    covered = taken.covered | spans.introduction
    senses, groups = phrase.senses, list(phrase.needs)
    if thing is not None:
        taken.values["n"] = str(thing.number)
        covered = covered | thing.positions
        groups = [group for group in groups if not group & phrase.kinds]
    numbers: list[Item] = []
    left: list[Item] = []
    asked = phrase.unsure or not taken.sure
    goes_on = any(not item.is_filler and not item.sign for item in spans.said.items[spans.end :])
    joined = () if "wish" in senses else (spans.first, *([spans.end - 1] if goes_on else []))
    for at in range(spans.first, spans.end):
        item = spans.said.items[at]
        if at in covered:
            groups = _without(groups, item.senses)
            continue
        if item.number is not None and not item.senses & senses:
            numbers.append(item)
        elif item.senses & senses:
            if phrase.ordered and groups and item.senses & frozenset().union(*groups[1:]) - groups[0]:
                return None
            groups = _without(groups, item.senses)
            asked = asked or item.guessed or not item.senses & phrase.plain
        elif not (item.senses & _LOOSE or item.is_filler or (at in joined and item.senses & _JOINING)):
            left.append(item)
    if groups or _parted(numbers, spans) or (phrase.each and _astride(numbers, spans, phrase)):
        return None
    named = numbers_of(phrase, numbers, left, spans, taken.values)
    asked = asked or (phrase.each and _touching(numbers, spans.said.text)) or _around(numbers, spans, phrase)
    if named is None or named.left:
        return None
    weight = 10 * len(phrase.needs) + len(taken.values) - named.rarer - 5 * ("whole" in taken.values)
    return Reading(phrase, taken.values | named.values, not (asked or named.unsure), weight)


def _parted(numbers: Sequence[Item], spans: Spans) -> bool:
    """Whether a « pas » stands between numbers: what is said of one is not said of the other."""
    if len(numbers) < 2:  # noqa: PLR2004 - one is no list
        return False
    begun, ended = numbers[0].end, numbers[-1].start
    return any("not" in item.senses and begun <= item.start < ended for item in spans.said.items)


def _astride(numbers: Sequence[Item], spans: Spans, phrase: Phrase) -> bool:
    """Whether « 2 et participé au 3 » is said: the first number belongs to something before."""
    for at in range(spans.first + 1, spans.end):
        item, before = spans.said.items[at], spans.said.items[at - 1]
        if before.senses & {"and", "comma"} and any(item.senses & group for group in phrase.needs):
            verb = not item.senses & NOUNS
            if verb and any(one.end <= before.start for one in numbers) and numbers[-1].start >= item.end:
                return True
    return False


def _around(numbers: Sequence[Item], spans: Spans, phrase: Phrase) -> bool:
    """Whether numbers stand before and after what is done: « le 2 je vote 4 » may answer a list."""
    if len(numbers) < 2 or not phrase.needs:  # noqa: PLR2004 - one stands on one side
        return False
    between = [item for item in spans.inside if numbers[0].end <= item.start < numbers[-1].start]
    return any(item.senses & phrase.needs[0] and not item.senses & NOUNS for item in between)


def _touching(numbers: Sequence[Item], text: str) -> bool:
    """Whether numbers stand side by side: the second may as well count something."""
    return any(not text[one.end : other.start].strip() for one, other in pairwise(numbers))


def _without(groups: list[frozenset[str]], senses: frozenset[str]) -> list[frozenset[str]]:
    """The senses that are still needed once an expression with these has been met."""
    met = next((one for one in groups if one & senses), None)
    return [one for one in groups if one is not met]
