"""Who was there, from all that was said about it: each organisation once, and people who represent none."""

from __future__ import annotations

from collections.abc import Iterable

from storage.meetings.presences import AWAY, Presence

_BEST = ("present", "replaced", "late", "remote")
"""Of those of one organisation who are there, the first of these states is that of the organisation."""

Who = tuple[int | None, int | None]
"""The id of an organisation, or else that of a person."""


def attendance(said: Iterable[Presence]) -> dict[Who, Presence]:
    """What counts of each, in the order in which they were first spoken of.

    What is said of an organisation as a whole takes the place of what was said before. Whoever of its people is there
    makes it present, whatever was said.
    """
    found: dict[Who, Presence] = {}
    for one in said:
        who = (one.organisation_id, None if one.organisation_id is not None else one.person_id)
        before = found.get(who)
        if before is None or one.person_id is None or _is_better(one, before):
            found[who] = one
    return found


def there(counted: dict[Who, Presence]) -> list[Who]:
    """Those who were there."""
    return [who for who, one in counted.items() if one.state not in AWAY]


def _is_better(one: Presence, before: Presence) -> bool:
    if one.state in AWAY:
        return False
    return before.state in AWAY or _BEST.index(one.state) < _BEST.index(before.state)
