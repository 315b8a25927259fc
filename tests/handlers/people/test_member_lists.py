"""A coordinator sends a list of members: it is shown, put right line by line, and kept on a yes; each is invited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from bot.commands import Role
from bot.messages import Upload
from bot.papers import upload
from bot.scheduler import housekeeping
from storage.database import Tx
from storage.people import contacts, people
from storage.people.contacts import Contact
from tests.handlers.people.test_privacy import everything
from tests.minutes.warm_reader import warm_reader
from tests.talk import Talker, Town

_CODE = re.compile(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}")
LIST = """Nom;Organisation;Pays;E-mail;Téléphone;Rôle
Fatou Sow;crs;Sénégal;fatou.sow@crs.example;;point focal
Moussa Ba;Croix-Rouge tchadienne (CRT);Tchad;;+235 66 00 00 03;
Awa Diop;CRS;Sénégal;awa@crs.example;;
Fatou  SOW;CRS;Sénégal;;;
Ali Issa;Croix Rouge nigerien;Niger;ali(at)crn;;
Zara Oumarou;CRN;Niger;;12345;
Ibra Fall;CRN;Niger;fatou.sow@crs.example;;
"""
SHOWN_FR = """\
📋 Ceci est une liste de membres : 7 lignes, 3 personnes à inscrire.
1. Fatou Sow · CRS · Sénégal · f…@crs.example
2. Moussa Ba · Croix-Rouge tchadienne (CRT) (nouveau nom) · Tchad · …0003
3. Awa Diop · CRS · Sénégal · a…@crs.example : est déjà dans le groupe
4. Fatou SOW · CRS · Sénégal : est deux fois dans la liste, comme à la ligne 1
5. ⚠ Ali Issa · Croix Rouge nigerien (nouvelle, mais proche de CRN) · Niger : l’adresse e-mail n’est pas valable
6. ⚠ Zara Oumarou · CRN · Niger : le numéro n’est pas valable
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[str]]:
    """What reads a file, started once."""
    with warm_reader(tmp_path_factory.mktemp("reader")) as command:
        yield command


