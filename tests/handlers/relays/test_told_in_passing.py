"""« Salif ne viendra pas »: what one was told of others is asked back, and entered for each of them on a yes."""

from __future__ import annotations

from tests.handlers.relays.relay_town import Group
from tests.handlers.relays.relay_town import group as group  # noqa: PLC0414 - a fixture


async def test_two_colleagues_are_named_in_one_line(group: Group) -> None:
    asked = await group.zoe.says("Salif and Ben are not coming to the meeting")
    assert asked.startswith("Do you mean: for Salif Ba: no\nfor Ben Roy: no?")
    assert "Non" not in await group.cast.mina.says("qui vient 1")
    assert (await group.zoe.says("yes")).count("by telephone, to be confirmed") == len(["Salif", "Ben"])
    assert "Non (2) :" in await group.cast.mina.says("qui vient 1")


async def test_a_no_enters_nothing(group: Group) -> None:
    await group.zoe.says("Salif can't come")
    await group.zoe.says("no")
    assert "Non" not in await group.cast.mina.says("qui vient 1")
