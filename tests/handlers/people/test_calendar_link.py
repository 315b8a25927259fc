"""The secret address of somebody's calendar, and what the desk reads, on each of the two databases."""

from __future__ import annotations

from bot.board import PANELS, Window
from bot.commands import Role
from bot.deferred import chat_of
from bot.handlers.people.join_links import keep_page_url
from storage.database import Tx
from storage.people import calendar_feeds, people
from tests.talk import Town, open_space

URL = "https://tama.example.org"


async def test_it_is_given_as_often_as_wanted_and_closed_at_once(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.OBSERVER)
    assert await awa.says("lien calendrier") == (
        "Je n’ai pas d’adresse sur le web ici. Une réunion à la fois : calendrier"
    )
    await place.db.transaction(lambda tx: keep_page_url(tx, URL))
    given = [(await awa.says("lien calendrier")).splitlines()[1] for _ in range(calendar_feeds.MOST + 2)]
    assert len({*given}) == len(given)
    assert all(one.startswith(f"{URL}/calendar/") and one.endswith(".ics") for one in given)
    assert await awa.says("fermer calendrier") == "✓ Les 5 adresses de votre calendrier sont fermées."
    assert await awa.says("fermer calendrier") == "Votre calendrier n’a pas d’adresse."


async def test_every_panel_can_be_read_whole_and_in_parts(place: Town) -> None:
    crs = await place.organisation("CRS", "Sénégal")
    awa = await place.joins("Awa Diop", Role.COORDINATOR, organisation=crs)
    oumar = await place.joins("Oumar Ba", Role.MEMBER)
    await open_space(place, "Un puits", "Un abri")
    for line in (
        "ajouter membres Fatou Sow, CRS", "reunion 5 janvier 2021 9h, Dakar : Bilan ; Divers", "publier 1 oui",
        "point Rédiger la note ; CRS ; 3 décembre 2020", "ajouter webinaire Les abris, 7 janvier 2021 10h",
        "webinaire 1 oui",
    ):  # fmt: skip
        await awa.says(line)
    await oumar.says("excuse 1 en mission")

    async def look(tx: Tx) -> dict[str, tuple[int, int, int]]:
        known = await people.by_identity(tx, "terminal", awa.address)
        assert known is not None
        found = {}
        for key, one in PANELS.items():
            chat = chat_of(tx, known.person, known.member, place.clock.now())
            whole, first = await one.read(chat, Window()), await one.read(chat, Window(1))
            later = await one.read(chat, Window(100, 1))
            assert [*first.rows, *later.rows] == [*whole.rows], key
            assert all(len(row.cells) == len(one.panel.columns) for row in whole.rows), key
            found[key] = (whole.count, first.count, len(whole.rows))
        return found

    found = await place.db.read(look)
    assert {key for key, counts in found.items() if len({*counts}) > 1} == set()
    assert {key: found[key][0] for key in ("members", "replies", "not-voted", "ideas", "points", "agenda")} == {
        "members": 3, "replies": 3, "not-voted": 3, "ideas": 2, "points": 1, "agenda": 2,
    }  # fmt: skip
    assert found["outbox"][0] > 0
