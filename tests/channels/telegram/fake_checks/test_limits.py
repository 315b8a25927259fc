"""How much the fake lets through, and how it tells what was sent."""

from tests.channels.telegram.fake import Person
from tests.channels.telegram.fake_client import Client, Moment, fake


async def _met(people: list[Person]) -> list[int]:
    for person in people:
        await person.starts()
    return [person.id for person in people]


async def _waits(call: Client, chat_id: int) -> int:
    answer = await call("sendMessage", chat_id=chat_id, text="a")
    return 0 if answer["ok"] else int(answer["parameters"]["retry_after"])


async def test_one_a_second_to_a_chat_after_a_short_burst() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        [awa, ben] = await _met([api.person(), api.person()])
        assert [await _waits(call, awa) for _ in range(4)] == [0, 0, 0, 3]
        assert await _waits(call, ben) == 0
        moment.forward(seconds=2)
        assert await call.refusal("sendMessage", chat_id=awa, text="a") == "Too Many Requests: retry after 1"
        moment.forward(seconds=1)
        assert await _waits(call, awa) == 0
        for _ in range(10):
            moment.forward(seconds=1)
            assert await _waits(call, awa) == 0


async def test_thirty_a_second_in_all() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        people = await _met([api.person() for _ in range(31)])
        assert [await _waits(call, person) for person in people] == [0] * 30 + [1]
        moment.forward(seconds=1)
        assert await _waits(call, people[30]) == 0


async def test_twenty_a_minute_to_a_group() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        group = api.group("GTM", [api.person()])
        for _ in range(20):
            assert await _waits(call, group.id) == 0
            moment.forward(seconds=1)
        assert await _waits(call, group.id) == 40
        moment.forward(seconds=40)
        assert await _waits(call, group.id) == 0


async def test_limits_can_be_off() -> None:
    async with fake() as (api, call):
        api.limits = False
        [awa] = await _met([api.person()])
        assert [await _waits(call, awa) for _ in range(40)] == [0] * 40


async def test_the_rate_at_which_was_sent() -> None:
    moment = Moment()
    async with fake(moment) as (api, call):
        api.limits = False
        [awa, ben] = await _met([api.person(), api.person()])
        group = api.group("GTM", [api.person()])
        for chat in (awa, awa, ben, group.id):
            await call.result("sendMessage", chat_id=chat, text="a")
            moment.forward(seconds=0.5)
        moment.forward(seconds=57)
        await call.result("sendMessage", chat_id=group.id, text="a")
        await call.result("getMe")
        rate = api.sent_rate()
        assert (rate.per_second, rate.per_chat_second, rate.per_group_minute) == (2, 2, 2)
        assert api.sent_rate(wall=True).per_second == 5
