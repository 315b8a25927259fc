"""`tama hear` and `tama stats`: what is understood, and what kinds of lines are not."""

from __future__ import annotations

import json

from tests.cli_process import Host

LINES = "je viens pas\nvote 3\nje vote pour l’eau\nje viens et j’ai fait le 4\nzorglub\n"


def test_hear_tells_what_lines_mean_and_does_nothing(demo: Host) -> None:
    done = demo.tama("hear", "--as", "Issa Mahamane", says=LINES)
    assert done.returncode == 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["command"], one["certain"], one["asks"]) for one in told] == [
        ("stay_away", True, None), ("vote", True, None), ("vote", False, "vote 4"), ("come", True, None),
        (None, False, None),
    ]  # fmt: skip
    assert [one["line"] for one in told] == LINES.splitlines()
    assert told[3]["then"] == [{"command": "done", "values": {"points": [4]}}]
    assert demo.chat("Issa Mahamane", "mesvotes")[0].startswith("Vous ne votez pour aucune idée.")


def test_hear_reads_english_and_knows_who_speaks(demo: Host) -> None:
    done = demo.tama("hear", "--as", "Lamin Ceesay", "--lang", "en", says="I can't make it\n")
    assert json.loads(done.stdout)["command"] == "stay_away"
    unknown = demo.tama("hear", "--as", "Nobody Here", says="oui\n")
    assert (unknown.returncode, unknown.stderr) == (2, "tama: There is nobody called Nobody Here.\n")


def test_stats_count_shapes_and_keep_no_words(demo: Host) -> None:
    assert "No line was not understood." in demo.tama("stats").stdout
    demo.chat("Issa Mahamane", "zorglub la 4", "zorglub encore", "bilboquet la 3")
    done = demo.tama("stats", "--json")
    assert "zorglub" not in done.stdout
    assert json.loads(done.stdout)["not understood"] == [{"shape": "fr … #", "times": 2}, {"shape": "fr …", "times": 1}]
    assert "     2  fr … #" in demo.tama("stats").stdout.splitlines()
