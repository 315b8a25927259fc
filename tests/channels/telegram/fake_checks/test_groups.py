"""Groups at the fake: what reaches the bot, and what it may do there."""

import pytest

from tests.channels.telegram.fake import FakeTelegram, Group
from tests.channels.telegram.fake_client import Client, Json, fake


def _kinds(api: FakeTelegram) -> list[str]:
    return [next(kind for kind in update if kind != "update_id") for update in api.pending]


async def _refusal(call: Client, group: Group, **params: object) -> str:
    return await call.refusal("sendMessage", chat_id=group.id, text="a", **params)


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("/prochaine", True),
        ("/prochaine@TamaTestBot", True),
        ("/prochaine@tamatestbot demain", True),
        ("/prochaine@OtherBot", False),
        ("bonjour /prochaine", False),
        ("bonjour", False),
        ("bonjour @TamaTestBot", True),
        ("bonjour @OtherBot", False),
    ],
)
async def test_privacy_mode(text: str, *, reaches: bool) -> None:
    async with fake() as (api, _):
        awa = api.person()
        group = api.group("GTM", [awa])
        before = len(api.pending)
        await group.says(awa, text)
        assert len(api.pending) - before == reaches
        group.promotes_bot()
        before = len(api.pending)
        await group.says(awa, text)
        assert len(api.pending) - before == 1


async def test_replies_to_the_bot_reach_it() -> None:
    async with fake() as (api, call):
        awa = api.person()
        group = api.group("GTM", [awa])
        own = await group.says(awa, "bonjour")
        await call.result("sendMessage", chat_id=group.id, text="a")
        before = len(api.pending)
        await group.says(awa, "non", reply_to=own["message_id"])
        assert len(api.pending) == before
        await group.says(awa, "oui", reply_to=group.messages[-1])
        assert api.pending[-1]["message"]["reply_to_message"]["text"] == "a"


async def test_privacy_off() -> None:
    async with fake() as (api, call):
        awa = api.person()
        assert (await call.result("getMe"))["can_read_all_group_messages"] is False
        group = api.group("GTM", [awa], privacy=False)
        await group.says(awa, "bonjour")
        assert api.pending[-1]["message"]["text"] == "bonjour"
        assert (await call.result("getMe"))["can_read_all_group_messages"] is True


async def test_an_anonymous_administrator_has_the_name_of_the_group() -> None:
    async with fake() as (api, _):
        group = api.group("GTM", [api.person()], supergroup=True)
        await group.anonymous_admin_says("/connecter")
        told = api.pending[-1]["message"]
        assert (told["from"]["username"], told["sender_chat"]["id"]) == ("GroupAnonymousBot", group.id)


@pytest.mark.parametrize("supergroup", [False, True])
async def test_the_bot_comes_and_goes(*, supergroup: bool) -> None:
    async with fake() as (api, call):
        awa = api.person()
        group = api.group("GTM", [awa], supergroup=supergroup)
        kind = "supergroup" if supergroup else "group"
        assert group.chat.kind == kind
        assert _kinds(api) == ["my_chat_member", "message"]
        await call.result("sendMessage", chat_id=group.id, text="a")
        group.removes_bot()
        assert api.pending[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
        assert await _refusal(call, group) == f"Forbidden: bot was kicked from the {kind} chat"
        before = len(api.pending)
        await group.says(awa, "/aide")
        assert len(api.pending) == before
        group.adds_bot(by=awa)
        await call.result("sendMessage", chat_id=group.id, text="b")
        await call.result("leaveChat", chat_id=group.id)
        assert await _refusal(call, group) == f"Forbidden: bot is not a member of the {kind} chat"


async def test_a_muted_bot() -> None:
    async with fake() as (api, call):
        group = api.group("GTM", [api.person()], supergroup=True)
        group.mutes_bot()
        assert api.pending[-1]["my_chat_member"]["new_chat_member"]["can_send_messages"] is False
        assert await _refusal(call, group) == "Bad Request: not enough rights to send text messages to the chat"
        group.unmutes_bot()
        await call.result("sendMessage", chat_id=group.id, text="a")


async def test_a_group_becomes_a_supergroup() -> None:
    async with fake() as (api, call):
        awa = api.person()
        group = api.group("GTM", [awa])
        old = group.id
        markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "1"}]]}
        sent = await call.result("sendMessage", chat_id=old, text="a", reply_markup=markup)
        new = group.becomes_supergroup()
        assert (group.id, group.chat.kind, str(new)[:4]) == (new, "supergroup", "-100")
        there, here = (update["message"] for update in api.pending[-2:])
        assert (there["chat"]["id"], there["migrate_to_chat_id"]) == (old, new)
        assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (new, old)
        refused = {
            "ok": False,
            "error_code": 400,
            "description": "Bad Request: group chat was upgraded to a supergroup chat",
            "parameters": {"migrate_to_chat_id": new},
        }
        assert await call("sendMessage", chat_id=old, text="b") == refused
        assert await call("editMessageText", chat_id=old, message_id=sent["message_id"], text="b") == refused
        assert (await call.result("sendMessage", chat_id=new, text="b"))["message_id"] == 2
        await group.says(awa, "/aide")
        assert api.pending[-1]["message"]["chat"]["id"] == new


