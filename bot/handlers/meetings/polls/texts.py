"""How a date poll is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.ear.marks import MAYBE, NO, YES
from bot.handlers.ideas.view import dotted
from bot.handlers.meetings.texts import where
from bot.languages import LANGUAGES, Reader, render
from bot.messages import Option
from bot.rules.meetings.meetings import when_text
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.instants import instant
from storage.meetings.polls.polls import Poll

TITLE = 60
ANSWERS = {YES: T("yes"), MAYBE: T("if need be"), NO: T("no")}
_SAID = {
    YES: lambda numbers: T("yes {numbers}", numbers=numbers),
    MAYBE: lambda numbers: T("if need be {numbers}", numbers=numbers),
    NO: lambda numbers: T("no {numbers}", numbers=numbers),
}


def called(poll: Poll, most: int = TITLE) -> Text:
    """Number and title."""
    if not poll.title:
        return T("Date poll {number}", number=poll.number)
    return T("Date poll {number}: {title}", number=poll.number, title=short(Said(poll.title, poll.lang), most))


def heading(poll: Poll) -> Text:
    """What it is, and where the meeting would be if that is known."""
    return lines(T("📅 {poll}", poll=called(poll)), where(poll.venue) if poll.venue else None)


def question(poll: Poll) -> Text:
    """What is asked, and until when."""
    return T("Which moments suit you? Please answer before {when}.", when=instant(poll.closes_at))


def row(poll: Poll, number: int) -> Text:
    """A moment with its number."""
    return T("{number}. {moment}", number=number, moment=when_text(poll.moments[number - 1]))


def rows(poll: Poll, most: int | None = None) -> list[Text]:
    """The moments, or the first of them and how many more there are."""
    shown = len(poll.moments) if most is None else min(most, len(poll.moments))
    left = len(poll.moments) - shown
    see = Line(f"sondage {poll.number}", f"poll {poll.number}")
    rest = [P("… and {n} more moment: {line}", "… and {n} more moments: {line}", left, line=see)] if left else []
    return [*(row(poll, number) for number in range(1, shown + 1)), *rest]


def how_to_answer(poll: Poll) -> Text:
    """A line that answers several moments."""
    return T("For example: {line}", line=example(poll))


def example(poll: Poll) -> Line:
    """A line that answers the poll, and works."""
    number = poll.number
    if len(poll.moments) < len(ANSWERS):
        return Line(f"dispo {number} : oui 1, peutetre 2", f"available {number}: yes 1, maybe 2")
    return Line(f"dispo {number} : oui 1 3, peutetre 2", f"available {number}: yes 1 3, maybe 2")


def answers_text(said: Mapping[int, str]) -> Text:
    """What somebody answered: « oui 1, 3 · si besoin 2 »."""
    found = {answer: [number for number, given in said.items() if given == answer] for answer in ANSWERS}
    return dotted([_SAID[answer](listing(numbers)) for answer, numbers in found.items() if numbers])


def listing(numbers: Iterable[int]) -> str:
    """Numbers as they are typed."""
    return ", ".join(map(str, numbers))


def unsaid(poll: Poll, said: Mapping[int, str]) -> list[int]:
    """The moments to which somebody has not answered."""
    return [number for number in range(1, len(poll.moments) + 1) if number not in said]


def options(poll: Poll, said: Mapping[int, str]) -> tuple[Option, ...]:
    """A yes to each moment, and the other answers; each line names what it is for, so that no button ever ages."""
    begins, numbers = f"dispo {poll.number}:", range(1, len(poll.moments) + 1)
    yes = [Option(T("Yes: {number}", number=number), f"{begins} ok {number}", number) for number in numbers]
    others = [
        Option(T("If need be…"), f"{begins} maybe", words=("peutetre", "peut-etre", "si besoin", "maybe")),
        Option(T("No…"), f"{begins} not"),
    ]
    left = unsaid(poll, said)
    if not said:
        others.append(Option(T("None of them"), f"{begins} no", words=("aucun", "aucune", "none")))
    elif left:
        rest = T("No to the others ({numbers})", numbers=listing(left))
        others.append(Option(rest, f"{begins} no {' '.join(map(str, left))}"))
    return (*yes, *others)


def fits(text: Text, longest: int) -> bool:
    """Whether a text is short enough in each language."""
    return all(len(render(text, Reader(lang))) <= longest for lang in LANGUAGES)


def see(polls: Sequence[Poll]) -> tuple[Option, ...]:
    """A button to each poll."""
    return tuple(
        Option(T("See poll {number}", number=one.number), f"sondage {one.number}", one.number) for one in polls
    )
