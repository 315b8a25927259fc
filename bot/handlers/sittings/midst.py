"""While a meeting is open, lines mean what they mean there; words that mean nothing are asked back as notes."""

from __future__ import annotations

import re

from bot.commands import Role
from bot.handlers.sittings.lookup import here_and_now, open_now, written_now
from bot.handlers.sittings.names import names_of
from bot.handlers.sittings.texts import item_name
from bot.messages import YES, Chat, Option, Reply
from bot.rules.sittings.note_lines import POSTPONE, is_written, read_lines
from bot.rules.wording.shortening import short
from bot.spelling.folding import fold
from bot.texts import P, Said, T
from bot.things.midst import means, offers
from storage.meetings.agenda import agendas
from storage.points import action_points

_SAID = 200
_HERE = re.compile(
    r"(?:oui )?(?:je suis |nous sommes |on est )(?:bien )?(?:present(?:e|s|es)?|la|ici|arrive(?:e|s|es)?)"
    r"(?: a la reunion)?(?P<number> \d{1,9})?"
    r"|(?:oui )?(?:bien )?(?:present(?:e|s|es)?(?P<one> \d{1,9})?|la|ici|arrive(?:e|s|es)?)"
    r"|me voici|(?:yes )?(?:i am |i'm |we are )?(?:here|present)(?P<n> \d{1,9})?"
)
"""« la 5 » names a thing, « je suis là 5 » says where somebody is."""
_LATE = re.compile(
    r"(?:j'arrive|nous arrivons|j'arriverai|je serai|je viens|j'aurai)(?: un peu| avec)?(?: en| du)? retard(?:[ ,].*)?"
    r"|(?:i am|i'm|i will be|i'll be|we are|running)(?: running)?(?: a bit)? late(?:[ ,].*)?|late|en retard"
)
_ONLINE = re.compile(
    r"(?:je suis |nous sommes )?(?:bien )?(?:present(?:e|s|es)? )?(?:en ligne|connecte(?:e|s|es)?|a distance)"
    r"|(?:i am |i'm |we are )?(?:present |here )?(?:online|connected|remote)"
)
_LISTED = re.compile(r"(?:les )?(?P<state>present|excuse|absent)(?:e?d?|e?s) +(?P<names>[^:?]*\w)[ .]*", re.IGNORECASE)
"""Who is there, in a list without its colon."""
_NOTES = re.compile(r"(?:(?:les|mes|nos|the|my|our) )?notes")
_NEGATION = re.compile(r"\b(?:pas|not|ne|si|if|\?)\b|n'")


@means
async def as_note(line: str, chat: Chat) -> str | None:
    """A line in the grammar of notes, of somebody who writes in an open meeting, or in a group chat that is in one."""
    if chat.membership.role < Role.MEMBER or not is_written(line, following=True):
        return None
    written = await written_now(chat)
    if written is None:
        found = await open_now(chat) if chat.in_group_chat else []
        return f"seance {found[0].number} : {line}" if len(found) == 1 and is_written(line) else None
    meeting, _, writer = written
    following = writer.point_id is not None
    if not is_written(line, following=following):
        return None
    read = read_lines(line, following=following)
    if following and [one.kind for one in read] == [POSTPONE]:
        # Its owners are told: that has its own preview, and its own yes.
        point = await action_points.by_id(chat.tx, writer.point_id or 0)
        return None if point is None else f"echeance {point.number} {read[0].text}"
    return f"seance {meeting.number} : {line}"


@means
async def as_review_or_presence(line: str, chat: Chat) -> str | None:
    """« Notes », or « présent CRN, CRS » where each is known in the group, of somebody who writes in a meeting."""
    folded = fold(line).removeprefix("/").rstrip(" .!,")
    listed = _LISTED.fullmatch(folded)
    if listed is None and _NOTES.fullmatch(folded) is None:
        return None
    written = None if chat.in_group_chat or chat.membership.role < Role.MEMBER else await written_now(chat)
    if written is None:
        return None
    number = written[0].number
    if listed is None:
        return f"seance {number} relire"
    known = (await names_of(chat)).are_known(listed["names"])
    return f"seance {number} : {listed['state']}s : {listed['names']}" if known else None


@means
async def as_check_in(line: str, chat: Chat) -> str | None:
    """« Présent », « j’arrive en retard », « présent en ligne », while a meeting is under way."""
    folded = fold(line).removeprefix("/").rstrip(" .!,")
    if _NEGATION.search(folded):
        return None
    how = next((how for how, said in (("en ligne", _ONLINE), ("en retard", _LATE)) if said.fullmatch(folded)), "")
    here = _HERE.fullmatch(folded)
    if not how and here is None:
        return None
    number = "" if here is None else (here["number"] or here["one"] or here["n"] or "").strip()
    now = await here_and_now(chat)
    if number:
        return f"je suis la {number} {how}" if int(number) in [one.number for one in now] else None
    if len(now) != 1:
        return None
    return f"je suis la {now[0].number} {how}".rstrip()


@offers
async def kept_as_note(line: str, chat: Chat) -> Reply | None:
    """What a writer types that is no command: it may be a note that lacks its word."""
    written = None if chat.in_group_chat else await written_now(chat)
    if written is None or chat.membership.role < Role.MEMBER or len(line.split()) < 2:  # noqa: PLR2004 - one word is a slip
        return None
    meeting, _, writer = written
    items = await agendas.of_meeting(chat.tx, meeting.id)
    item = next((one for one in items if one.id == writer.agenda_item_id), None)
    count = len(read_lines(line))
    asked = P("That is no command. Keep it as a note, {item}? “{text}”",
              "That is no command. Keep it as {n} notes, {item}? “{text}”", count,
              item=item_name(item, items), text=short(Said(line, chat.reader.lang), _SAID))  # fmt: skip
    return Reply(asked, (Option(T("Keep it as a note"), f"seance {meeting.number} : note {line}", words=YES),))
