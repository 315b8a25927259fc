"""An evaluation goes out as a document and as JSON, and comes back the same."""

from __future__ import annotations

import json

from bot.handlers.evaluations.lookup import columns_of_year
from bot.handlers.evaluations.record import dump, record_of
from bot.messages import Upload
from bot.minutes.model import to_json
from bot.papers.told import public
from bot.papers.upload import tell_bytes
from bot.reports.evaluation_docx import EvaluationColumn, EvaluationRecord, evaluation_docx
from tests.handlers.meetings.meeting_town import meeters
from tests.talk import Town

HELD = EvaluationRecord(
    "Évaluation 2019 – GTM Sahel", "2 personnes sur 3 ont donné leur avis, 8 avis en tout.",
    (
        EvaluationColumn("Le positif – ce qui a bien fonctionné", "",
                         (("les échanges | sharing", ("le partage d’infos [Awa Diop]", "– 3 webinaires : bien")),
                          ("plan d’action · formations", ()), ("1. réunions (12 mars)", ()))),
        EvaluationColumn("Ce qui nous manque", "", (("un budget; « rien » sans fonds", ()),)),
        EvaluationColumn("Des recommandations", "", ()),
        EvaluationColumn("Maintien du groupe pour 2020", "Oui : 3 · avec changements : 1 · non : 0",
                         (("Oui\u00a0: utile", ()), ("Oui, avec changements\u00a0: un budget", ()))),
    ),
)  # fmt: skip


async def test_an_evaluation_comes_in_is_kept_on_a_yes_and_goes_out_the_same(place: Town) -> None:
    group = await meeters(place)
    held = evaluation_docx(HELD, "fr")
    read = public(tell_bytes(held))
    look = await group.fatou.says("", file=Upload.of("bilan.docx", held))
    assert look.startswith(
        "📋 Évaluation 2019, telle que lue :\n2 personnes sur 3 ont donné leur avis, 9 avis en tout.\n"
    )
    assert "les échanges (2 avis)\n" in look
    assert "Il n’y a pas d’évaluation de 2019." in await group.awa.says("evaluation 2019")
    assert (await group.fatou.says("oui")).startswith("✓ Évaluation 2019 : elle est gardée.")
    assert "Oui : 3 · avec changements : 1 · non : 0\n" in await group.awa.says("evaluation 2019")
    columns = await place.db.read(lambda tx: columns_of_year(tx, place.group_id, 2019))
    assert columns is not None
    record = record_of(columns, "GTM Sahel", "fr")
    assert record.columns == HELD.columns
    again = evaluation_docx(record, "fr")
    assert to_json(public(tell_bytes(again))) == to_json(read)
    assert json.loads(dump(columns, record.title, "fr")) == json.loads(to_json(read))
    told = await group.fatou.says("", file=Upload.of("bilan.docx", again))
    assert told == "Il y a déjà une évaluation de 2019. Pour la lire : evaluation 2019"
    # A file without its year, and one that is dropped.
    without = evaluation_docx(EvaluationRecord("Bilan", "", HELD.columns), "fr")
    assert "mais de quelle année ?" in await group.fatou.says("", file=Upload.of("bilan.docx", without))
    brief = (*HELD.columns[:3], EvaluationColumn("Maintien", "Oui : 1 · avec changements : 2 · non : 0", ()))
    other = evaluation_docx(EvaluationRecord("Évaluation 2018", "", brief), "fr")
    assert '"changes":2' in to_json(public(tell_bytes(other)))
    await group.fatou.says("", file=Upload.of("bilan.docx", other))
    assert "Le brouillon est supprimé" in await group.fatou.says("non")
    assert "Il n’y a pas d’évaluation de 2018." in await group.fatou.says("evaluation 2018")
