"""What was shown or asked is chosen, declined or cancelled."""

from __future__ import annotations

from bot import commands
from bot.conversation.answering import TOO_OLD, answer, begin
from bot.conversation.asking import reminding
from bot.conversation.commanded import OVER, commanded
from bot.conversation.groups import named_group, speak_in
from bot.conversation.ordinary import (
    is_strict,
    is_text,
)
from bot.conversation.rights import role_of
from bot.conversation.state import Answered, Outcome, Several, State
from bot.messages import NO, YES, Chat, Reply
from bot.spelling.folding import fold
from bot.texts import T, Text, lines

CANCEL = frozenset({"annuler", "cancel", "annule", "annulez", "stop question", "laisser tomber"})


async def shown_line(shown: str, chat: Chat, state: State) -> Outcome:
    """What was shown is chosen; `non` declines where it was shown as a no, and not in « Vous ne venez pas ? »."""
    slug, line = named_group(shown)
    await speak_in(chat, slug or state.group)
    declines = fold(line) in ("non", "no") and any(word in state.shown for word in NO)
    if fold(line) in CANCEL or declines:
        return declined(chat, state)
    if (lines_shown := await _each(line, chat)) is not None:
        return lines_shown
    if (found := commands.find(line, role_of(chat))) is not None:
        return await begin(*found, chat, state)
    return await commanded(line, chat, state)


async def _each(shown: str, chat: Chat) -> Several | None:
    """The commands of several lines that were shown as one choice; a free text that the first one opens stays whole."""
    found = [commands.find(line, role_of(chat)) for line in shown.split("\n")]
    whole = [one for one in found if one is not None]
    if len(whole) < max(len(found), 2):
        return None
    if is_text(whole[0][0]) and not all([await is_strict(*one, one[0].name(chat.reader.lang), chat) for one in whole]):
        return None
    return Several(tuple(whole))


def declining(state: State) -> str | None:
    """The line that says no to a preview, if one was shown."""
    line = next((state.shown[word] for word in NO if word in state.shown), None)
    return line if line is not None and fold(named_group(line)[1]) in (*CANCEL, "non", "no") else None


def declined(chat: Chat, state: State) -> Answered:
    """No to what was shown last, or to an older button: what is being asked is not meant, which is said each time."""
    reply = Reply(T("Nothing was changed."))
    if state.asked is None:
        return Answered(reply)
    return reminding(reply, state.asked.model_copy(update={"reminded": False}), chat)


async def cancelled(chat: Chat, state: State) -> Outcome:
    """What is asked or proposed; where nothing is, the last answers on the answer sheet."""
    if state.over:
        return Answered(Reply(OVER), state.asked)
    if state.asked is not None or state.outdated:
        return Answered(Reply(lines(T("All right, I'll stop asking."), _left_undone(chat, state))))
    if any(word in state.shown for word in (*YES, *NO)):
        return Answered(Reply(T("Nothing was changed.")))
    if chat.member is None:
        return Answered(Reply(T("There was nothing to cancel.")))
    return await begin(commands.COMMANDS["take_back"], "", chat, state)


def _left_undone(chat: Chat, state: State) -> Text | None:
    """What people might take for done though it is not."""
    if state.asked is None or chat.member is not None:
        return None
    return commands.COMMANDS[state.asked.command].question.undone


async def pressed_answer(serial: str, given: str, chat: Chat, state: State) -> Outcome:
    """A button of a question: it only counts while that very question waits, be it that another was asked since."""
    if state.outdated and serial == str(state.serial):
        return Answered(Reply(TOO_OLD))
    asked = next((one for one in state.waiting if str(one.serial) == serial), None)
    if asked is None:
        return Answered(Reply(OVER), state.asked, brief=True)
    await speak_in(chat, asked.group)
    return await answer(given, chat, state, asked)


def is_answer_of(whose: str, chat: Chat) -> bool:
    """Whether a question that stands where several read it was put to the speaker; `whose`: the id of who was asked."""
    return whose == (str(chat.me.id) if chat.in_group_chat else "")
