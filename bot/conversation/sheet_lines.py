"""Lines that answer what somebody was shown under numbers."""

from __future__ import annotations

from bot.commands import COMMANDS
from bot.conversation.answering import begin
from bot.conversation.ordinary import Meant
from bot.conversation.proposals import proposed
from bot.conversation.state import Outcome, State
from bot.ear.answers import Kind, answer_in
from bot.ear.items import Item
from bot.ear.listed import in_digits
from bot.ear.sentences import sentence
from bot.messages import Chat
from bot.rules.todo import sheet_line
from bot.spelling.folding import fold
from bot.things.kinds import verbs, whole_verbs
from bot.things.known import known_in
from storage import sheets

_ALL = frozenset({"everything", "everybody"})
_YES_TO = _ALL | {"yes", "pour"}
_SEVERAL, _MOST = 2, 16


async def is_on_newer_sheet(folded: str, chat: Chat, state: State) -> bool:
    """Whether a number means what was sent unasked since something was shown last."""
    if not folded.isdigit() or chat.person is None or state.shown[folded].startswith("afaire "):
        return False
    sheet = await sheets.of_person(chat.tx, chat.person.id)
    return sheet is not None and sheet.shown_at > state.at > 0


async def on_sheet(line: str, chat: Chat) -> bool:
    """Whether a line that is nothing else answers what this person was shown under numbers."""
    if chat.member is None or not sheet_line.begins(line):
        return False
    return await sheets.of_person(chat.tx, chat.member.person_id) is not None


async def answers_one(line: str, chat: Chat) -> bool:
    """Whether a number is followed by a word that answers something: « 1 vu », of a recording that was missed."""
    said = sheet_line.cut(line, verbs(), whole_verbs()) if sheet_line.begins(line) else []
    return bool(said) and all(fold(one.words).strip(" .!") in verbs() for one in said) and await on_sheet(line, chat)


async def of_sheet(line: str, chat: Chat, state: State) -> Outcome | None:
    """What answers the sheet that was shown last without beginning with a number; all of it at once is asked back."""
    if chat.incoming.pressed:
        return None
    if (said := await _of_sheet(line, chat, state)) is not None:
        return await begin(COMMANDS["todo"], said, chat, state)
    every = await _all_of_sheet(line, chat, state)
    return None if every is None else proposed([Meant(COMMANDS["todo"], every)], chat, state)


async def _of_sheet(line: str, chat: Chat, state: State) -> str | None:
    """Answers to numbers that only the sheet has which was shown last: « oui pour le 1 » is `1 oui`.

    “The first”, « le premier » is what stands first on it, whatever else has that number.
    """
    lang = chat.reader.lang
    digits = in_digits(line, lang)
    said = sheet_line.turned(digits)
    if not said or chat.member is None or not all(_is_answer(one.words, lang) for one in said):
        return None
    sheet = await sheets.of_person(chat.tx, chat.member.person_id)
    if sheet is None or sheet.shown_at < state.at or any(one.number > len(sheet.items) for one in said):
        return None
    elsewhere = {number for number, _ in (await known_in(chat)).days} if digits == line else set()
    if any(one.number in elsewhere or (digits == line and not _is_yes_or_no(one.words, lang)) for one in said):
        return None
    return ", ".join(f"{one.number} {one.words}" for one in said)


def _says_little(item: Item) -> bool:
    return item.is_filler or item.sign


async def _all_of_sheet(line: str, chat: Chat, state: State) -> str | None:
    """« Oui pour tout », after a sheet with several things: the answer to each of them, which is to be asked back."""
    items = [item for item in sentence(line, chat.reader.lang).items if item.senses & _ALL or not _says_little(item)]
    said = frozenset[str]().union(*(item.senses for item in items))
    if chat.member is None or not ("yes" in said and said & _ALL) or not all(item.senses & _YES_TO for item in items):
        return None
    sheet = await sheets.of_person(chat.tx, chat.member.person_id)
    if sheet is None or sheet.shown_at < state.at or len(sheet.items) < _SEVERAL:
        return None
    yes = "oui" if chat.reader.lang == "fr" else "yes"
    return ", ".join(f"{number} {yes}" for number in range(1, min(len(sheet.items), _MOST) + 1))


def _is_yes_or_no(words: str, lang: str) -> bool:
    answered = answer_in(words, lang)
    return answered is not None and answered.kind in (Kind.YES, Kind.NO)


def _is_answer(words: str, lang: str) -> bool:
    """Whether words say what one answers on a sheet, and nothing else."""
    return _is_yes_or_no(words, lang) or fold(words).strip(" .!") in verbs()
