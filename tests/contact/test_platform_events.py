"""People and group chats that go, come back, or move: nothing is lost, and those concerned are told once."""

from __future__ import annotations

from bot.chat_news import NO_RIGHT, Came, Gone, Moved
from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.letters import post_letters
from bot.messages import Incoming, Post, Reply
from storage.database import Tx
from storage.outbox import chat_moves, letters, results
from storage.people import group_chats
from tests.channels.delivery.scripted import MOVED_TO, Scripted, by
from tests.group_chat import Gathering, Heard
from tests.talk import Town, open_space

LOST = (
    "⚠ Je ne peux plus écrire dans la discussion « Amis du lac » du groupe « Groupe gtm » : rien n’y est publié.\n"
    "Pour continuer, ajoutez-moi de nouveau : rien d’autre n’est nécessaire."
)
LOST_EN = (
    "⚠ I can no longer write in the group chat “Amis du lac” of Groupe gtm: nothing is posted there.\n"
    "To go on, add me again: nothing else is needed."
)


async def posts(place: Town, words: str) -> None:
    """Something for all where the group meets."""

    async def put(tx: Tx) -> None:
        for letter in await post_letters(tx, Post(Reply(words), LetterKind.MEETING, f"news:{words}"), place.group_id):
            await letters.put(tx, letter, int(place.clock.now().timestamp()))

    await place.db.transaction(put)


async def states(place: Town, words: str) -> list[tuple[str, str | None, str]]:
    """What became of it: state, reason, place."""

    async def read(tx: Tx) -> list[tuple[str, str | None, str]]:
        rows = await tx.rows("SELECT state, reason, place FROM outbox WHERE key LIKE ? ORDER BY id", f"news:{words}@%")
        return [(row[0], row[1], row[2]) for row in rows]

    return await place.db.read(read)


def texts(place: Town, name: str) -> list[str]:
    """All that somebody got in private so far."""
    return [one.text for one in place.paper.sheets.get(name, []) if not one.chat_id]


async def test_somebody_who_blocks_gets_nothing_more_and_is_somebody_to_call(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER)
    gone = Gone("terminal", "Ben", "", "blocked by the person")
    await place.tama.dispatcher.note("g1", gone)
    assert await awa.says("injoignables") == (
        "📞 1 personne à appeler :\nBen : a bloqué Tama ou n’est plus sur terminal, depuis le mardi 1er décembre 2020"
    )
    await place.tama.dispatcher.note("g2", Came("terminal", "Ben", ""))
    assert await awa.says("injoignables") == "Aucun échec d’envoi signalé."
    await place.tama.dispatcher.note("g1", gone)
    assert await awa.says("injoignables") == "Aucun échec d’envoi signalé."
    assert await ben.reads() == ""


async def test_whoever_blocks_in_private_is_still_answered_where_the_group_meets(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER)
    await open_space(place, "Un puits")
    await Gathering(place).bound(awa)
    for event, thread, pressed in (("typed", "/7/", ""), ("simply", "", ""), ("pressed", "//p1", "m1")):
        line = Incoming("terminal", ben.address, event, "/vote 1", place.clock.now(), "-100", pressed, thread=thread)
        await place.tama.dispatcher.attempt(line)
    await place.tama.dispatcher.attempt(Incoming("terminal", ben.address, "alone", "vote 1", place.clock.now()))
    await place.tama.dispatcher.note("g1", Gone("terminal", ben.address, "", "blocked"))

    async def answers(tx: Tx) -> list[tuple[str, str]]:
        rows = await tx.rows("SELECT key, state FROM outbox WHERE key LIKE 'answer:%' ORDER BY id DESC LIMIT 4")
        return sorted((row[0].rpartition(":")[2], row[1]) for row in rows)

    waiting = [(event, "waiting") for event in ("pressed", "simply", "typed")]
    assert await place.db.read(answers) == [("alone", "failed"), *waiting]


async def test_a_chat_that_is_gone_gets_nothing_more_and_the_coordinators_hear_of_it_once(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.COORDINATOR, lang="en")
    await place.joins("Zoe", Role.MEMBER)
    chat = Gathering(place)
    await chat.came(awa, "Amis du lac")
    await chat.hears(awa, "/connecter")
    await posts(place, "Un")
    await chat.gone(awa)
    await chat.gone(awa)
    await posts(place, "Deux")
    await chat.messages()
    assert await states(place, "Un") == [("failed", "removed", "-100")]
    assert await states(place, "Deux") == []
    assert (texts(place, "Awa"), texts(place, "Ben")[1:], texts(place, "Zoe")) == ([LOST], [LOST_EN], [])
    await chat.came(ben)
    await posts(place, "Trois")
    assert [one.text for one in await chat.messages()][-1] == "Trois"


