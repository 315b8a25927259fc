"""Presses on buttons at the fake."""

import pytest

from tests.channels.telegram.fake_client import Client, Moment, fake

_EXPIRED = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def _asks(call: Client, chat_id: int, text: str, *labels: str) -> int:
    rows = [[{"text": label, "callback_data": f"{text}={label}"}] for label in labels]
    sent = await call.result("sendMessage", chat_id=chat_id, text=text, reply_markup={"inline_keyboard": rows})
    return int(sent["message_id"])


async def test_a_press_is_told_and_answered() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        awa = api.person()
        await awa.starts()
        await _asks(call, awa.id, "q", "Oui", "Non")
        press = await awa.presses("Non")
        assert press.answers == []
        told = api.pending[-1]["callback_query"]
        assert (told["id"], told["data"], told["from"]["id"]) == (press.id, "q=Non", awa.id)
        assert told["message"] == awa.messages[-1].json()
        moment.forward(seconds=2)
        await call.result("answerCallbackQuery", callback_query_id=press.id, text="Noté", show_alert=True)
        assert press.answer is not None
        assert (press.answer.text, press.answer.show_alert, press.answer.at) == ("Noté", True, moment.at)


async def test_the_latest_message_with_such_a_button_is_meant_or_the_given_one() -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        old = await _asks(call, awa.id, "q1", "Oui")
        await _asks(call, awa.id, "q2", "Oui")
        await _asks(call, awa.id, "q3", "Non")
        pressed = [await awa.presses("Oui"), await awa.presses("Oui", old), await awa.presses("q1=Oui")]
        assert [press.data for press in pressed] == ["q2=Oui", "q1=Oui", "q1=Oui"]
        with pytest.raises(AssertionError, match="no button 'Peut-être' among"):
            await awa.presses("Peut-être")
        assert (await awa.forges("q9=Oui")).data == "q9=Oui"


@pytest.mark.parametrize(
    ("seconds", "params", "description"),
    [
        (16, {}, _EXPIRED),
        (0, {"callback_query_id": "5"}, _EXPIRED),
        (0, {"text": "é" * 201}, "Bad Request: MESSAGE_TOO_LONG"),
    ],
)
async def test_refused_answers(seconds: int, params: dict[str, str], description: str) -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        awa = api.person()
        await awa.starts()
        await _asks(call, awa.id, "q", "Oui")
        press = await awa.presses("Oui")
        moment.forward(seconds=seconds)
        assert await call.refusal("answerCallbackQuery", **{"callback_query_id": press.id} | params) == description
        assert press.answer is None


async def test_people_see_the_first_answer_only() -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        await _asks(call, awa.id, "q", "Oui")
        press = await awa.presses("Oui")
        for text in ("é" * 200, "b"):
            await call.result("answerCallbackQuery", callback_query_id=press.id, text=text)
        assert press.answer is not None
        assert (press.answer.text, len(press.answers)) == ("é" * 200, 2)


async def test_a_press_on_what_was_deleted() -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        number = await _asks(call, awa.id, "q", "Oui")
        await call.result("deleteMessage", chat_id=awa.id, message_id=number)
        await awa.presses("Oui", number)
        told = api.pending[-1]["callback_query"]["message"]
        assert told == {"chat": awa.chat.json(), "message_id": number, "date": 0}


async def test_a_press_in_a_group() -> None:
    async with fake() as (api, call):
        awa, ben = api.person("Awa"), api.person("Ben")
        group = api.group("GTM", [awa, ben])
        await _asks(call, group.id, "q", "Oui")
        await group.presses(ben, "Oui")
        told = api.pending[-1]["callback_query"]
        assert (told["from"]["first_name"], told["message"]["chat"]["id"]) == ("Ben", group.id)
        assert (await group.forges(ben, "q=Non")).data == "q=Non"
