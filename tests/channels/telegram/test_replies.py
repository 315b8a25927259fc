"""Replies, presses and keyboards on Telegram itself: in private, and in a group chat."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.channels.telegram.fake import Message
from tests.channels.telegram.test_group_chat import Chat, telegram_chat
from tests.dispatch.test_unsupported import FRENCH
from tests.talk import open_space


async def settled(chat: Chat) -> None:
    """All that was done has its effect, keyboards that go included."""
    await chat.goes_on()
    await asyncio.gather(*(task for task in asyncio.all_tasks() if task.get_name() == "buttons"))


def with_words(messages: list[Message], words: str) -> Message:
    """The latest of these messages with these words."""
    return [one for one in messages if words in one.text][-1]


async def test_a_reply_to_the_vote_card_votes_and_an_edited_line_is_said_to_be_none(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.hears(chat.awa, "/connecter")
        await open_space(chat.place, "Un puits", "Une école")
        await chat.place.ticks()
        await chat.goes_on()
        card = with_words(chat.group.messages, "🗳 Vote")
        await chat.hears(chat.awa, "/idees")
        await chat.group.says(chat.ben, "2", reply_to=card)
        await chat.goes_on()
        assert chat.group.messages[-1].text == "✓ Vote noté : 2."
        # No line ends before the colon, on however narrow a phone.
        assert chat.group.messages[-1].sent_text == "✓ Vote noté\N{NO-BREAK SPACE}: 2."
        said = await chat.group.says(chat.ben, f"/vote@{chat.fake.username} 2")
        await chat.goes_on()
        before = len(chat.group.messages)
        for text in ("1", "1 2"):
            await chat.group.edits(said["message_id"], f"/vote@{chat.fake.username} {text}")
            await chat.goes_on()
        told = [one.text for one in chat.group.messages[before:]]
        assert told == [FRENCH["edited"]]


async def test_a_question_of_buttons_goes_on_in_its_place_and_is_over_with_a_toast(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.ben.types("langue")
        await settled(chat)
        asked = chat.ben.messages[-1]
        await chat.ben.presses("Français")
        late = await chat.ben.forges(_line(asked, "English"), asked)
        await settled(chat)
        assert [one.text for one in chat.ben.messages] == ["✓ Désormais, je vous écris en français."]
        assert late.answer is not None
        assert (late.answer.text, late.answer.show_alert) == (
            "Il n’est plus utile de répondre à cette question.",
            False,
        )


def _line(message: Message, label: str) -> str:
    return next(line for row in message.buttons for told, line in row if told == label)


async def test_the_keyboard_goes_once_the_answer_is_typed(tmp_path: Path) -> None:
    async with telegram_chat(tmp_path) as chat:
        await chat.ben.types("langue")
        await settled(chat)
        asked = chat.ben.messages[-1]
        assert asked.buttons
        await chat.ben.types("français")
        await settled(chat)
        assert chat.ben.messages[-1].text == "✓ Désormais, je vous écris en français."
        assert asked.buttons == []
        assert chat.fake.refusals == []
