"""setMyDescription and setMyShortDescription, and what somebody reads of the bot."""

import re
from collections.abc import Callable

from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.world import World

MOST = {"description": 512, "short_description": 120}
_LANGUAGE = re.compile(r"[a-z]{2}|")


def _setter(name: str) -> Callable[[World, Params], bool]:
    def set_my(world: World, params: Params) -> bool:
        language, words = params.text("language_code"), params.text(name)
        if not _LANGUAGE.fullmatch(language):
            raise bad_request("invalid language code specified")
        if len(words) > MOST[name]:
            raise bad_request(f"{name} length must not exceed {MOST[name]}")
        world.descriptions[name, language] = words
        return True

    return set_my


set_my_description = _setter("description")
set_my_short_description = _setter("short_description")
