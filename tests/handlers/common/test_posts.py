"""What is posted where a group meets: once in each place, in its language, and only there."""

from __future__ import annotations

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Post, Reply
from bot.scheduler.turns import Turn
from storage.database import Tx
from storage.outbox import letters
from storage.people import group_chats
from tests.channels.delivery.scripted import ends
from tests.group_platform import PLACE, Square, meets
from tests.handlers.cast import trio
from tests.talk import Town

OTHER = "-200"
FRENCH = "📣 Annonce de Coumba\nLe formulaire est ouvert\n[J’ai lu → @gtm lu 1]"
ENGLISH = "📣 Announcement from Coumba\nThe form is open\n[I have read it → @gtm lu 1]"
LINE = "annonce {} avec accusé : Le formulaire est ouvert | The form is open"


async def gone(place: Town, where: str = PLACE) -> None:
    await place.db.transaction(lambda tx: group_chats.gone(tx, "telegram", where, "kicked", 0))


async def post(place: Town, *posts: Post) -> list[bool]:
    """Said to the town's group; whether each letter was new."""

    async def write(tx: Tx) -> list[bool]:
        turn = Turn(tx, place.clock.now())
        for one in posts:
            await turn.post(one, place.group_id)
        return [await letters.put(tx, letter, turn.seconds) for letter in turn.letters]

    return await place.db.transaction(write)


async def test_an_announcement_to_all_is_posted_once_in_each_place(place: Town) -> None:
    square = Square(place)
    coumba, awa, _ = await trio(place)
    await meets(place, thread="7//")
    await meets(place, OTHER, lang="en", title="Office")
    preview = await coumba.says(LINE.format("à tous"))
    assert "Ce sera aussi publié dans la discussion du groupe : Bureau et Office." in preview.splitlines()
    await coumba.says("oui")
    assert await square.news() == [FRENCH]
    assert list(square.stands[OTHER].values()) == [ENGLISH]
    assert {(one.chat_id, one.thread, one.address) for one in square.sent} == {(PLACE, "7//", ""), (OTHER, "", "")}
    await coumba.says("annonce 1 oui")
    assert await square.news() == []
    assert [one.text for one in place.paper.sheets[awa.name]] == [
        "📣 Annonce de Coumba\nLe formulaire est ouvert\n• J’ai lu → lu 1"
    ]


async def test_the_preview_is_in_the_coordinators_language_and_a_chat_may_have_no_title(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR, lang="en")
    await place.joins("Awa", Role.MEMBER)
    assert "also" not in await coumba.says("announce to all: Bonjour | Hello")
    await meets(place, title="")
    assert "It will also be posted in the group chat." in (await coumba.says("announce 1")).splitlines()
    await gone(place)
    assert "also" not in await coumba.says("announce 1")


async def test_what_is_for_some_is_not_posted(place: Town) -> None:
    square = Square(place)
    coumba, _, _ = await trio(place)
    await meets(place)
    assert "aussi publié" not in await coumba.says(LINE.format("aux membres"))
    await coumba.says("oui")
    assert await square.news() == []


async def test_a_planned_announcement_is_posted_at_its_time(place: Town) -> None:
    square = Square(place)
    coumba, awa, ben = await trio(place)
    await meets(place)
    await coumba.says("annonce à tous lundi 8h : Bonjour | Hello")
    await coumba.says("oui")
    place.clock.forward(days=6)
    keys = ["announcement:1:2", "announcement:1:3", "announcement:1@telegram:-100"]
    assert [awa.id, ben.id] == [2, 3]
    assert sorted(await place.ticks("announcement")) == keys
    assert await square.news() == ["📣 Annonce de Coumba\nBonjour"]
    assert await place.ticks("announcement") == []


async def test_a_stopped_announcement_is_not_posted_either(place: Town) -> None:
    square = Square(place)
    coumba, _, _ = await trio(place)
    await meets(place)
    await coumba.says(LINE.format("à tous"))
    await coumba.says("oui")
    await coumba.says("annulerannonce 1")
    assert await square.news() == []


async def test_a_working_group_and_its_parent_meet_in_places_of_their_own(place: Town) -> None:
    square = Square(place)
    axis = await place.group("axe1")
    mina = await place.joins("Mina", Role.COORDINATOR, group=axis)
    await place.joins("Awa", Role.MEMBER, group=axis)
    await meets(place)
    await meets(place, OTHER, group=axis)
    await mina.says("@axe1 annonce à tous : Bonjour")
    await mina.says("oui")
    assert await square.news() == []
    assert list(square.stands[OTHER].values()) == ["📣 Annonce de Mina\nBonjour"]


async def test_what_waits_for_a_place_ends_when_the_group_has_left_it(place: Town) -> None:
    square = Square(place)
    await meets(place)
    await meets(place, OTHER)
    await post(place, Post(Reply("Bonjour"), LetterKind.MEETING, "hello"))
    await gone(place)
    await meets(place, OTHER, group=await place.group("axe1"))
    assert await square.news() == []
    assert await ends(place) == [("failed", "the group no longer meets there")] * 2
    assert await post(place, Post(Reply("Bonsoir"), LetterKind.MEETING, "bye")) == []


async def test_a_newer_post_on_a_topic_replaces_one_that_waits_in_the_same_place(place: Town) -> None:
    square = Square(place)
    await meets(place)
    assert await post(
        place,
        Post(Reply("un"), LetterKind.MEETING, "1", topic="t"),
        Post(Reply("deux"), LetterKind.MEETING, "2", topic="t"),
    )
    await meets(place, OTHER)
    assert await post(place, Post(Reply("un"), LetterKind.MEETING, "1", topic="t")) == [False, True]
    assert await square.news() == ["deux"]
    assert list(square.stands[OTHER].values()) == ["un"]


async def test_a_chat_in_which_nobody_met_before_gets_what_another_one_got(place: Town) -> None:
    square, hello = Square(place), Post(Reply("Bonjour"), LetterKind.MEETING, "hello")
    await meets(place)
    assert await post(place, hello) == [True]
    await place.db.transaction(lambda tx: group_chats.unbind(tx, "telegram", PLACE))
    await meets(place, OTHER)
    assert await post(place, hello, hello) == [True, False]
    await square.news()
    assert list(square.stands[OTHER].values()) == ["Bonjour"]


async def test_a_topic_is_over_for_places_too(place: Town) -> None:
    square = Square(place)
    await meets(place)
    await post(place, Post(Reply("un"), LetterKind.MEETING, "1", topic="t"))
    await place.db.transaction(lambda tx: letters.supersede(tx, "t"))
    assert await square.news() == []


async def test_what_is_no_longer_worth_saying_is_not_posted(place: Town) -> None:
    square = Square(place)
    await meets(place)
    await post(place, Post(Reply("un"), LetterKind.MEETING, "1", useless_after=place.clock.now()))
    assert await square.news() == []
    assert await ends(place) == [("expired", "too late")]