@pytest.fixture
async def awa(place: Town, reader: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> Talker:
    """She coordinates, in French."""
    monkeypatch.setattr(upload, "CHILD", reader)
    crs = await place.organisation("CRS", "Sénégal")
    await place.organisation("CRN", "Niger", "Croix-Rouge nigérienne")
    return await place.joins("Awa Diop", Role.COORDINATOR, organisation=crs)


async def sends(who: Talker, words: str, name: str = "members.csv") -> str:
    """A file comes from somebody."""
    return await who.says("", file=Upload.of(name, words.encode()))


async def members(place: Town) -> dict[str, tuple[int, str | None]]:
    """Everybody's role and country, by name."""
    found = await place.db.read(lambda tx: people.members(tx, place.group_id))
    return {person.name: (member.role, person.country) for person, member in found}


async def rows(place: Town) -> dict[str, int]:
    """How many rows the tables of lists have."""

    async def count(tx: Tx) -> dict[str, int]:
        return {
            "member_lists": await tx.value("SELECT COUNT(*) FROM member_lists"),
            "listed_members": await tx.value("SELECT COUNT(*) FROM listed_members"),
            "contacts": await tx.value("SELECT COUNT(*) FROM contacts"),
        }

    return await place.db.read(count)


async def test_a_list_is_shown_put_right_and_kept_on_a_yes(place: Town, awa: Talker) -> None:
    before = await members(place)
    first = await sends(awa, LIST)
    assert first.startswith(SHOWN_FR), first
    assert len(first) <= 1000
    assert "Je n’écris à personne" in first
    page = await awa.says("relire liste page 2")
    assert "7. Ibra Fall · CRN · Niger · f…@crs.example ; mêmes coordonnées qu’à la ligne 1" in page
    assert await members(place) == before
    assert "La liste vous attend" in await awa.says("inscrire liste non")
    assert (await awa.says("relire liste")).startswith(SHOWN_FR)

    assert "5. Ali Issa · Croix Rouge nigerien (nouvelle, mais proche de CRN) · Niger · a…@crn.example" in (
        await awa.says("corriger membre 5 e-mail ali@crn.example")
    )
    assert "5. Ali Issa · CRN · Niger" in await awa.says("corriger 5 organisation CRN")
    assert "La ligne 7 est enlevée" in await awa.says("corriger membre 7 -")
    added = await awa.says("corriger membre + Ibra Fall, CRN, Niger, ibra@crn.example")
    assert added.startswith("✓ La ligne 7 est ajoutée.")
    assert "7. Ibra Fall · CRN · Niger · i…@crn.example" in added
    assert "pas de ligne 9" in await awa.says("corriger membre 9 nom Ali")

    kept = await awa.says("inscrire liste 1 oui")
    assert kept.startswith(
        "✓ 4 personnes sont inscrites dans le groupe.\nNouvelle organisation : Croix-Rouge tchadienne (CRT)\n"
        "2 lignes y étaient déjà, ou en double.\n1 ligne reste à corriger : relire liste 1"
    )
    found = await members(place)
    assert found["Fatou Sow"] == (Role.FOCAL, "Sénégal")
    assert found["Moussa Ba"] == (Role.MEMBER, "Tchad")
    assert "Zara Oumarou" not in found
    assert await rows(place) == {"member_lists": 1, "listed_members": 1, "contacts": 4}
    assert "1 personne à inscrire" in await awa.says("corriger membre 6 numero +227 90 12 34 56")
    assert "✓ 1 personne" in await awa.says("oui")
    assert "Zara Oumarou" in await members(place)
    assert await rows(place) == {"member_lists": 0, "listed_members": 0, "contacts": 5}
    assert "0 personne à inscrire" in await sends(awa, LIST.replace("12345", "+227 90 12 34 56"))


async def test_each_is_invited_with_a_code_of_their_own(place: Town, awa: Talker) -> None:
    await sends(awa, LIST)
    await awa.says("inscrire liste oui")
    listed = await awa.says("invitations")
    assert "3 personnes sont attendues" in listed
    assert "Moussa Ba · +235 66 00 00 03" in listed
    [first] = _CODE.findall(await awa.says("invitation Moussa Ba"))
    told = await awa.says("invitation Moussa Ba")
    assert "Bonjour Moussa Ba, le groupe « Groupe gtm » vous attend sur Tama." in told
    [code] = _CODE.findall(told)
    moussa = place.stranger("un téléphone")
    assert "pas valable" in await moussa.says(f"rejoindre {first}")
    before = (await members(place)).keys()
    welcome = await moussa.says(f"rejoindre {code}")
    assert "Moussa Ba" in welcome
    assert "CRT" in welcome
    assert (await members(place)).keys() == before
    assert "déjà dans le groupe" in await awa.says("invitation Moussa Ba")
    other = place.stranger("Autre")
    assert "pas valable" in await other.says(f"rejoindre {code}")

    assert "+235 66 00 00 03" in (await moussa.says("mesdonnees oui")) + moussa.files[-1].data.decode()
    await moussa.says("oubliezmoi oui")
    found = await everything(place)
    assert [table for table, text in found.items() if "66 00 00 03" in text] == []
    left = await place.db.read(lambda tx: contacts.in_group(tx, place.group_id))
    assert list(left.values()) == [Contact("fatou.sow@crs.example"), Contact("fatou.sow@crs.example")]


async def test_whoever_is_known_comes_in_the_place_of_who_was_awaited(place: Town, awa: Talker) -> None:
    await sends(awa, LIST)
    await awa.says("inscrire liste oui")
    [code] = _CODE.findall(await awa.says("invitation Fatou Sow"))
    fatou = await place.joins("Fatou", Role.OBSERVER)
    assert "Bienvenue" in await fatou.says(f"rejoindre {code}")
    found = await members(place)
    assert "Fatou Sow" not in found
    assert found["Fatou"][0] == Role.FOCAL


async def test_lists_are_the_coordinators_and_go_after_a_week(place: Town, awa: Talker) -> None:
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    john = await place.joins("John", Role.FOCAL, lang="en")
    await sends(awa, LIST)
    assert (await grace.says("review list")).startswith("📋 This is a list of members: 7 lines, 3 people to be added.")
    for line in ("review list", "enrol list 1 yes", "correct member 1 name X", "invitations", "invitation Fatou Sow"):
        assert "Only a coordinator" in await john.says(line)
    assert "Nothing of this list is kept" in await grace.says("discard list")
    assert "No list of members waits here" in await grace.says("enrol list yes")
    await sends(awa, LIST)
    place.clock.forward(days=8)
    await housekeeping.tick(place.db, place.clock.now())
    assert await rows(place) == {"member_lists": 0, "listed_members": 0, "contacts": 0}


async def test_whoever_is_forgotten_is_on_no_list_any_more(place: Town, awa: Talker) -> None:
    ali = await place.joins("Ali Issa", Role.MEMBER)
    await sends(awa, LIST)
    await ali.says("oubliezmoi oui")
    assert [table for table, text in (await everything(place)).items() if "ali(at)crn" in text] == []
    assert (await rows(place))["listed_members"] == 6
    grace = await place.joins("Grace", Role.COORDINATOR, lang="en")
    await awa.says("oubliezmoi oui")
    assert await rows(place) == {"member_lists": 0, "listed_members": 0, "contacts": 0}
    assert "No list of members waits here" in await grace.says("review list")


def _letters(number: int) -> str:
    return "Issa" + chr(97 + number // 26) + chr(97 + number % 26)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Nom\nFatou Sow\nMoussa Ba\n", "Je ne trouve"),
        ("Nom;Organisation\n" + "".join(f"Ali {_letters(n)};CRN\n" for n in range(301)), "301 lignes"),
    ],
    ids=["no columns", "too many"],
)
async def test_what_cannot_be_a_list_is_told_in_a_sentence(awa: Talker, words: str, said: str) -> None:
    assert said in await sends(awa, words)


async def test_sixty_megabytes_are_refused_unread(place: Town, awa: Talker) -> None:
    async def never(_most: int) -> bytes:
        raise AssertionError

    said = await awa.says("", file=Upload("members.xlsx", 60_000_000, never))
    assert said.startswith("Ce fichier est trop lourd")
    assert await rows(place) == {"member_lists": 0, "listed_members": 0, "contacts": 0}
