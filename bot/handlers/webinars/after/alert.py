"""Coordinators say under which rate of attendance they want to be warned."""

from __future__ import annotations

import re
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.messages import NO, Chat, Reply
from bot.parts import Hearing, Part
from bot.spelling.folding import fold
from bot.texts import Line, T
from storage.webinars import webinars

_PERCENT = re.compile(r"(\d{1,4})\s*(?:%|pour cent|percent)?", re.IGNORECASE)
_NEVER = (*NO, "jamais", "never", "off")


class Percent(Part):
    """`50 %`; 0, « jamais » for none."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        if fold(text) in _NEVER:
            return 0, ""
        found = _PERCENT.fullmatch(text.strip())
        return (int(found[1]), "") if found else None


class Rate(Question):
    """Under how many percent."""

    percent: Annotated[int, Ask(T("Under how many percent of attendance? From 1 to 100, or 0 for never."), Percent())]


@command(
    key="attendance_alert",
    fr="alerte participation", en="attendance alert", role=Role.COORDINATOR, section="webinars",
    example=("alerte participation 50", "attendance alert 50"),
    help=T("be warned when few people attend a webinar"),
    forms=(("alerte participation jamais", "attendance alert never"),),
)  # fmt: skip
async def attendance_alert(said: Rate, chat: Chat) -> Reply:
    """From now on, for all coordinators of the group."""
    if said.percent > 100:  # noqa: PLR2004 - percent
        line = Line("alerte participation 50", "attendance alert 50")
        raise Refused(T("A rate goes from 1 to 100, for example: {line}", line=line))
    await webinars.set_rate(chat.tx, chat.group_id, said.percent or None)
    if not said.percent:
        return Reply(T("✓ No warning about attendance."))
    return Reply(T("✓ Coordinators are warned, 4 days after a webinar, if fewer than {percent} % were there.",
                   percent=said.percent))  # fmt: skip
