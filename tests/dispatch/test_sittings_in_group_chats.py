"""A meeting is written down in the group chat: by commands with a slash, and by replies to what Tama says there."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.group_chat import gathering
from tests.talk import Town


async def test_a_meeting_is_written_down_where_the_group_meets(place: Town) -> None:
    chat, awa, ben = await gathering(place)
    await awa.says("reunion 1 décembre 11h-13h, Salle 2 : Bilan; Divers")
    await awa.says("publier 1 oui")
    place.clock.forward(minutes=70)
    assert place.clock.now() > datetime(2020, 12, 1, 11, tzinfo=UTC)
    assert "n’est pas ouverte aux notes" in (await chat.hears(awa, "/note Bonjour")).here
    assert "ouverte aux notes" in (await chat.hears(awa, "/seance 1")).here
    assert "1. Trente pays" in (await chat.hears(awa, "/note Trente pays")).here
    assert "2. Decision: we go on" in (await chat.hears(ben, "/decision we go on")).here
    assert "3. And this" in (await chat.hears(ben, "note And this", replied_to="m1", addressed=False)).here
    assert (await chat.hears(ben, "note said in passing", addressed=False)).here == ""
    assert "is there" in (await chat.hears(ben, "/present")).here
    assert "4. Action: write · no owner · no deadline" in (await chat.hears(ben, "/action write")).here
    assert "3. And this" in (await chat.hears(awa, "/relire")).here
    assert "séance close" in (await chat.hears(awa, "/fin_de_seance")).here
