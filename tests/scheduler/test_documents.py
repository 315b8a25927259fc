"""Before a document's link dies, the coordinators and whoever added it are told."""

from __future__ import annotations

from bot.commands import Role
from storage.documents import documents
from storage.documents.documents import Document, NewDocument
from storage.privacy import personal_data
from tests.talk import Talker, Town

GUIDE = NewDocument("Guide de l’accueil | Welcome guide", "fr", "https://exemple.org/guide", "2020-12-20")


async def _added(place: Town, by: Talker, new: NewDocument = GUIDE) -> Document:
    await place.wants_no_digests()
    at = int(place.clock.now().timestamp())
    return await place.db.transaction(lambda tx: documents.add(tx, place.group_id, new, by.id, at))


async def test_coordinators_and_whoever_added_it_are_told_a_week_and_a_day_before(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    awa = await place.joins("Awa", Role.MEMBER)
    await _added(place, ben)
    place.clock.forward(days=11, hours=21, minutes=59)
    assert await place.ticks("document") == []
    place.clock.forward(minutes=1)
    assert await place.ticks("document") == [f"document:1:2020-12-20:week:{one.id}" for one in (ben, coumba)]
    assert await coumba.reads() == (
        "📄 Document 1 : Guide de l’accueil\nhttps://exemple.org/guide\n"
        "Son lien marche jusqu’au dimanche 20 décembre 2020. Gardez le fichier, ou renouvelez le lien.\n"
        "• Renouveler le lien… → lien 1"
    )
    assert await ben.reads() == (
        "📄 Document 1: Welcome guide\nhttps://exemple.org/guide\n"
        "Its link works until Sunday 20 December 2020. Please save the file, or renew the link.\n"
        "• Renew the link… → link 1"
    )
    assert await place.ticks("document") == []
    place.clock.forward(days=6)
    assert await place.ticks("document") == [f"document:1:2020-12-20:day:{one.id}" for one in (ben, coumba)]
    assert await awa.reads() == ""


async def test_who_reads_after_the_last_day_is_not_told(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await _added(place, coumba)
    place.clock.forward(days=19)
    assert len(await place.ticks("document")) == 1
    place.clock.forward(days=1)
    assert await coumba.reads() == ""
    assert await place.ticks("document") == []


async def test_whoever_adds_a_document_in_its_last_days_is_told_only_of_what_is_to_come(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    place.clock.forward(days=14)
    await _added(place, coumba)
    assert await place.ticks("document") == []
    place.clock.forward(days=4)
    assert await place.ticks("document") == [f"document:1:2020-12-20:day:{coumba.id}"]


async def test_a_link_that_stays_is_not_spoken_of(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await _added(place, coumba, NewDocument("Guide", "fr", "https://exemple.org/guide"))
    place.clock.forward(days=400)
    assert await place.ticks("document") == []


async def test_documents_are_numbered_in_their_group(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    assert [(await _added(place, coumba)).number for _ in range(2)] == [1, 2]
    found = await place.db.read(lambda tx: documents.by_id(tx, 2))
    assert found is not None
    assert (found.number, found.title, found.expires_on) == (2, GUIDE.title, "2020-12-20")


async def test_who_asks_for_their_data_finds_the_documents_they_added(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    added = await _added(place, coumba)
    data = await place.db.read(lambda tx: personal_data.held(tx, coumba.id or 0))
    assert data["documents_added"] == [
        {
            "group": "Groupe gtm",
            "document": 1,
            "title": added.title,
            "link": added.link,
            "created_at": added.created_at,
        }
    ]
