"""An evaluation that was read in a file: kept as a draft, and looked at."""

from __future__ import annotations

from bot.handlers.evaluations.lookup import columns_of
from bot.handlers.evaluations.texts import called, four_columns, taking_part
from bot.messages import Chat, Reply, yes_no
from bot.papers.evaluations.model import EvaluationOpinion, EvaluationPaper
from bot.texts import T, lines
from storage.evaluations import evaluations, opinions
from storage.evaluations.evaluations import KEEP, Evaluation, Worded
from storage.evaluations.opinions import Said

LONGEST = 400
MOST = 400
"""So many opinions of one column are taken."""


async def bring(chat: Chat, paper: EvaluationPaper, year: int) -> Evaluation:
    """A draft with all that stands in a paper, in its order; the questions are worded as they were."""
    from bot.papers.evaluations.reader import counted  # noqa: PLC0415 - a start reads no evaluation

    figures = (paper.members, paper.gave)
    made = await evaluations.bring(chat.tx, chat.group_id, year, figures, chat.me.id, chat.seconds)
    for column in paper.columns:
        await evaluations.word(chat.tx, made, column.part, Worded(column.title[:LONGEST], chat.reader.lang))
        for one in column.opinions[:MOST]:
            ids = [await opinions.bring(chat.tx, made, _said(chat, column.part, each)) for each in one.under or [one]]
            if one.under:
                await opinions.put_under(chat.tx, made, _said(chat, column.part, one), ids, None)
        if column.part == KEEP:
            for choice, count in paper.choices.items():
                for _ in range(min(count - counted(column.opinions, choice), MOST)):
                    await opinions.bring(chat.tx, made, Said(KEEP, "", chat.reader.lang, choice))
    found = await evaluations.by_id(chat.tx, made)
    assert found is not None  # noqa: S101 - made just now
    return found


def _said(chat: Chat, part: str, one: EvaluationOpinion) -> Said:
    """Who signed it stays beside the words: nobody knows whether that is somebody of the group."""
    words = one.text[:LONGEST] if one.name is None else f"{one.text[:LONGEST]} [{one.name}]"
    return Said(part, words, chat.reader.lang, one.choice)


async def brought_look(chat: Chat, one: Evaluation) -> Reply:
    """What was read, and whether to keep it."""
    columns = await columns_of(chat.tx, one)
    text = lines(
        T("📋 {evaluation}, as it was read:", evaluation=called(one)), taking_part(columns), four_columns(columns),
        "—", T("Keep it?"),
    )  # fmt: skip
    return Reply(text, yes_no(f"garder evaluation {one.year} oui", f"supprimer evaluation {one.year}"))
