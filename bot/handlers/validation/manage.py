"""Coordinators move the close of a validation, or close it now; whoever it concerns is told after a look."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.dates import When
from bot.errors import Refused
from bot.handlers.common.preview import how_many, in_both_languages, preview
from bot.handlers.common.reach import reach_of, unreached_text
from bot.handlers.ideas.spaces.extend import NewEnd
from bot.handlers.ideas.spaces.parts import end_of
from bot.handlers.validation.lookup import open_choices, open_round, silent_people
from bot.handlers.validation.notices import extended, results_of
from bot.handlers.validation.outgoing import moved, result_text
from bot.handlers.validation.texts import called
from bot.messages import Chat, Option, Reply, yes_no
from bot.parts import Hearing, Number, Yes
from bot.texts import P, T, Text, lines
from storage.instants import instant, to_seconds
from storage.validation import rounds

_NUMBER = re.compile(
    r"\s*(?:(?:le\s+|the\s+)?document\s+)?(?P<number>\d{1,9})(?![\w:/])[\s:,]*(?P<until>.*)", re.DOTALL
)
_UNTIL = re.compile(
    r"\s*(?:(?:le\s+|the\s+)?document\s+)?(?P<number>\d{1,9})\s+(?P<until>(?:jusqu|until|till)\S*\s.*)",
    re.IGNORECASE | re.DOTALL,
)
"""« 1 jusqu’au 22 décembre » would be read as three weeks."""
_SURE = re.compile(r"\s+(?P<sure>oui|yes)\s*$", re.IGNORECASE)
_WHICH = Ask(T("Which document? Give its number."), Number(), open_choices)


async def asked_end(chat: Chat, values: Values) -> Text:
    """Only an open validation goes on."""
    one, _ = await open_round(chat, values.get("number"))
    return T("People can answer until {when}. Until when from now on?", when=instant(one.closes_at))


class LongerValidation(Question):
    """The validation of which document, until when, and a yes."""

    number: Annotated[int | None, _WHICH] = None
    until: Annotated[When, Ask(asked_end, NewEnd())]
    sure: Annotated[bool, Ask(T("Move the close?"), Yes())] = False

    @classmethod
    def split(cls, line: str, hearing: Hearing) -> dict[str, str] | None:
        """`4 jusqu’au 20 décembre`; a number is that of the document only if a date, or nothing, follows it."""
        sure = _SURE.search(line)
        line = line if sure is None else line[: sure.start()]
        found = _UNTIL.fullmatch(line) or (None if NewEnd.is_whole(line, hearing) else _NUMBER.fullmatch(line))
        parts = {"until": line} if found is None else found.groupdict()
        said = {} if sure is None else {"sure": sure["sure"]}
        return {name: text for name, text in parts.items() if text.strip()} | said


@command(
    key="extend_validation",
    fr="prolonger validation", en="extend validation", role=Role.COORDINATOR, section="documents",
    example=("prolonger validation 1 20 décembre 2030", "extend validation 1 20 December 2030"),
    help=T("let those who validate a document answer until another time"),
    aliases=("prolonger la validation", "extend the validation"),
)  # fmt: skip
async def extend_validation(said: LongerValidation, chat: Chat) -> Reply:
    """Another close, after a look at what those who have not answered are told; answers stay."""
    one, document = await open_round(chat, said.number)
    closes_at = to_seconds(end_of(said.until, chat.reader.zone))
    if closes_at is None or closes_at <= chat.seconds:
        raise Refused(T("The close must come after now."), field="until")
    see = Option(T("See the validation"), f"validation {document.number}")
    if closes_at == one.closes_at:
        return Reply(T("People can answer until {when} already.", when=instant(closes_at)), (see,))
    changed = replace(one, closes_at=closes_at)
    silent = [person for person, _ in await silent_people(chat.tx, one) if person.id != chat.me.id]
    to = await reach_of(chat, {person.id for person in silent})
    if not said.sure:
        text = moved(changed, document)
        shown = lines(
            how_many(to), unreached_text(to), "", *in_both_languages(chat, text, text), "—", T("Move the close?")
        )
        line = f"prolonger validation {document.number} {instant(closes_at):%Y-%m-%d %H:%M} UTC oui"
        return Reply(shown, yes_no(line, "annuler"))
    await rounds.move_close(chat.tx, one.id, closes_at)
    for person in silent:
        chat.tell(extended(changed, person.id))
    done = T("✓ {document}: people can answer until {when}.", document=called(document), when=instant(closes_at))
    return Reply(lines(done, P("{n} person is told.", "{n} people are told.", to.count)), (see,), edits=True)


class ValidationNow(Question):
    """The validation of which document, and a yes."""

    number: Annotated[int | None, _WHICH] = None
    sure: Annotated[bool, Ask(T("Close it now?"), Yes())] = False


@command(
    key="close_validation",
    fr="clore validation", en="close validation", role=Role.COORDINATOR, section="documents",
    example=("clore validation 1", "close validation 1"),
    help=T("close the validation of a document now, and tell the result"),
    aliases=("clore la validation", "close the validation"),
)  # fmt: skip
async def close_validation(said: ValidationNow, chat: Chat) -> Reply:
    """The result as it stands, after a look at what everybody who was asked is told."""
    one, document = await open_round(chat, said.number)
    asked = await rounds.asked(chat.tx, one.id)
    ended = replace(one, closes_at=chat.seconds, silence=0)
    text = result_text(ended, document, asked)
    told = [notice for notice, _ in await results_of(chat.tx, ended)]
    told = [notice for notice in told if notice.person_id != chat.me.id]
    if not said.sure:
        to = await reach_of(chat, {notice.person_id for notice in told})
        early = T("Before its time, silence is no consent: only the answers count.") if one.silence else None
        shown = lines(preview(chat, text, to), "—", early, T("Close it now?"))
        return Reply(shown, yes_no(f"clore validation {document.number} oui", "annuler"))
    await rounds.close_now(chat.tx, one.id, chat.seconds)
    for notice in told:
        chat.tell(notice)
    return Reply(lines(T("✓ The validation is closed."), text), edits=True)
