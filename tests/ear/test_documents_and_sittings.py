"""What people say of documents that are validated, and of a meeting while it is held: asked back, never a guess."""

from __future__ import annotations

import pytest

from tests.ear.test_lines import heard

FRENCH = {
    "je valide le document 2": "? approuver document 2",
    "j’approuve le document 2 mais corrigez le titre": "? approuver avec modifications 2 corrigez le titre",
    "je rejette le document 2, le budget manque": "? rejeter document 2 le budget manque",
    "je n’approuve pas le document 2": "? rejeter document 2",
    "je n’approuve pas": "",
    "faites valider le document 2 par tout le monde": "? valider 2",
    "clos la validation du document 2": "? clore validation 2",
    "où en est le document 2 auprès des gouvernances": "gouvernance 2",
    "nous avons transmis à notre gouvernance le document 1": "? transmis 1",
    "notre gouvernance a validé le document 1": "? valide 1",
    "notre gouvernance a rejeté le document 1": "? refuse 1",
    "on commence la réunion 2": "? seance 2",
    "la séance est levée": "? fin de seance",
    "la réunion 2 est finie ?": "",
    "étaient présents : MI, CICR": "? presents : MI, CICR",
    "le quorum est de 5 organisations": "? quorum 5",
}
ENGLISH = {
    "I approve document 2": "? approve document 2",
    "I approve document 2 but correct the title": "? approve with changes 2 correct the title",
    "I don't approve document 2": "? reject document 2",
    "our governance has validated document 1": "? validated 1",
    "our board has rejected document 1": "? refused 1",
    "let's start the meeting": "? sitting",
    "the meeting is over": "? end of meeting",
    "is the meeting over?": "",
    "were present: MI, ICRC": "? attendees : MI, ICRC",
    "the quorum is 5 organisations": "? quorum 5",
}


@pytest.mark.parametrize(
    ("lang", "line", "meant"),
    [("fr", *one) for one in FRENCH.items()] + [("en", *one) for one in ENGLISH.items()],
    ids=[*FRENCH, *ENGLISH],
)
def test_what_is_meant(lang: str, line: str, meant: str) -> None:
    assert heard(line, lang) == meant
