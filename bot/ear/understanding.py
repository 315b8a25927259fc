"""What a message means: commands with what follows their names, and whether that is certain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.ear.clauses import is_taken_back, parts_of, with_remarks
from bot.ear.items import Item, Sentence
from bot.ear.known import Known
from bot.ear.matching import Reading
from bot.ear.sentences import sentence, without_strangers

PLAIN = 20
POLITE = frozenset({"thanks", "greet", "polite"})
_FULL = 3
LONGEST = 600
"""Characters: what is longer is no message to a bot."""


@dataclass(frozen=True, slots=True)
class Understood:
    """`readings` in the order in which they were said; `certain`: they can be done as they are.

    `courtesy`: nothing but polite words, of `thanks` for one; `receipt`: the number of the announcement that is
    acknowledged by them. `turned`: something is asked, doubted or denied that is none of these. `loose`: words that
    nobody knows were passed over. `guessed`: a word was taken for one that it is like. `left`: what nothing takes.
    """

    readings: Sequence[Reading] = ()
    certain: bool = False
    courtesy: bool = False
    thanks: bool = False
    receipt: int | None = None
    turned: bool = False
    loose: bool = False
    guessed: bool = False
    left: Sequence[str] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is said in more than one word that could be part of any text."""
        return all(one.weight >= PLAIN for one in self.readings)


def understand(line: str, lang: str, known: Known) -> Understood:
    """What a line means to a reader of this language, in a group of which this is known."""
    said = sentence(line[:LONGEST], lang)
    if len(line) > LONGEST or not said.items:
        return Understood()
    heard = _heard(said, known)
    if heard.readings or heard.turned or known.only:
        return heard
    softened = without_strangers(said)
    tried = heard if softened is None else _heard(softened, known)
    if softened is None or not tried.readings:
        return heard
    strange = [said.words_from(at, at + 1) for at, item in enumerate(said.items) if item.is_stranger]
    return replace(tried, certain=False, loose=True, left=[*tried.left, *strange])


def _heard(said: Sentence, known: Known) -> Understood:
    parts = parts_of(said, known)
    if not parts:
        polite = [item for item in said.items if item.senses & POLITE]
        thanks = any("thanks" in item.senses for item in polite)
        return Understood(courtesy=bool(polite), thanks=thanks, receipt=_acknowledged(said, known))
    if _declines_politely(said.items) or _agrees_to_nothing(said.items):
        return Understood(courtesy=True, thanks=True, receipt=_acknowledged(said, known))
    found, left = with_remarks(parts)
    found = _merged(_without_twins(found))
    if any(part.turned for part in parts) or is_taken_back(parts) or _contradicts(found):
        return Understood(turned=True)
    told = not left or (len(found) == 1 and found[0].phrase.firm and _in_full(said.items))
    guessed = any(item.guessed for item in said.items)
    return Understood(found, certain=told and all(one.certain for one in found), guessed=guessed, left=left)


def _merged(found: Sequence[Reading]) -> list[Reading]:
    """« Je viens, mais en retard » says one thing, and a word about it."""
    kept: list[Reading] = []
    for one in found:
        before = kept[-1] if kept else None
        if before is not None and "whole" in before.values and before.command == one.command:
            kept[-1] = replace(one, values={**one.values, "note": one.values.get("note") or before.values["whole"]})
            continue
        if (
            before is not None
            and before.command == one.command
            and before.phrase.about
            and not before.values.get("note")
        ):
            note = one.values.get("note") or one.values.get("late") or one.values.get("whole")
            same = one.values.get("n") in (None, before.values.get("n"))
            if note and same and before.phrase.slot("note") is not None:
                kept[-1] = replace(before, values={**before.values, "note": note})
                continue
        kept.append(one)
    return kept


def _in_full(items: Sequence[Item]) -> bool:
    """Whether it is said in so many words that one wants no more messages: « arrêtez de m’écrire »."""
    return any("stop" in item.senses and len(item.text.split()) >= _FULL for item in items)


def _declines_politely(items: Sequence[Item]) -> bool:
    """« Non merci » where nothing was offered."""
    telling = [item for item in items if not item.is_filler and not item.sign]
    return all(item.senses & {"no", "but", "and"} for item in telling) and {"no", "thanks"} <= {
        sense for item in items for sense in item.senses
    }


def _agrees_to_nothing(items: Sequence[Item]) -> bool:
    """« Ok merci », « oui, ça ira comme ça » where nothing was asked."""
    telling = [item for item in items if not item.is_filler and not item.sign]
    said = frozenset().union(*(item.senses for item in telling))
    return bool(said & {"ok", "enough"}) and all(
        item.senses & ({"ok", "enough", "yes", "it"} if "enough" in said else {"ok"}) for item in telling
    )


def _acknowledged(said: Sentence, known: Known) -> int | None:
    """« Bien reçu » acknowledges the one announcement that waits for it, if there is one."""
    waiting = known.titles.get("receipt", ())
    received = any("received" in item.senses for item in said.items)
    return waiting[0][0] if received and len(waiting) == 1 else None


def _contradicts(found: Sequence[Reading]) -> bool:
    """Whether two things are said of which only one can be true: « oui et non »."""
    said = [(one.phrase.about, one.values.get("n") or one.values.get("all")) for one in found if one.phrase.about]
    return len(set(said)) < len(said)


def _without_twins(found: Sequence[Reading]) -> list[Reading]:
    """Each thing once, where it was said twice."""
    kept: list[Reading] = []
    for one in (single for reading in found for single in reading.singles()):
        if not any(other.phrase.command == one.command and other.values == one.values for other in kept):
            kept.append(one)
    return kept
