"""What a person says in the local chat: kept once, then done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot.languages import render
from bot.local_chat import LOOK_BACK, Mine, SentByTama, event_of
from bot.messages import Incoming, Option
from bot.rules.people.codes import without_codes
from bot.web.local_chat.forms import Posted
from bot.web.local_chat.visitors import Visitor
from storage import local_messages
from storage.redaction import ELLIPSIS

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.local_messages import LocalMessage


async def keep(tx: Tx, visitor: Visitor, posted: Posted, quick: Sequence[Option], at: int) -> bool:
    """Keep the person's own line for the page; False if it was posted before."""
    messages = await local_messages.recent(tx, visitor.address, LOOK_BACK)
    if any(Mine.model_validate_json(one.body).event == posted.event for one in messages if one.mine):
        return False
    if posted.press:
        label = _label_in(messages, posted) or _label_of(quick, posted, visitor)
        mine = Mine(kind="pressed", event=posted.event, text=label)
    elif posted.file is not None:
        mine = Mine(event=posted.event, text=posted.text, upload=posted.file.name, size=posted.file.size or 0)
    else:
        mine = Mine(event=posted.event, text=without_codes(posted.text, ELLIPSIS))
    await local_messages.add_mine(tx, visitor.address, mine.pack(), at)
    return True


def incoming(visitor: Visitor, posted: Posted, now: datetime) -> Incoming:
    """What was done, in the words that channels and handlers share."""
    return Incoming(
        channel=visitor.channel,
        address=visitor.address,
        event=event_of(visitor.address, posted.event),
        text=posted.text,
        at=now,
        lang=visitor.reader.lang,
        name=visitor.name,
        pressed=posted.pressed,
        file=posted.file,
    )


def _label_in(messages: Sequence[LocalMessage], posted: Posted) -> str | None:
    """What stands on the button that was pressed, if its message still has it."""
    for message in messages:
        if not message.mine and str(message.id) == posted.pressed:
            presses = SentByTama.model_validate_json(message.body).presses
            return next((press.label for press in presses if press.line == posted.text), None)
    return None


def _label_of(quick: Sequence[Option], posted: Posted, visitor: Visitor) -> str:
    labels = (render(option.label, visitor.reader) for option in quick if option.line == posted.text)
    return next(labels, posted.text)
