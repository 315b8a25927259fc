"""For whom an announcement is, where the line only names them before the colon."""

from __future__ import annotations

import pytest

from tests.handlers.cast import gather
from tests.talk import Town

TO_WHOM = "À qui ? Vous pouvez aussi nommer une organisation, un pays ou un groupe de travail."


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("CRN : La salle change", "À : CRN"),
        ("le SP-CCM : La salle change", "À : SP/CCM"),
        ("niger : La salle change", "À : les personnes d’un pays (Niger)"),
        ("Mali demain 8h : La salle change", "À : les personnes d’un pays (Mali)"),
        ("CRN avec accusé : La salle change", "À : CRN"),
    ],
)
async def test_a_name_before_the_colon_is_the_audience(place: Town, line: str, whom: str) -> None:
    mina = (await gather(place)).mina
    preview = await mina.says(f"annonce {line}")
    assert preview.splitlines()[1] == whom
    assert "\n📣 Annonce de Mina Sow\nLa salle change\n" in preview


async def test_in_english(place: Town) -> None:
    mina = (await gather(place)).mina
    await mina.says("langue en")
    preview = await mina.says("announce Niger: The room changes")
    assert preview.splitlines()[1] == "To: people of one country (Niger)"
    assert "\n📣 Announcement from Mina Sow\nThe room changes\n" in preview


@pytest.mark.parametrize("text", ["Rappel : la salle change", "Le CRN et le Mali : bilan", "Togo : la salle change"])
async def test_other_words_before_a_colon_are_text(place: Town, text: str) -> None:
    mina = (await gather(place)).mina
    assert (await mina.says(f"annonce {text}")).startswith(TO_WHOM)
    assert f"📣 Annonce de Mina Sow\n{text}\n" in await mina.says(f"annonce à tous : {text}")
