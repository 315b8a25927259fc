"""The parts of a line that only evaluations have: one of the four columns, a choice on keeping the group."""

from __future__ import annotations

import re

from bot.commands import Values
from bot.errors import Refused
from bot.handlers.evaluations.texts import LABELS
from bot.messages import NO, YES, Chat
from bot.parts import Choice, Hearing, OneOf
from bot.texts import Line, T
from storage.evaluations.evaluations import ADVICE, KEEP, MISSING, WORKED

WHICH = (
    Choice(WORKED, LABELS[WORKED], words=("positif", "positifs", "positive", "worked", "ce qui a marche", "1")),
    Choice(MISSING, LABELS[MISSING], words=("lacune", "lacunes", "manque", "manques", "missing", "lacks", "2")),
    Choice(
        ADVICE, LABELS[ADVICE], words=("recommandation", "recommandations", "recommendation", "recommendations", "3")
    ),
    Choice(KEEP, LABELS[KEEP], words=("maintien", "keep", "keep group", "4")),
)
_WITH_CHANGES = (
    "avec changements", "avec des changements", "avec changement", "avec modifications", "avec des modifications",
    "changements", "modifications", "oui avec changements", "oui avec des changements", "oui, avec changements",
    "oui, avec des changements", "oui avec modifications", "oui, avec modifications", "oui avec des modifications",
    "oui, avec des modifications", "with changes", "changes", "yes with changes", "yes, with changes",
)  # fmt: skip
_YES, _NO = T("Yes"), T("No")
KEEPING = (
    Choice("yes", _YES, words=(*YES, "garder", "continuer", "maintenir", "le garder", "keep", "keep it", "continue")),
    Choice("no", _NO, words=(*NO, "arreter", "ne pas garder", "stop", "do not keep it", "end it")),
    Choice("changes", T("Yes, with changes"), words=_WITH_CHANGES),
)
_CONDITION = re.compile(
    r"\s*(?:oui|yes|non|no|ok)\b[\s,]*(?:si|s['’]il|sauf|mais|à\s+condition|a\s+condition|if|unless|but|provided)\b",
    re.IGNORECASE,
)


class Keeping(OneOf):
    """Yes, no, or with changes. A yes on a condition, a no with one, is asked back: it may be any of the three."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        if _CONDITION.match(text):
            line = Line("maintien avec changements : un budget", "keep group with changes: a budget")
            raise Refused(T("Yes, no, or with changes? With a condition it is rather: {line}", line=line))
        return super().read(text, hearing)


async def part_choices(_chat: Chat, _values: Values) -> list[Choice]:
    """The four columns."""
    return list(WHICH)
