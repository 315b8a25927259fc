"""The data of a button can be forged: other numbers, other groups, other bytes; nobody gets beyond their own rights.

Lines of real buttons are changed at random, and pressed or said in the group's own chat by people who may not.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from bot import commands
from bot.commands import COMMANDS, Role
from bot.languages import Reader, render
from bot.letters import unpack
from bot.messages import BUTTON_BYTES, Incoming, Reply
from bot.sample.load import NAME, SLUG
from storage.database import Tx
from storage.people import group_chats
from storage.people.group_chats import GroupChat
from tests.every_command.test_roles import SHOWN, canaries
from tests.sample_town import Sample, Snapshot, lasting, snapshot
from tests.talk import Talker

PLACE = "-100200300"
"""The chat in which the sample group meets."""
LOOKS = ("idees", "idee 1", "points", "point 1", "reunions", "reunion 4", "webinaires", "webinaire 1", "afaire", "aide",
         "relancer", "clore", "annonces", "annonce 1", "comptesrendus", "membres", "codes", "digest")  # fmt: skip
"""What the coordinator looks at, so that there are buttons."""
_NAMED = re.compile(r"^(?:@\S+\s+)+")
NUMBERS = (
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "9",
    "40",
    "999",
    "-1",
    "00001",
    "9" * 19,
    "4=5",
    "+4",
    "1-9999",
    "٣",
    "²",
)
TAILS = (
    "",
    "",
    "",
    " oui",
    " yes",
    " non",
    " page 2",
    " ; oui",
    "\x00",
    " \u202e1",
    " '; --",
    " @gtm-sahel",
    " %s",
    " 4 5 6",
)
SLUGS = ("", "", f"@{SLUG} ", f"@{SLUG.upper()} ", "@voisin ", "@nulle-part ", f"@{SLUG} @voisin ")
FORGED = 2_000
SOAK = 20_000
BINTA = "Binta"
"""She coordinates the group next door."""
REFERENCES = ("point:1", "point:5", "meeting:4", "meeting:5", "vote:1", "webinar:1", "minutes:4", "announcement:1")
"""What can stand on an answer sheet."""
ANSWERED = "✓ C’est noté. Votre réponse : "
"""Whoever is in the group may answer for themselves, and sees what they answered."""
CARDS = ("Réunion 2 : ", "Réunion 4\n", "Cette rencontre a déjà eu lieu.\nRéunion 1 : ", "🎓 Webinaire ")
"""Whoever is in the group may see its meetings and webinars: « … ; ou », heard as words, asks where the next one is."""
DOCUMENT = "📄 Document 1 : "
"""Whoever is in the group may see its documents: « fichier 1 », for coordinators a file that comes, names one."""
LISTS = ("1 document :", "💡 Idées pour 2021\n", "5 points ouverts. ")
"""Whoever is in the group may see its lists: « exporter idées » is heard as words by others."""
QUOTED = re.compile("« .*? »", re.DOTALL)
"""What was typed is said back."""


async def lines_of_buttons(sample: Sample) -> list[str]:
    """What stands behind the buttons that the group was shown, every command's example, and its name with numbers."""
    coordinator = sample.speakers[Role.COORDINATOR][0]
    for look in LOOKS:
        await coordinator.says(look)
    bodies = await sample.place.db.read(lambda tx: tx.rows("SELECT body FROM outbox WHERE body <> ''"))
    replies = [reply for row in bodies if isinstance(reply := unpack(row[0]).reply, Reply)]
    shown = {option.line for reply in replies for option in reply.options}
    typed = ((one.example_fr, one.example_en, f"{one.fr} 1 2", f"{one.en} 3 yes") for one in COMMANDS.values())
    return sorted(shown.union(*typed))


def forged(lines: Sequence[str], chance: random.Random) -> str:
    """A real line with other numbers, in another group, with more behind it."""
    line = re.sub(r"\d+", lambda real: chance.choice([real[0], *NUMBERS]), chance.choice(lines))
    sign = chance.choice(["", "", "/"])
    whole = f"{chance.choice(SLUGS)}{sign}{line.removeprefix('@' + SLUG).strip()}{chance.choice(TAILS)}"
    whole = whole.upper() if chance.random() < 0.1 else whole
    return whole.encode()[:BUTTON_BYTES].decode(errors="ignore")


