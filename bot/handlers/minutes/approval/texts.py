"""How a correction of minutes reads."""

from __future__ import annotations

from bot.handlers.minutes.approval.lookup import Paper
from bot.handlers.minutes.draft_lines import line_of
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.meetings.approval.corrections import Wanted

QUOTED = 160


def changed(paper: Paper, one: Wanted) -> Text:
    """The correction with its number, its author, what the line says and what it should say."""
    entry = paper.draft.find(one.line)
    now = T("(the line is gone)") if entry is None else line_of(paper.draft, entry, lambda _: False)
    who = Said(one.name, by=one.author_id or 0) if one.name else T("a former member")
    return lines(
        T("{number}. {name}, paragraph {line}:", number=one.number, name=who, line=one.line),
        T("now: {words}", words=now),
        T("instead: {words}", words=_words(one)),
    )


def decided_text(one: Wanted) -> Text:
    """What became of it, as its author is told."""
    wanted = _words(one)
    match one.decided:
        case "accepted":
            return T("✓ Your correction of paragraph {line} is accepted: {words}", line=one.line, words=wanted)
        case "edited":
            return T("✓ Your correction of paragraph {line} is taken up in other words: {words}", line=one.line,
                     words=short(Said(one.answer), QUOTED))  # fmt: skip
        case _ if one.answer:
            return lines(
                T("Your correction of paragraph {line} is not taken up: {words}", line=one.line, words=wanted),
                T("The reason: {reason}", reason=short(Said(one.answer), QUOTED)),
            )
        case _:
            return T("Your correction of paragraph {line} is not taken up: {words}", line=one.line, words=wanted)


def _words(one: Wanted) -> Said:
    return short(Said(one.words, one.lang, one.author_id or 0), QUOTED)