async def test_where_tama_is_only_muted_it_need_not_be_added_again(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await place.joins("Ben", Role.COORDINATOR, lang="en")
    chat = await Gathering(place).bound(awa)
    await chat.gone(awa, NO_RIGHT)
    await chat.messages()
    assert texts(place, "Awa")[-1].endswith("laissez-moi de nouveau y écrire : rien d’autre n’est nécessaire.")
    assert texts(place, "Ben")[-1].endswith("\nTo go on, let me write there again: nothing else is needed.")


async def test_a_send_that_finds_the_chat_gone_means_the_same_and_nothing_of_who_wrote(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await Gathering(place).bound(awa)
    post = Scripted(place.clock)
    post.otherwise = lambda message: "blocked" if message.chat_id else ""
    await posts(place, "Un")
    await by(post, place).drain()
    assert await states(place, "Un") == [("failed", "blocked by the person", "-100")]
    await by(post, place).drain()
    assert [text.split("\n")[0] for _, text in post.sent] == [
        "⚠ Je ne peux plus écrire dans la discussion du groupe « Groupe gtm » : rien n’y est publié."
    ]
    assert await awa.says("injoignables") == "Aucun échec d’envoi signalé."


async def test_whoever_brings_tama_into_a_chat_is_told_how_to_bind_it(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR, lang="en")
    chat = Gathering(place)
    await chat.came(awa)
    await chat.came(awa)
    assert [one.text for one in await chat.messages()] == [
        "Hello. To have the announcements, reminders and results of your group here, type: /connect"
    ]


async def test_whoever_is_no_coordinator_is_told_once_who_can_bind_it(place: Town) -> None:
    ben, zed = await place.joins("Ben", Role.MEMBER), place.stranger("Zed", "en")
    chat, other = Gathering(place), Gathering(place, "-101")
    for _ in range(2):
        await chat.came(ben)
        await other.came(zed)
        await place.tama.delivery.drain()
        place.clock.forward(days=2)
    french = (
        "Bonjour. Pour que les annonces, les rappels et les résultats de votre groupe arrivent ici,"
        " sa coordination écrit ici : /connecter"
    )
    english = (
        "Hello. For the announcements, reminders and results of your group to come here, one of its coordinators"
        " types here: /connect"
    )
    assert [one.text for one in await chat.messages()] == [french]
    assert [one.text for one in await other.messages()] == [english]


async def test_a_chat_that_moves_in_the_middle_of_everything_loses_nothing(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.COORDINATOR), await place.joins("Ben", Role.MEMBER, lang="en")
    chat = Gathering(place)
    await chat.came(awa, "Amis du lac")
    await chat.hears(awa, "/connecter")
    await open_space(place, "Un puits")
    await chat.hears(ben, "/comment 1")
    await posts(place, "Un")
    await chat.moved(MOVED_TO)
    await chat.moved(MOVED_TO)
    new = Gathering(place, MOVED_TO)
    assert [one.text for one in await new.messages()] == ["Un"]
    said = "✓ Your comment on idea 1 is recorded."
    assert await new.hears(ben, "Good water", addressed=False) == Heard(here=said)
    assert await awa.says("delier") == "Discussions du groupe :\n1. Amis du lac (Français)\n1. Déconnecter 1"


async def test_what_was_said_before_the_move_and_heard_after_it_is_answered_where_the_chat_is(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = await Gathering(place).bound(awa)
    await open_space(place, "Un puits")
    await chat.moved(MOVED_TO)
    await chat.hears(awa, "/vote 1")
    assert [one.text for one in await Gathering(place, MOVED_TO).messages()] == ["✓ Vote noté : 1."]


async def test_after_a_move_nothing_replies_to_a_message_of_the_old_chat(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await Gathering(place).bound(awa)
    await open_space(place, "Un puits")

    async def types(event: str, *, pressed: str = "", thread: str = "/7/") -> None:
        line = Incoming("terminal", awa.address, event, "/vote 1", place.clock.now(), "-100", pressed, thread=thread)
        await place.tama.dispatcher.attempt(line)

    await types("before")
    await place.tama.dispatcher.note("m1", Moved("terminal", "-100", MOVED_TO))
    await types("after")
    await types("pressed", pressed="m1", thread="//p1")
    said = await Gathering(place, MOVED_TO).messages()
    assert [(one.chat_id, one.thread) for one in said] == [(MOVED_TO, ""), ("", "//p1"), (MOVED_TO, "")]


async def test_what_was_posted_before_a_move_is_not_posted_again_after_it(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = await Gathering(place).bound(awa)
    await posts(place, "Un")
    await Gathering(place, MOVED_TO).bound(awa)
    await posts(place, "Deux")
    await chat.moved(MOVED_TO)
    await chat.moved(MOVED_TO)
    for words in ("Un", "Deux"):
        await posts(place, words)
    assert [one[2] for one in await states(place, "Un")] == ["-100"]
    assert [one[2] for one in await states(place, "Deux")] == [MOVED_TO, MOVED_TO]


async def test_the_number_of_a_message_sent_just_before_a_move_is_forgotten(place: Town) -> None:
    await Gathering(place).bound(await place.joins("Awa", Role.COORDINATOR))
    await posts(place, "Un")

    async def carried(tx: Tx) -> list[tuple[str, str]]:
        await tx.run("UPDATE outbox SET state = 'sending' WHERE kind = 'meeting'")
        letter = await tx.value("SELECT id FROM outbox WHERE kind = 'meeting'")
        await chat_moves.moved(tx, "terminal", "-100", MOVED_TO)
        await results.sent(tx, letter, ("terminal", "", "-100"), "5", 0)
        return [(row[0], row[1]) for row in await tx.rows("SELECT state, message FROM outbox WHERE kind = 'meeting'")]

    assert await place.db.transaction(carried) == [("sent", "")]


async def test_a_send_that_finds_the_chat_moved_is_sent_again_there(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await Gathering(place).bound(awa)
    post = Scripted(place.clock)
    post.otherwise = lambda message: "moved" if message.chat_id == "-100" else ""
    await posts(place, "Un")
    await posts(place, "Deux")
    await by(post, place).drain()
    assert [text for _, text in post.sent] == ["Un", "Deux"]
    found = await place.db.read(lambda tx: group_chats.of_group(tx, place.group_id))
    assert [(one.chat_id, one.gone_at) for one in found] == [(MOVED_TO, None)]
    assert await states(place, "Un") == await states(place, "Deux") == [("sent", None, MOVED_TO)]


async def test_a_chat_that_moves_to_itself_is_not_asked_for_ever(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await Gathering(place, MOVED_TO).bound(awa)
    post = Scripted(place.clock)
    post.otherwise = lambda _: "moved"
    await posts(place, "Un")
    await by(post, place).drain()
    assert post.tries == 1
    assert await states(place, "Un") == [("failed", "upgraded", MOVED_TO)]


async def titles(place: Town) -> list[str]:
    found = await place.db.read(lambda tx: group_chats.of_group(tx, place.group_id))
    return [one.title for one in found]


async def test_a_chat_is_called_what_it_was_last_called(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    chat = Gathering(place)
    await chat.came(awa, "Amis du lac")
    await chat.bound(awa)
    assert await titles(place) == ["Amis du lac"]
    await chat.renamed("Amis de la rive")
    assert await titles(place) == ["Amis de la rive"]
    await chat.moved(MOVED_TO)
    await chat.renamed("Amis du pont")
    assert await titles(place) == ["Amis du pont"]
    await Gathering(place, MOVED_TO).came(awa, "Amis du lac")
    assert await titles(place) == ["Amis du lac"]


async def test_nothing_is_kept_of_chats_in_which_no_group_meets(place: Town) -> None:
    awa, zed = await place.joins("Awa", Role.COORDINATOR), place.stranger("Zed")
    chat, other = Gathering(place), Gathering(place, "-101")
    await chat.came(awa, "Amis du lac")
    await chat.bound(awa)
    await chat.hears(awa, "/deconnecter")
    await chat.renamed("Amis de la rive")
    await other.came(zed, "Famille Zed")
    await other.hears(zed, "/aide")
    await other.gone(zed)

    async def kept(tx: Tx) -> list[tuple[str, ...]]:
        rows = [*await tx.rows("SELECT * FROM marks"), *await tx.rows("SELECT * FROM group_chats")]
        return [tuple(row) for row in rows]

    assert await place.db.read(kept) == []
