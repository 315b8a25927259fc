"""What Tama holds about me: as a file, or erased."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import sent
from bot.handlers.people.profile import known
from bot.messages import Attachment, Chat, Reply, yes_no
from bot.outside import outside
from bot.parts import YesNo
from bot.rules.people.personal_data import kilobytes, readable
from bot.texts import Line, T, lines
from storage.privacy import erasure, personal_data

FILE_NAMES = {"fr": "tama-mes-donnees.json", "en": "tama-my-data.json"}


class Sure(Question):
    """A yes, or nothing yet."""

    sure: Annotated[bool, Ask(T("Sure?"), YesNo())] = False


@command(
    key="my_data", own=True, reads=True,
    fr="mes donnees", en="my data", role=Role.NOBODY, section="people", help=T("get everything I hold about you"),
    example=("mes donnees", "my data"), aliases=("mesdonnees", "mydata"),
)  # fmt: skip
async def my_data(question: Sure, chat: Chat) -> Reply:
    """Everything held about the speaker: the size first, then the file."""
    known(chat)
    file = await outside(chat, "my_data", _held)
    if question.sure:
        reply = await sent(chat, file)
        return reply if reply.file is None else Reply(T("Here is everything I hold about you."), file=file)
    text = T("The file of everything I hold about you weighs {size} KB. Send it?", size=kilobytes(file.data))
    return Reply(text, yes_no("mes donnees oui", "annuler", T("Yes, send it")))


async def _held(chat: Chat) -> Attachment:
    held = readable(await personal_data.held(chat.tx, chat.me.id), chat.reader)
    return Attachment(FILE_NAMES[chat.reader.lang], held.encode())


@command(
    key="forget_me",
    fr="oubliez moi", en="forget me", role=Role.NOBODY, section="people", help=T("have all that I know of you erased"),
    example=("oubliez moi", "forget me"),
    aliases=("oubliezmoi", "forgetme", "supprimer mon compte", "supprimer mes donnees", "delete my account",
             "delete my data"),
)  # fmt: skip
async def forget_me(question: Sure, chat: Chat) -> Reply:
    """Erase the speaker; what goes and what stays is said first."""
    me = known(chat)
    if not question.sure:
        return _warning()
    await erasure.erase(chat.tx, me.id, chat.seconds)
    chat.person, chat.member, chat.forgotten = None, None, True
    text = lines(
        T("✓ You are erased: I no longer know who you are."),
        T("To come back one day, ask your coordinator for a new code."),
    )
    return Reply(text)


def _warning() -> Reply:
    text = lines(
        T("I will erase your name, your addresses, your country, our conversation and your notes, for good."),
        T("Your votes and answers stay counted, your ideas and comments stay, all without your name."),
        T("What others wrote in their own words stays, even where it names you."),
        T("To have your data first: {line}", line=Line("mes donnees", "my data")),
        T("To be erased, type: {line}", line=Line("oubliez moi oui", "forget me yes")),
    )
    return Reply(text, yes_no("oubliez moi oui", "annuler", T("Erase me for good")))
