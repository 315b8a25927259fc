"""What is held about a person: given to them on request, and gone when they ask."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest

from bot.commands import Role
from storage import local_messages
from storage.database import Tx
from storage.documents import documents
from storage.documents.documents import NewDocument
from storage.engine.opening import MIGRATIONS
from storage.ideas import ideas, spaces, votes
from storage.ideas.spaces import Space
from storage.meetings import meetings, minutes, presences, replies
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import NewMeeting, Timing
from storage.meetings.presences import Presence
from storage.meetings.replies import MeetingReply
from storage.people import people
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from storage.webinars import attendances
from storage.webinars import webinars as webinar_storage
from storage.webinars.attendances import Attendance
from storage.webinars.webinars import NewWebinar
from tests.handlers.people.test_join import HOW_FR, a_code
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
NAME, ADDRESS = "Awa Diop-Sène", "221770000000"
WARNING_FR = (
    "Je vais effacer définitivement votre nom, vos adresses, votre pays, notre conversation et vos notes."
    "\nVos votes et vos réponses restent comptés, vos idées et vos commentaires restent, le tout sans votre nom."
    "\nCe que d’autres ont écrit avec leurs mots reste, même si votre nom y figure."
    "\nPour recevoir d’abord vos données : mes donnees"
    "\nPour tout effacer, écrivez : oubliez moi oui"
    "\n1. Tout effacer\n2. Non"
)
FORGOTTEN_FR = (
    "✓ C’est effacé : je ne sais plus qui vous êtes."
    "\nPour revenir un jour, demandez un nouveau code à la coordination du groupe."
)


async def awa_of(place: Town) -> Talker:
    """Somebody who did a bit of everything, of whom others speak, and who joined by herself."""
    awa = place.stranger(NAME)
    awa.address = ADDRESS
    await awa.says(f"rejoindre {await a_code(place)} {NAME}, -, Sénégal")
    awa.id = await place.person(ADDRESS)
    await place.db.transaction(lambda tx: _life(tx, place.group_id, awa.id or 0))
    return awa


async def _life(tx: Tx, group_id: int, awa: int) -> None:
    await people.identify(tx, "web", "new-5e5e5e", awa, NOON)
    space = Space(0, 0, "Idées", "fr", "approval", None, None, None, True, False, "open", None, None)  # fmt: skip
    made = await spaces.create(tx, group_id, space, None, NOON)
    await ideas.add(tx, group_id, made.id, f"Une idée de {NAME}", "fr", awa, NOON)
    idea = (await ideas.in_space(tx, made.id))[0]
    await ideas.comment(tx, idea.id, awa, "Très utile", "fr", NOON)
    await votes.withdraw(tx, awa, [idea.id], NOON - 60)
    await votes.cast(tx, made.id, awa, {idea.id: 1}, NOON)
    new = NewMeeting(Timing("2020-12-10", "Africa/Dakar"), "Atelier", state="published")
    meeting = await meetings.create(tx, group_id, new, [NewItem("Bilan", NAME)], None, NOON)
    await replies.keep(tx, meeting.id, MeetingReply(awa, "excused", "chez ma mère", "Kadi Sow"), NOON)
    kadi = await people.create(tx, "Kadi", "fr", NOON)
    await replies.keep(tx, meeting.id, MeetingReply(kadi, "excused", f"avec {NAME}", NAME), NOON)
    await meetings.told(tx, meeting, json.dumps({"place": f"chez {NAME}"}, ensure_ascii=False), NOON)
    await minutes.add_draft(
        tx, group_id, minutes.NewDraft(json.dumps({"present": [NAME]}, ensure_ascii=False), "fr"), awa, NOON
    )
    await presences.put(tx, meeting.id, Presence(None, None, f"M. Ba, {NAME.upper()}"), NOON)
    await action_points.create(tx, group_id, NewPoint("Écrire", "fr", owners=[Actor(person_id=awa)]), None, NOON)
    await webinar_storage.create(tx, group_id, NewWebinar("Le droit", "fr", NOON - 9000, speakers=NAME), None, NOON)
    webinar = (await webinar_storage.in_group(tx, group_id))[0]
    await attendances.answer(tx, Attendance(webinar.id, awa, None, None, None, "attended", 2), NOON)
    await documents.add(tx, group_id, NewDocument(f"Note de {NAME}", "fr", ""), None, NOON)
    for address in ("new-5e5e5e", "somebody"):
        await local_messages.add_mine(tx, address, json.dumps({"text": f"Bonjour {NAME}"}, ensure_ascii=False), NOON)


async def everything(place: Town) -> dict[str, str]:
    """All that stands in each table."""
    script = "".join(path.read_text() for path in sorted(MIGRATIONS.glob("*.sql")))
    tables = re.findall(r"CREATE TABLE (\w+)", script)

    async def dump(tx: Tx) -> dict[str, str]:
        return {
            table: repr([list(row) for row in await tx.rows(f"SELECT * FROM {table}")])  # noqa: S608
            for table in tables
        }

    return await place.db.read(dump)


async def test_my_data_say_their_size_first_then_come_as_a_file(place: Town) -> None:
    await place.joins("Coumba", Role.COORDINATOR)
    awa = await awa_of(place)
    offer = await awa.says("mesdonnees")
    assert re.sub(r"\d+", "N", offer) == (
        "Le fichier de tout ce que je garde sur vous pèse N Ko. Je l’envoie ?\nN. Oui, l’envoyer\nN. Non"
    )
    assert awa.files == []
    assert await awa.says("oui") == "Voici tout ce que je garde sur vous."
    file = awa.files[0]
    assert file is not None
    assert file.name == "tama-mes-donnees.json"
    data = json.loads(file.data)
    assert data["person"] == [
        {
            "name": NAME,
            "lang": "fr",
            "zone": None,
            "country": "Sénégal",
            "created_at": NOW.isoformat(),
            "stopped_at": None,
            "paused_until": None,
            "away_at": None,
            "quiet_from": None,
            "quiet_until": None,
            "digest_every": "weekly",
            "digest_weekday": 0,
            "digest_minute": 480,
            "digest_mark": "",
            "text_only": 0,
        }
    ]
    assert [one["address"] for one in data["identities"]] == [ADDRESS, "new-5e5e5e"]
    assert data["votes"][0] | {"text": ""} == {
        "group": "Groupe gtm", "idea": 1, "text": "", "weight": 1, "cast_at": NOW.isoformat()
    }  # fmt: skip
    assert data["votes_taken_back"][0] | {"text": ""} == {
        "group": "Groupe gtm", "idea": 1, "text": "", "withdrawn_at": (NOW - timedelta(minutes=1)).isoformat()
    }  # fmt: skip
    assert data["comments"][0]["text"] == "Très utile"
    reply = data["meeting_replies"][0]
    assert (reply["note"], reply["replacement"]) == ("chez ma mère", "Kadi Sow")
    assert (data["webinars"][0]["answer"], data["webinars"][0]["guests"]) == ("attended", 2)
    assert data["action_points_owned"][0]["text"] == "Écrire"
    assert data["messages_to_me"][0]["body"].startswith("✓ Bienvenue dans le groupe « Groupe gtm »")
    assert data["local_chat"] == [{"mine": 1, "body": {"text": f"Bonjour {NAME}"}, "at": NOW.isoformat()}]


async def test_my_data_in_english_and_not_sent_after_a_no(place: Town) -> None:
    john = await place.joins("John", Role.OBSERVER, lang="en")
    assert (
        await john.says("my data")
        == "The file of everything I hold about you weighs 4 KB. Send it?\n1. Yes, send it\n2. No"
    )
    assert await john.says("no") == "Nothing was changed."
    assert await john.says("mydata yes") == "Here is everything I hold about you."
    assert len(john.files) == 1


async def test_nothing_of_others_is_in_my_data(place: Town) -> None:
    await awa_of(place)
    john = await place.joins("John", Role.COORDINATOR)
    await john.says("mesdonnees oui")
    file = john.files[0]
    assert file is not None
    assert b"Awa" not in file.data


async def test_erasure_leaves_no_trace_of_who_it_was_but_in_sentences_of_others(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
    awa = await awa_of(place)
    await awa.says("nom")
    assert await awa.says("oubliezmoi") == WARNING_FR.replace(
        "\n1. Tout", "\n\nJ’attends toujours votre réponse : Quel est votre nom ? Prénom et nom de famille.\n1. Tout"
    )
    assert [table for table, rows in (await everything(place)).items() if NAME in rows] != []
    assert await awa.says("oubliezmoi oui") == FORGOTTEN_FR
    dumped = await everything(place)
    traces = ("awa diop-sène", "awa diop-sene", ADDRESS, "new-5e5e5e", "chez ma mère", "kadi sow")
    for others in (f"avec {NAME}", f"chez {NAME}", f"Note de {NAME}", f"Bonjour {NAME}"):
        holding = [table for table, rows in dumped.items() if others in rows]
        assert holding, others
        dumped |= {table: dumped[table].replace(others, "") for table in holding}
    assert [(table, one) for table, rows in dumped.items() for one in traces if one in rows.casefold()] == []
    assert dumped["withdrawn_votes"] == "[]"
    assert await awa.says("moi") == HOW_FR
    assert await coumba.reads() == "… joined the group Groupe gtm.\nRole: member."


async def test_a_name_with_signs_is_erased_in_every_spelling_where_only_names_stand(place: Town) -> None:
    cecile = await place.joins("Cécile N’Cœur", Role.MEMBER)
    spelt = ["Cécile N'Coeur", "CECILE N’CŒUR (CRS)", "Mme cecile n'cœur", "Cécile\xa0N’Coeur", "Cécile  N’Cœur"]

    async def add(tx: Tx) -> None:
        for speakers in (*spelt, "Cécile N’Cœur-Ba", "Cécile N’Cœur Sow", ", ".join(["M. Ba", *spelt[:2]])):
            new = NewWebinar("Le droit", "fr", NOON - 9000, speakers=speakers)
            await webinar_storage.create(tx, place.group_id, new, None, NOON)

    await place.db.transaction(add)
    await cecile.says("oubliezmoi oui")
    found = await place.db.read(lambda tx: tx.rows("SELECT speakers FROM webinars ORDER BY number"))
    assert [row[0] for row in found] == [
        "…", "… (CRS)", "Mme …", "…", "…", "Cécile N’Cœur-Ba", "Cécile N’Cœur Sow", "M. Ba, …, … (CRS)"
    ]  # fmt: skip


@pytest.mark.promise(43)
async def test_after_erasure_the_tallies_are_unchanged(place: Town) -> None:
    awa = await awa_of(place)

    async def tallies(tx: Tx) -> list[int]:
        tables = ("people", "ideas", "comments", "votes", "replies", "attendances", "presences")
        return [
            await tx.value(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
            for table in tables
        ]

    before = await place.db.read(tallies)
    await awa.says("oubliezmoi oui")
    assert await place.db.read(tallies) == before

    async def authors(tx: Tx) -> list[int | None]:
        return [await tx.value("SELECT author_id FROM ideas"), await tx.value("SELECT author_id FROM comments")]

    assert await place.db.read(authors) == [None, None]


async def test_whoever_was_forgotten_can_join_anew(place: Town) -> None:
    awa = await awa_of(place)
    first = awa.id
    await awa.says("oubliezmoi")
    assert await awa.says("oui") == FORGOTTEN_FR
    assert await awa.says("oubliezmoi oui") == HOW_FR
    await awa.says(f"rejoindre {await a_code(place)} {NAME}, -, -")
    assert await place.person(ADDRESS) not in {None, first}


async def test_forgetting_can_be_declined_in_english(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    assert (await john.says("forget me")).splitlines()[-3:] == [
        "To be erased, type: forget me yes", "1. Erase me for good", "2. No"
    ]  # fmt: skip
    assert await john.says("no") == "Nothing was changed."
    assert (await john.says("me")).splitlines()[0] == "Name: John"


async def test_a_namesake_in_another_group_keeps_their_name(place: Town) -> None:
    awa = await awa_of(place)
    other = await place.group("axe1")
    new = NewMeeting(Timing("2020-12-10", "Africa/Dakar"), "Réunion", state="published")
    meeting = await place.db.transaction(
        lambda tx: meetings.create(tx, other, new, [NewItem("Bilan", NAME)], None, NOON)
    )
    await awa.says("oubliezmoi oui")

    async def presenter(tx: Tx) -> str:
        name: str = await tx.value("SELECT presenter FROM agenda_items WHERE meeting_id = ?", meeting.id)
        return name

    assert await place.db.read(presenter) == NAME
