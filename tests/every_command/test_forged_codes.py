"""A code that somebody made up opens nothing, whichever way it comes: typed, or in a link that opens a conversation."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from bot.commands import Role
from bot.rules.people.codes import hash_code
from bot.sample.load import NAME
from tests.sample_town import Sample, lasting, snapshot

FRENCH = NAME.partition(" | ")[0]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
WAYS = ("/start {}", "/start@tama_bot {}", "start {}", "rejoindre {} Awa Diop, CRS, Sénégal", "{}")


def wrong_codes(code: str, chance: random.Random) -> Iterator[str]:
    """Much like the real one, or not at all."""
    for place in range(len(code)):
        yield code[:place] + chance.choice(LETTERS.replace(code[place], "")) + code[place + 1 :]
        yield code[:place]
        yield code[:place] + code[place + 1 :]
    yield from (code[::-1], code + "A", f"{code}{code}", f"_{code}", f"{code}=", code.replace(code[0], "\u0410"))
    yield from ("".join(chance.choices(LETTERS, k=26)) for _ in range(100))
    yield from ("x", "0", "-", "_", "web", f"join_{code}", "A" * 64, hash_code(code), "1", "%", "' OR 1=1 --")


async def test_a_forged_code_opens_nothing(sample: Sample) -> None:
    chance = random.Random(4)  # noqa: S311 - chance of no importance
    code = re.findall(
        r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}", await sample.speakers[Role.COORDINATOR][0].says("inviter focal 10 30")
    )[0]
    before = lasting(await snapshot(sample.place))
    _, stranger = sample.speakers[Role.NOBODY]
    # Without a hyphen, or with an O for a zero, it is the same code.
    others = [wrong for wrong in wrong_codes(code, chance) if hash_code(wrong) != hash_code(code)]
    for number, wrong in enumerate(others):
        line = chance.choice(WAYS)
        answer = await stranger.says(line.format(wrong), pressed="m1" if number % 5 == 0 else "")
        assert FRENCH not in answer, wrong
    assert lasting(await snapshot(sample.place)) == before
    assert FRENCH in await stranger.says(f"/start {code}")
