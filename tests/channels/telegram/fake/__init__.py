"""A strict fake of Telegram's Bot API, over real HTTP: what a bot is told, and what it is refused, as by the real one.

    async with FakeTelegram(now=clock.now) as api:
        bot = await started(base_url=f"{api.url}/bot", token=api.token)
        awa = api.person("Awa")
        await awa.starts("CODE")                    # an update; the bot polls, or has set a webhook
        ...
        assert awa.messages[-1].text == "…"         # what stands in the chat now
        await awa.presses("Pour")                   # the button of that label, or data
        group = api.group("GTM", [awa], supergroup=True)
        await group.says(awa, "/prochaine")
        assert api.refusals == []
        assert api.spec_errors == []

Nothing here waits for the bot: a test does. `api.requests` holds all calls, `api.fail(...)` makes the next ones go
wrong, `api.limits = False` lets everything through at once. The clock is the given one for dates, retention and
limits; only long polls, slow answers and webhook pauses take real time.
"""

from tests.channels.telegram.fake.api.presses import Press
from tests.channels.telegram.fake.chats.groups import Group
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.chats.people import Person
from tests.channels.telegram.fake.record import Request
from tests.channels.telegram.fake.telegram import FakeTelegram

__all__ = ["FakeTelegram", "Group", "Message", "Person", "Press", "Request"]