async def test_topics() -> None:
    async with fake() as (api, call):
        awa = api.person()
        group = api.group("GTM", [awa], forum=True)
        thread = group.topic("Votes")
        asked = await group.says(awa, "/prochaine", thread=thread)
        assert (asked["message_thread_id"], asked["is_topic_message"]) == (thread, True)
        assert asked["reply_to_message"]["forum_topic_created"]["name"] == "Votes"
        sent = await call.result("sendMessage", chat_id=group.id, message_thread_id=thread, text="a")
        assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
        answer = {"message_id": asked["message_id"]}
        sent = await call.result("sendMessage", chat_id=group.id, text="b", reply_parameters=answer)
        assert sent["message_thread_id"] == thread
        assert "message_thread_id" not in await call.result("sendMessage", chat_id=group.id, text="c")
        group.closes_topic(thread)
        assert await _refusal(call, group, message_thread_id=thread) == "Bad Request: TOPIC_CLOSED"
        group.reopens_topic(thread)
        group.deletes_topic(thread)
        assert await _refusal(call, group, message_thread_id=thread) == "Bad Request: message thread not found"
        assert [message.text for message in group.messages] == ["c"]


async def test_only_forums_have_threads() -> None:
    async with fake() as (api, call):
        group = api.group("GTM", [api.person()], supergroup=True)
        assert await _refusal(call, group, message_thread_id=1) == "Bad Request: message thread not found"


async def test_what_may_be_asked_about_a_group() -> None:
    async with fake() as (api, call):
        awa, ben, mia = (api.person(name) for name in ("Awa", "Ben", "Mia"))
        group = api.group("GTM", [awa, ben])

        async def status(user_id: int) -> str:
            member: Json = await call.result("getChatMember", chat_id=group.id, user_id=user_id)
            return str(member["status"])

        people = (awa.id, ben.id, mia.id, api.world.bot.id)
        assert [await status(number) for number in people] == ["creator", "member", "left", "member"]
        refusal = await call.refusal("getChatMember", chat_id=group.id, user_id=5)
        assert refusal == "Bad Request: PARTICIPANT_ID_INVALID"
        group.promotes_bot()
        leaders = await call.result("getChatAdministrators", chat_id=group.id)
        assert [leader["status"] for leader in leaders] == ["creator", "administrator"]
        assert await call.result("getChatMemberCount", chat_id=group.id) == 3
        about = await call.result("getChat", chat_id=group.id)
        assert (about["id"], about["title"], about["type"]) == (group.id, "GTM", "group")
        await awa.starts()
        refusal = await call.refusal("getChatAdministrators", chat_id=awa.id)
        assert refusal == "Bad Request: there are no administrators in the private chat"
        assert (await call.result("getChat", chat_id=awa.id))["first_name"] == "Awa"


async def test_being_busy_is_shown_where_one_may_write() -> None:
    async with fake() as (api, call):
        group = api.group("GTM", [api.person()])
        await call.result("sendChatAction", chat_id=group.id, action="typing")
        refusal = await call.refusal("sendChatAction", chat_id=group.id, action="dancing")
        assert refusal == "Bad Request: wrong parameter action in request"
        group.removes_bot()
        refusal = await call.refusal("sendChatAction", chat_id=group.id, action="typing")
        assert refusal == "Forbidden: bot was kicked from the group chat"
