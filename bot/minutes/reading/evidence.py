"""Whether what was read is a compte-rendu at all."""

from collections.abc import Sequence

from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.model import Minutes

_ENOUGH = 3


def is_minutes(minutes: Minutes, parts: Sequence[TextPart], *, labels: int, titled: bool) -> bool:
    """Whether a text says that it is minutes, or tells what happened; fields alone may be an invitation's."""
    kinds = {part.kind for part in parts}
    table, discussion = Kind.TABLE in kinds, Kind.DISCUSSION in kinds
    happened = titled or discussion or table or bool(minutes.present or minutes.action_points)
    signs = [titled, titled, table, table, discussion, minutes.present, minutes.agenda, minutes.action_points]
    found = labels + sum(map(bool, signs)) + (minutes.next_meeting is not None)
    return happened and found >= _ENOUGH
