"""What was read from signs that may mislead is told, until somebody has looked at it."""

from __future__ import annotations

from tests.handlers.minutes.minutes_files import Keepers

FRENCH = (
    "Compte-rendu de la réunion\n\nLa réunion s’est tenue le 3 mars à Niamey, dans la salle du conseil, de 9h à 11h.\n"
    "Elle a regroupé les structures suivantes : CRN, OIM et UNICEF.\n\nPoints d’action\n- CRN : envoyer la note\n"
)
ENGLISH = (
    "Minutes of the meeting\n\nThe meeting was held on 3 March in Niamey, from 9am to 11am.\n"
    "It was attended by CRN, IOM and UNICEF.\n\nAction points\n- CRN: send the note\n"
)
MARK, MARK_EN = "⚠ Je ne suis pas sûr de : ", "⚠ I am not sure of: "


def marked(answer: str, mark: str = MARK) -> str:
    """What is said to be uncertain; empty where nothing is."""
    return next((line.removeprefix(mark) for line in answer.splitlines() if line.startswith(mark)), "")


async def test_what_was_guessed_is_told_until_it_is_put_right(group: Keepers) -> None:
    assert marked(await group.sends(FRENCH)) == "la date, le lieu et qui était présent"
    await group.fatou.says("corriger date 4 mars 2020")
    assert marked(await group.fatou.says("relire")) == "le lieu et qui était présent"
    await group.fatou.says("corriger + présent FAO")
    assert marked(await group.fatou.says("relire")) == "le lieu"
    await group.fatou.says("corriger lieu Salle B")
    assert marked(await group.fatou.says("relire")) == ""


async def test_in_english(group: Keepers) -> None:
    assert marked(await group.sends(ENGLISH, group.grace), MARK_EN) == "the date, the venue and who was present"
