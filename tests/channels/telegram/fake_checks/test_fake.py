"""The fake Bot API: who may call it, how, and what a first conversation looks like."""

import json

import aiohttp
import pytest

from tests.channels.telegram.fake.spec import spec
from tests.channels.telegram.fake_client import NOW, fake


async def test_only_its_own_token_is_known() -> None:
    async with fake() as (api, call):
        expected = {
            f"/bot{api.token[:-1]}x/getMe": (401, "Unauthorized"),
            "/bot12345/getMe": (401, "Unauthorized: invalid token specified"),
            "/getMe": (404, "Not Found"),
            f"/bot{api.token}/getNothing": (404, "Not Found"),
            f"/file/bot{api.token}/documents/none.txt": (404, "Not Found"),
        }
        for path, (code, description) in expected.items():
            async with call.session.get(api.url + path) as answer:
                told = {"ok": False, "error_code": code, "description": description}
                assert (answer.status, await answer.json()) == (code, told)


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_four_ways(way: str) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        markup = {"inline_keyboard": [[{"text": "Été", "callback_data": "é=1&2"}]]}
        values = {"chat_id": str(awa.id), "text": "a & b = «é» 👍", "reply_markup": json.dumps(markup)}
        url = call.url("SENDMESSAGE")
        match way:
            case "query":
                request = call.session.get(url, params=values)
            case "form":
                request = call.session.post(url, data=values)
            case "json":
                request = call.session.post(url, json=values | {"chat_id": awa.id, "reply_markup": markup})
            case _:
                with aiohttp.MultipartWriter("form-data") as form:
                    for name, value in values.items():
                        form.append(value).set_content_disposition("form-data", name=name)
                request = call.session.post(url, data=form)
        async with request as answer:
            assert (await answer.json())["ok"]
        assert awa.messages[-1].text == "a & b = «é» 👍"
        assert awa.messages[-1].buttons == [[("Été", "é=1&2")]]
        assert api.requests[-1].params == {"chat_id": awa.id, "text": "a & b = «é» 👍", "reply_markup": markup}


async def test_a_broken_body_is_refused() -> None:
    async with fake() as (_, call):
        broken = {"multipart/form-data; boundary=a": b"--b", "application/json": b"{"}
        for kind, body in broken.items():
            async with call.session.post(call.url("getMe"), data=body, headers={"Content-Type": kind}) as answer:
                assert answer.status == 400


async def test_a_first_conversation() -> None:
    async with fake() as (api, call):
        awa = api.person("Awa", "Keita", "fr")
        told = await awa.starts("CODE")
        assert told == {
            "message_id": 1,
            "from": {"id": awa.id, "is_bot": False, "first_name": "Awa", "last_name": "Keita", "language_code": "fr"},
            "chat": {"id": awa.id, "first_name": "Awa", "last_name": "Keita", "type": "private"},
            "date": int(NOW.timestamp()),
            "text": "/start CODE",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        }
        [update] = await call.result("getUpdates")
        assert update == {"update_id": update["update_id"], "message": told}
        sent = await call.result("sendMessage", chat_id=awa.id, text="<b>Bonjour</b>", parse_mode="HTML")
        assert sent == {
            "message_id": 2,
            "from": {"id": 123456789, "is_bot": True, "first_name": "Tama", "username": "TamaTestBot"},
            "chat": told["chat"],
            "date": int(NOW.timestamp()),
            "text": "Bonjour",
            "entities": [{"type": "bold", "offset": 0, "length": 7}],
        }
        assert [message.text for message in awa.inbox] == ["/start CODE", "Bonjour"]
        assert [message.text for message in awa.messages] == ["Bonjour"]
        assert awa.id > 1 << 32
        assert api.refusals == []


async def test_what_was_asked_is_kept() -> None:
    async with fake() as (api, call):
        await call("getMe")
        assert await call.refusal("sendMessage", chat_id=5, text="a") == "Bad Request: chat not found"
        seen = [(request.method, request.status, request.chat, request.at) for request in api.requests]
        assert seen == [("getMe", 200, None, NOW), ("sendMessage", 400, 5, NOW)]
        assert [request.description for request in api.refusals] == ["Bad Request: chat not found"]


async def test_capitals_make_no_difference_in_a_name() -> None:
    async with fake() as (api, call):
        for name in ("getMe", "getme", "GETME"):
            await call(name)
        assert [request.method for request in api.requests] == ["getMe"] * 3


async def test_first_contact_and_its_end() -> None:
    async with fake() as (api, call):
        awa = api.person()

        async def refusal() -> str:
            return await call.refusal("sendMessage", chat_id=awa.id, text="a")

        assert await refusal() == "Bad Request: chat not found"
        api.group("GTM", [awa])
        assert await refusal() == "Forbidden: bot can't initiate conversation with a user"
        await awa.starts()
        await call.result("sendMessage", chat_id=awa.id, text="a")
        awa.blocks()
        assert await refusal() == "Forbidden: bot was blocked by the user"
        blocked = api.pending[-1]["my_chat_member"]
        assert (blocked["old_chat_member"]["status"], blocked["new_chat_member"]["status"]) == ("member", "kicked")
        await awa.starts()
        back = api.pending[-2]["my_chat_member"]
        assert (back["old_chat_member"]["status"], back["new_chat_member"]["status"]) == ("kicked", "member")
        await call.result("sendMessage", chat_id=awa.id, text="b")
        awa.deactivates()
        assert await refusal() == "Forbidden: user is deactivated"


async def test_all_that_people_do_is_told_as_the_specification_says() -> None:
    async with fake() as (api, call):
        known = spec()
        if known is None:
            pytest.skip("the machine-readable Bot API is not here")
        awa, ben = api.person("Awa", "Keita"), api.person("Ben")
        group = api.group("GTM", [awa, ben], forum=True, privacy=False)
        plain = api.group("Petit", [awa], privacy=False)
        thread = group.topic("Votes")
        for person in (awa, ben):
            await person.starts("CODE")
        for kind in ("photo", "voice", "sticker", "location", "contact"):
            await awa.sends_other(kind)
        await awa.sends(document=("a.docx", b"PK"), caption="/minutes de #mai")
        told = await awa.types("vote 1 @TamaTestBot https://example.org a@example.org #mai")
        await awa.edits(told["message_id"], "vote 2")
        markup = {"inline_keyboard": [[{"text": "Oui", "callback_data": "1"}, {"text": "Voir", "url": "example.org"}]]}
        await call.result("sendMessage", chat_id=group.id, message_thread_id=thread, text="a", reply_markup=markup)
        await group.presses(ben, "Oui")
        await group.says(ben, "oui", reply_to=group.messages[-1])
        await group.sends(ben, ("b.txt", b"b"), "b")
        await group.anonymous_admin_says("chut")
        group.closes_topic(thread)
        group.reopens_topic(thread)
        group.mutes_bot()
        group.unmutes_bot()
        group.promotes_bot()
        group.demotes_bot()
        group.leaves(ben)
        group.joins(ben)
        group.removes_bot()
        plain.becomes_supergroup()
        awa.blocks()
        awa.unblocks()
        errors = [error for update in api.pending for error in known.object_errors("Update", update)]
        assert (len(api.pending), errors) == (33, [])
