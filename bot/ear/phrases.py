"""How people say what a command does: declared beside the commands, by senses of words rather than by words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

_SLOT = re.compile(r"\{(?P<name>\w+)(?::(?P<kind>\w+))?(?P<left>\??)\}")
_NAMED = {"document": frozenset({"document", "documents"}), "activity": frozenset({"activity", "activities"})}
"""Kinds of things whose word is a sense of another name."""
_ELIDED = re.compile(r"\bde (?=une?\b)")


@dataclass(frozen=True, slots=True)
class Slot:
    """A part that a phrase takes from a line; `kind`: of which things, for numbers and titles."""

    name: str
    kind: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to say one command: which senses it `needs` (each of them, or one of several), which it `may` have besides.

    `line` says what follows the command's name, with its slots: `{n:idea}`, `{note?}`. `asks`: senses with which it is
    always asked back, as it is if `unsure`. `bars`: what no note of it may say. `elliptic`: only after something else.
    `ordered`: what it needs stands in this order. `each`: every number is a line of its own. `ballot`: see `Known`.
    `about`: of those about the same only one can be meant of one thing.
    `opens`: a message begins with it. `polled`: only where a date poll asks.
    `reasoned`: its note says why or how, else it may be about something else.
    `then`: what is said besides where its parts are there too: of a point with its owners, the deadline.
    `firm`: what else is told beside it changes nothing. `alone`: it is meant only where nothing else is told.
    """

    command: str
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]
    asks: frozenset[str]
    line: str
    line_en: str
    slots: tuple[Slot, ...]
    unsure: bool = False
    bars: frozenset[str] = frozenset()
    elliptic: bool = False
    ordered: bool = False
    each: bool = False
    ballot: str = ""
    about: str = ""
    reasoned: bool = False
    opens: bool = False
    polled: bool = False
    firm: bool = False
    alone: bool = False
    then: Phrase | None = None

    plain: frozenset[str] = field(init=False)
    """What may stand in it without being asked back."""
    senses: frozenset[str] = field(init=False)
    """All that may stand in it."""

    kinds: frozenset[str] = field(init=False)
    """Of which kind the thing is that it is about, if it names one."""
    told: tuple[frozenset[str], ...] = field(init=False)
    """What it needs that words alone can tell: all but that kind, which a title tells as well."""

    def __post_init__(self) -> None:
        about = self.slot("n")
        object.__setattr__(
            self, "kinds", frozenset() if about is None else _NAMED.get(about.kind, frozenset([about.kind]))
        )
        object.__setattr__(self, "told", tuple(group for group in self.needs if not group & self.kinds))
        object.__setattr__(self, "plain", frozenset().union(*self.needs, self.may))
        object.__setattr__(self, "senses", self.plain | self.asks if self.asks else self.plain)

    def may_be_told_by(self, senses: frozenset[str]) -> bool:
        """Whether these senses have all that words alone can tell of it."""
        for group in self.told:  # noqa: SIM110 - asked of each phrase for each part of a line
            if group.isdisjoint(senses):
                return False
        return True

    def slot(self, name: str) -> Slot | None:
        """The slot of this name."""
        return next((slot for slot in self.slots if slot.name == name), None)

    def written(self, values: Mapping[str, str], lang: str) -> str:
        """What follows the command's name, in a language."""
        line = self.line if lang == "fr" else self.line_en
        words = " ".join(_SLOT.sub(lambda found: values.get(found["name"], ""), line).split())
        return _ELIDED.sub("d’", words) if lang == "fr" and " de {" in self.line else words


PHRASES: list[Phrase] = []
_BARS = "not will doubt dont_know if except ask question vote webinar point done remind message working_group"


def bars_of(command: str) -> frozenset[str]:
    """Senses that no word about what a command says may have: they turn it into something else."""
    bars = next((one.bars for one in PHRASES if one.command == command and one.slot("note") is not None), None)
    return _senses(_BARS) if bars is None else bars


@cache
def _senses(names: str) -> frozenset[str]:
    """The senses of these names; many phrases share them."""
    return frozenset(names.split())


def heard(  # noqa: PLR0913 - a declaration names all its parts
    command: str, needs: str, line: str = "", *, line_en: str | None = None, may: str = "", asks: str = "",
    also: str = "", bars: str = _BARS, unsure: bool = False, elliptic: bool = False,
    ordered: bool = False, each: bool = False, ballot: str = "", about: str = "",
    reasoned: bool = False, opens: bool = False, polled: bool = False, firm: bool = False,
    alone: bool = False, then: tuple[str, str] | None = None,
) -> None:  # fmt: skip
    """Declare that a line with these senses means this command: `heard("come", "come", "{n:meeting?} {note?}")`.

    `also` are slots that the line has and the command does not need: `{organisation?}`. `then`: a second command with
    its line, said where all of that one's parts are there.
    """
    besides = None if then is None else _besides(*then)
    PHRASES.append(
        Phrase(
            command,
            tuple(_senses(one.replace("|", " ")) for one in needs.split()),
            _senses(may),
            _senses(asks),
            line,
            line if line_en is None else line_en,
            _slots(line + also),
            unsure,
            _senses(bars),
            elliptic,
            ordered,
            each,
            ballot,
            about,
            reasoned,
            opens,
            polled,
            firm,
            alone,
            besides,
        )
    )


def _slots(line: str) -> tuple[Slot, ...]:
    return tuple(Slot(found["name"], found["kind"] or "", not found["left"]) for found in _SLOT.finditer(line))


def _besides(command: str, line: str) -> Phrase:
    return Phrase(command, (), _senses(""), _senses(""), line, line, _slots(line))
