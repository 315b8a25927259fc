"""`tama export minutes`: what stands in a database comes out as a file, and the file says the same."""

from __future__ import annotations

import json

import pytest

from tests.cli_process import Host

FACTS = ("date", "start", "end", "place", "present", "agenda", "discussion", "action_points", "next_meeting")


@pytest.mark.parametrize(("lang", "first"), [("fr", "Compte-rendu : "), ("en", "Minutes: ")])
def test_what_comes_out_is_read_as_the_same_meeting(demo: Host, lang: str, first: str) -> None:
    said = demo.tama("export", "minutes", "1", "--docx", "OUT.docx", "--lang", lang)
    weight = (demo.folder / "OUT.docx").stat().st_size
    assert (said.returncode, said.stdout, said.stderr) == (0, f"OUT.docx {weight}\n", "")
    assert weight < 10_000
    read = json.loads(demo.tama("minutes", "OUT.docx", "--json").stdout)
    assert read["title"] == f"{first}Réunion du Groupe technique Migration Sahel"
    assert (read["start"], read["end"], read["place"]) == ("09:30", "11:45", "En ligne (Teams), animée depuis Dakar")
    assert (len(read["present"]), len(read["agenda"]), len(read["action_points"])) == (10, 5, 5)
    assert [one["owners"] for one in read["action_points"]] == [
        ["FICR"],
        ["CRG", "GRCS"],
        ["CRS", "CRM"],
        ["CRN", "CICR"],
        [],
    ]
    assert not read["not_understood"]


def test_both_languages_say_the_same(demo: Host) -> None:
    for lang in ("fr", "en"):
        demo.tama("export", "minutes", "1", "--docx", f"{lang}.docx", "--lang", lang)
    french, english = (json.loads(demo.tama("minutes", f"{lang}.docx", "--json").stdout) for lang in ("fr", "en"))
    assert [french[name] for name in FACTS] == [english[name] for name in FACTS]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("2",), "Meeting 2 has no minutes."),
        (("99999999999999999999",), "Meeting 99999999999999999999 has no minutes."),
        (("1", "--group", "nobody"), "There is no group nobody."),
        (("1", "--docx", "nowhere/OUT.docx"), "nowhere/OUT.docx cannot be written: No such file or directory."),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(demo: Host, words: tuple[str, ...], sentence: str) -> None:
    said = demo.tama("export", "minutes", "--docx", "OUT.docx", *words)
    assert (said.returncode, said.stdout, said.stderr) == (2, "", f"tama: {sentence}\n")
    assert not (demo.folder / "OUT.docx").exists()


def test_a_plan_that_is_not_there_is_said_in_a_sentence(demo: Host) -> None:
    said = demo.tama("export", "plan", "--xlsx", "PLAN.xlsx")
    assert (said.returncode, said.stdout, said.stderr) == (2, "", "tama: There is no plan of action yet.\n")
