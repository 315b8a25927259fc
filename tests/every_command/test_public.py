"""In a group chat each command is for everybody to read, or leaves the chat alone: for every command there is."""

from __future__ import annotations

import itertools
import re

import pytest

from bot import commands
from bot.commands import COMMANDS, Command, Public, Role
from bot.handlers.people.group_chat import bind, unbind
from tests.group_chat import Gathering, Heard
from tests.sample_town import Sample
from tests.talk import Talker

pytestmark = pytest.mark.long

ALL = [pytest.param(one, id=one.key) for one in COMMANDS.values()]
READS = [pytest.param(one, id=one.key) for one in COMMANDS.values() if one.public is Public.READS]
PUBLIC = [pytest.param(one, id=one.key) for one in COMMANDS.values() if one.public is not Public.NO]
BY_ROLE = {"show_help"}
"""Commands whose answer tells what the speaker may do."""
SECRET = "canari"
SAID_BEFORE = ("vote 1 2", f"excuse 5 {SECRET} rouge", "participe 3 +77", f"commenter 1 {SECRET} bleu")
"""What each says in private, before they speak in the chat: their votes, reasons and figures."""
PERSONAL = re.compile(rf"{SECRET}|\b77\b|✓ \d+\. |par vous|vos votes : 1, 2", re.IGNORECASE)


async def gathered(sample: Sample, lang: str) -> Gathering:
    """The sample's chat; everybody reads this language."""
    for talker in itertools.chain(*sample.speakers.values()):
        await sample.reads(talker, lang)
    return await Gathering(sample.place).bound(sample.speakers[Role.COORDINATOR][0], "/connecter gtm-sahel")


def said(command: Command, lang: str, role: Role) -> tuple[Command, str]:
    """Its example as it is typed in a chat, and the command that the line is taken for."""
    found = commands.find(command.example(lang), role)
    assert found is not None
    return found[0], f"/{command.example(lang)}"


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("command", ALL)
async def test_what_is_not_public_leaves_the_chat_alone(sample: Sample, command: Command, lang: str) -> None:
    chat = await gathered(sample, lang)
    for role, talkers in sample.speakers.items():
        if not role:
            continue
        meant, line = said(command, lang, role)
        heard = await chat.hears(talkers[0], line)
        if meant.public is Public.NO:
            assert heard.here == "", line
        if meant is not COMMANDS["forget_me"]:
            assert heard != Heard(), line
        if meant.handler in (unbind, bind):
            await chat.bound(sample.speakers[Role.COORDINATOR][0], "/connecter gtm-sahel")


@pytest.mark.parametrize("command", ALL)
async def test_nobody_below_its_role_does_anything_there(sample: Sample, command: Command) -> None:
    chat = await gathered(sample, "fr")
    stranger, left = sample.speakers[Role.NOBODY][1], sample.speakers[Role.NOBODY][0]
    for talker in (stranger, left):
        heard = await chat.hears(talker, f"/{command.example_fr}", event=f"{talker.name} says")
        assert heard.private == ""
        assert heard.here.startswith(("Je ne vous connais pas encore", "Vous n’êtes pas dans le groupe"))


@pytest.mark.parametrize("command", READS)
async def test_a_public_answer_is_the_same_whoever_asks(sample: Sample, command: Command) -> None:
    chat = await gathered(sample, "fr")
    issa, mariam = sample.speakers[Role.FOCAL][0], sample.speakers[Role.COORDINATOR][0]
    for line in SAID_BEFORE:
        await issa.says(line)
    await issa.says("idee 1")
    lines = (f"/{command.fr}", f"/{command.fr} 1", f"/{command.fr} 3", f"/{command.fr} 5")
    for line in lines:
        answers = [(await chat.hears(talker, line)).here for talker in (issa, mariam)]
        if command.key not in BY_ROLE:
            assert answers[0] == answers[1], line
        assert SECRET not in answers[0] or command.key == "idea"


@pytest.mark.parametrize("command", PUBLIC)
async def test_a_public_answer_tells_nothing_that_was_said_in_private(sample: Sample, command: Command) -> None:
    chat = await gathered(sample, "fr")
    issa: Talker = sample.speakers[Role.FOCAL][0]
    for line in SAID_BEFORE[:3]:
        await issa.says(line)
    for line in (f"/{command.example_fr}", f"/{command.fr}", f"/{command.fr} 3", f"/{command.fr} 5"):
        heard = await chat.hears(issa, line)
        assert PERSONAL.search(heard.here) is None, (line, heard.here)
        await chat.hears(issa, "/annuler")