def beyond(role: Role, lines: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Forged lines of commands that this role may not use in the sample group."""
    while True:
        line = forged(lines, chance)
        if (key := key_of(line, role)) and COMMANDS[key].role > role:
            yield line


def key_of(line: str, role: Role) -> str:
    """Which command a line means, in whichever group."""
    found = commands.find(_NAMED.sub("", line).replace("\0", ""), role)
    return "" if found is None else found[0].key


def from_next_door(line: str, chance: random.Random) -> str:
    """What somebody says of this group who belongs to another."""
    item = f"afaire {SLUG}/{chance.choice(REFERENCES)}"
    return chance.choice([f"@{SLUG} {_NAMED.sub('', line)}", item])


async def attackers(sample: Sample) -> list[tuple[Talker, Role]]:
    """All who may not do everything here, with what they are in this group."""
    place = sample.place
    inside = [(talkers[0], role) for role, talkers in sample.speakers.items() if Role.NOBODY < role < Role.COORDINATOR]
    outside = [(talker, Role.NOBODY) for talker in sample.speakers[Role.NOBODY]]
    group = await place.group("voisin")
    binta = await place.joins(BINTA, Role.COORDINATOR, group=group)
    await binta.says("espace Nos idées")
    return [*inside, *outside, (binta, Role.NOBODY)]


async def press(sample: Sample, talker: Talker, line: str, number: int, chance: random.Random) -> str:
    """In private or in the group's chat, pressed or typed; the event."""
    in_place = chance.random() < 0.5
    pressed = f"m{chance.randint(1, 9)}" if not in_place or chance.random() < 0.5 else ""
    event = f"forged.{number}"
    await sample.place.tama.dispatcher.handle(Incoming(
        "terminal", talker.address, event, line, sample.place.clock.now(), PLACE if in_place else "", lang="fr",
        name=talker.name, pressed=pressed, thread=f"/{number}/{event if pressed else ''}" if in_place else "",
    ))  # fmt: skip
    return event


async def said_since(sample: Sample, last: int) -> list[tuple[str, str, str]]:
    """The letters after that one: kind, address and text without what it quotes."""

    async def letters(tx: Tx) -> list[tuple[str, str, str]]:
        rows = await tx.rows("SELECT kind, address, body FROM outbox WHERE id > ? ORDER BY id", last)
        return [(row[0], row[1] or "", QUOTED.sub("", _text(row[2]))) for row in rows]

    return await sample.place.db.read(letters)


def _text(body: str) -> str:
    reply = unpack(body).reply
    assert isinstance(reply, Reply)
    return "\n".join([render(reply.text, Reader("fr")), *(option.line for option in reply.options)])


async def meet(sample: Sample) -> None:
    """The group meets in a chat."""
    group = await sample.place.db.read(lambda tx: tx.value("SELECT id FROM groups WHERE slug = ?", SLUG))
    here = GroupChat(0, "terminal", PLACE, "", group, "fr", NAME, None, None, None)
    await sample.place.db.transaction(lambda tx: group_chats.bind(tx, here, 0))


def _of_others(tables: Snapshot, ids: set[int | None]) -> Snapshot:
    """What lasts, but for what these people answer for themselves (« réunion 4 : oui »), and lines only counted."""
    kept = dict(lasting(tables))
    kept["replies"] = Counter(row for row in kept["replies"] if row[1] not in ids)
    kept["counters"] = Counter(row for row in kept["counters"] if not str(row[1]).startswith("unheard "))
    return kept


async def _assert_nothing_done(sample: Sample, many: int, seed: int) -> None:
    place, chance = sample.place, random.Random(seed)  # noqa: S311 - chance of no importance
    secrets = canaries(lasting(await snapshot(place))) - {NAME[:SHOWN]}
    lines, foes = await lines_of_buttons(sample), await attackers(sample)
    await meet(sample)
    last: int = await place.db.read(lambda tx: tx.value("SELECT MAX(id) FROM outbox"))
    theirs = {talker.id for talker, _ in foes}
    before = _of_others(await snapshot(place), theirs)
    sources = {talker.address: beyond(role, lines, chance) for talker, role in foes}
    tried = Counter[tuple[str, str]]()
    for number in range(many):
        talker, role = foes[number % len(foes)]
        line = next(sources[talker.address])
        tried[talker.address, key_of(line, role)] += 1
        await press(sample, talker, from_next_door(line, chance) if talker.name == BINTA else line, number, chance)
    assert _of_others(await snapshot(place), theirs) == before
    told = await said_since(sample, last)
    assert {kind for kind, _, _ in told} == {"answer"}
    assert {address for _, address, _ in told} <= {talker.address for talker, _ in foes}
    inside = {talker.address for talker, role in foes if role > Role.NOBODY}
    may_see = [
        (address, text)
        for _, address, text in told
        if address in inside and text.startswith((*CARDS, DOCUMENT, *LISTS))
    ]
    answered = [text for _, address, text in told if not text.startswith(ANSWERED) and (address, text) not in may_see]
    assert [text for text in answered if any(words in text for words in secrets)] == []
    if many >= SOAK:
        for talker, role in foes:
            assert {key for name, key in tried if name == talker.address} == {
                one.key for one in COMMANDS.values() if one.role > role
            }


async def test_what_is_forged_does_nothing_and_tells_nothing(sample: Sample) -> None:
    await _assert_nothing_done(sample, FORGED, seed=1)


@pytest.mark.postgres
async def test_what_is_forged_does_nothing_on_postgresql(postgres_sample: Sample) -> None:
    await _assert_nothing_done(postgres_sample, FORGED // 10, seed=2)


@pytest.mark.promise(36)
@pytest.mark.soak
async def test_a_great_many_forged_lines_do_nothing(sample: Sample) -> None:
    await _assert_nothing_done(sample, SOAK, seed=3)
