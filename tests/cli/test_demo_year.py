"""The sample group with what it has of a year: each subject can be tried at once."""

from __future__ import annotations

from tests.cli_process import Host


def test_demo_load_with_a_year_has_of_each_subject_something_to_try(new_host: Host) -> None:
    assert new_host.tama("demo", "--load", "--year").returncode == 0
    lines = (
        "plan",
        "budget",
        "activity 3",
        "documents",
        "validation 1",
        "governance 2",
        "evaluations",
        "todo",
        "register 5",
        "programme 3",
    )
    plan, budget, activity, documents, validation, board, held, todo, registered, programme = new_host.chat(
        "Lamin Ceesay", *lines
    )
    assert "Axis 2: Building capacity: ░░░░░░░░░░ 0 of 2 done" in plan
    assert "missing 12,000,000 FCFA and 1,500 EUR" in budget
    assert "Who: CRS and GRCS" in activity
    assert "1. Terms of reference of the group (terms of reference)" in documents
    assert "Approve: 1, with changes: 1, reject: 0, no answer: 2" in validation
    assert "Validated (1): CRN" in board
    assert "· closed" in held
    assert "✓ Webinar 5. You are registered" in registered
    assert "11:30" in programme
    assert "Do you approve?" not in todo
    assert new_host.tama("tick").returncode == 0
