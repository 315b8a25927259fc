"""A question that nothing else answers is answered with what it is about: showing something does no harm."""

from __future__ import annotations

from dataclasses import dataclass

from bot.ear.items import Sentence
from bot.ear.sentences import sentence

_LONGEST = 60

_ASKS = frozenset({"ask", "what", "when", "where", "who", "how", "how_many", "show", "dont_know"})


@dataclass(frozen=True, slots=True)
class Glance:
    """A command that only shows, and the senses which a question about it has.

    `numbered`: it shows one thing. `told`: what the question is about follows the command's name.
    """

    command: str
    needs: frozenset[str]
    line: str = ""
    numbered: bool = False
    told: bool = False


GLANCES: list[Glance] = []


def glanced(command: str, needs: str, line: str = "", *, numbered: bool = False, told: bool = False) -> None:
    """Declare that a question with these senses may be answered by this command; `line` follows its name."""
    GLANCES.append(Glance(command, frozenset(needs.split()), line, numbered, told))


def glance(line: str, lang: str) -> tuple[str, str] | None:
    """The key of the command that shows what a question is about, and what follows its name; None without question."""
    said = sentence(line, lang)
    senses = frozenset().union(*(item.senses for item in said.items)) if said.items else frozenset()
    if not senses & _ASKS:
        return None
    numbers = [item.number for item in said.items if item.number is not None]
    one = str(numbers[0]) if len(numbers) == 1 else ""
    found = [each for each in GLANCES if each.needs <= senses and (one or not each.numbered)]
    if not found:
        return None
    best = max(found, key=lambda each: (each.told, len(each.needs), each.numbered))
    if best.told:
        return best.command, _told(said, best.needs)
    return best.command, one if best.numbered else best.line


def _told(said: Sentence, needs: frozenset[str]) -> str:
    """What follows the words that ask, in short."""
    after = next(at for at, item in enumerate(said.items) if item.senses & needs) + 1
    return said.words_from(after, len(said.items))[:_LONGEST].rstrip(" ?!.") if after < len(said.items) else ""
