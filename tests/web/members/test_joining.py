"""A stranger with a code joins in a browser, and is themselves from then on."""

from __future__ import annotations

import re

from bot.commands import Role
from bot.scheduler import housekeeping
from storage.people import browsers, people
from storage.privacy import personal_data
from tests.handlers.people.test_privacy import everything
from tests.talk import open_space
from tests.web.members.outside import URL, OutsideTown, Phone
from tests.web.site import settled


async def joined(phone: Phone, code: str, name: str) -> None:
    """Join with a code and a name, and no organisation."""
    assert (await phone.joins(code)).status_code == 303
    for answer in (name, "-", "-"):
        await phone.says(answer)


async def announced(outside: OutsideTown) -> list[tuple[str, int | None]]:
    """By which channel each announcement went out to a person, and when it was read."""
    found = "SELECT channel, delivered_at FROM outbox WHERE announcement_id IS NOT NULL AND state = 'sent'"
    return [(row[0], row[1]) for row in await outside.db.read(lambda tx: tx.rows(found))]


async def test_a_code_in_a_link_and_a_press_begin_to_join_and_the_first_vote_counts(outside: OutsideTown) -> None:
    await open_space(outside, "Une radio", "Un journal")
    phone, code = outside.phone(), await outside.code()
    page = await phone.get(f"/join/{code}")
    assert (page.status_code, "Rejoindre le groupe" in page.text) == (200, True)
    answer = await phone.post("/join", {"code": code})
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    assert "Quel est votre nom" in await phone.reads()
    await phone.says("Awa Diop")
    await phone.says("-")
    assert "Bienvenue" in await phone.says("-")
    await phone.says("vote 1")
    known = await outside.db.read(lambda tx: people.by_name(tx, "Awa Diop"))
    assert known is not None
    assert await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM votes WHERE person_id = ?", known.id)) == 1


async def test_opening_an_invitation_changes_nothing(outside: OutsideTown) -> None:
    code = await outside.code()
    for _ in range(3):
        await outside.phone().get(f"/join/{code}")
    assert await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM browsers")) == 0
    await joined(outside.phone(), code, "Awa Diop")


async def test_a_press_whose_answer_was_lost_is_pressed_again(outside: OutsideTown) -> None:
    phone, code = outside.phone(), await outside.code()
    await phone.joins(code)
    del phone.cookies["__Host-tama"]
    assert (await phone.post("/join", {"code": code})).status_code == 303
    assert await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM browsers")) == 1
    assert "Quel est votre nom" in await phone.reads()


async def test_a_code_that_was_used_opens_nothing_and_whatever_is_wrong_sounds_alike(
    outside: OutsideTown,
) -> None:
    code = await outside.code()
    await joined(outside.phone(), code, "Awa Diop")
    for wrong in (code, await outside.code(uses=0), "AAAA-BBBB"):
        answer = await outside.phone().joins(wrong)
        assert (answer.status_code, "Ce code n’est pas valable" in answer.text) == (403, True)
    assert await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM browsers")) == 1


async def test_whoever_is_signed_in_joins_one_more_group_as_themselves(outside: OutsideTown) -> None:
    phone = outside.phone()
    await joined(phone, await outside.code(), "Awa Diop")
    outside.group_id = await outside.group("gtm-sahel")
    assert (await phone.joins(await outside.code(Role.COORDINATOR))).status_code == 303
    assert "Bienvenue" in await phone.reads()
    assert await outside.db.read(lambda tx: tx.value("SELECT COUNT(*) FROM people")) == 1


async def test_what_is_said_unasked_is_read_on_the_page_and_counts_as_read(outside: OutsideTown) -> None:
    coumba = await outside.joins("Coumba", Role.COORDINATOR)
    phone = outside.phone()
    await joined(phone, await outside.code(), "Awa Diop")
    await coumba.says("annonce à tous : La note est en ligne")
    await coumba.says("oui")
    await settled(lambda: announced(outside), 1)
    assert await announced(outside) == [(browsers.CHANNEL, None)]
    assert "La note est en ligne" in await phone.reads()
    assert await announced(outside) == [(browsers.CHANNEL, int(outside.clock.now().timestamp()))]


async def test_a_code_that_was_heard_wrong_is_told_so_and_costs_no_try(outside: OutsideTown) -> None:
    code, phone = await outside.code(), outside.phone()
    slip = code[:-1] + ("A" if code[-1] != "A" else "B")
    for _ in range(12):
        answer = await phone.joins(slip)
        assert (answer.status_code, "Un signe de ce code n’est pas juste" in answer.text) == (400, True)
    heard = code.replace("-", " ").lower()
    assert (await phone.post("/join", {"code": heard})).status_code == 303
    assert "Quel est votre nom" in await phone.reads()


async def test_a_coordinator_is_given_the_link_that_joins(outside: OutsideTown) -> None:
    coumba = await outside.joins("Coumba", Role.COORDINATOR)
    link = re.search(rf"{URL}(/join/\S+)", await coumba.says("inviter membre"))
    assert link is not None
    phone = outside.phone()
    await joined(phone, link[1].rpartition("/")[2], "Awa Diop")
    assert "Rôle : membre" in await phone.says("moi")


async def test_whoever_is_forgotten_reads_the_last_answer_and_is_nobody(outside: OutsideTown) -> None:
    phone = outside.phone(**{"user-agent": "Mozilla/5.0 (Linux; Android 8) Chrome/61.0 Mobile"})
    await joined(phone, await outside.code(), "Awa Diop")
    assert "browsers" in await held(outside, "Awa Diop")
    assert "C’est effacé" in await phone.says("oubliezmoi oui")
    assert "Awa" not in (await phone.get("/chat")).text
    left = await everything(outside)
    assert [table for table, rows in left.items() if "Awa" in rows or "Android" in rows] == []
    outside.clock.forward(days=8)
    await housekeeping.tick(outside.db, outside.clock.now())
    assert (await phone.get("/chat")).status_code == 401


async def held(outside: OutsideTown, name: str) -> dict[str, object]:
    """What somebody is told of themselves, by subject, as far as there is anything."""
    person = await outside.db.read(lambda tx: people.by_name(tx, name))
    assert person is not None
    found = await outside.db.read(lambda tx: personal_data.held(tx, person.id))
    return {subject: rows for subject, rows in found.items() if rows}
