"""What the lines of a message are."""

from __future__ import annotations

import pytest

from bot.shape import Kind, Row, rows, titles

IDEAS = """💡 Idées pour 2027
Le vote est ouvert jusqu’au 15 décembre.
Autant de votes que vous voulez : vote 1 4
1. Échanges entre pairs · par Fatou Ndiaye · 3 votes
✓ 6. A shared calendar [en]"""


def test_a_list_has_a_title_lines_and_items_with_details() -> None:
    assert rows(IDEAS) == [
        Row(Kind.TITLE, "💡 Idées pour 2027"),
        Row(
            Kind.LINE, "Le vote est ouvert jusqu’au 15 décembre.\nAutant de votes que vous voulez : vote 1 4"
        ),
        Row(Kind.ITEM, "Échanges entre pairs", "1.", details="par Fatou Ndiaye · 3 votes", number=1),
        Row(Kind.ITEM, "A shared calendar [en]", "✓ 6.", number=6),
    ]  # fmt: skip


def test_a_bar_stands_apart_from_its_words() -> None:
    [row] = rows("2. (à égalité) ███▏ 2 votes : idée 2, Plaidoyer")
    assert (row.mark, row.lead, row.bar, row.words) == ("2.", "(à égalité) ", "███▏", "2 votes : idée 2, Plaidoyer")


def test_what_leads_to_items_is_a_title_too() -> None:
    text = "Réunion 1 : bilan\nLieu : Dakar\nPoints d’action :\n1. Écrire\nOrdre du jour\u00a0:\n– Divers"
    assert [row.words for row in rows(text) if row.kind is Kind.TITLE] == [
        "Réunion 1 : bilan", "Points d’action :", "Ordre du jour\u00a0:",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "💡 Une seule ligne",
        "5 points ouverts. En retard : 1.\nSuite",
        "Venez-vous ?\nRépondez oui",
        "1. Un\n2. Deux",
        "x" * 121 + "\nDeux",
        "a\n\nb"[1:],
    ],
)
def test_a_sentence_an_item_or_a_single_line_is_no_title(text: str) -> None:
    assert titles(text) == []


def test_no_character_is_lost() -> None:
    for text in (IDEAS, "", "\n", "a\n\nb", "1. x · · y", "• ", "12. ", "3. (a) ██▏ b · c", "✓ Fait.\n"):
        assert "\n".join(typed(row) for row in rows(text)) == text


def typed(row: Row) -> str:
    if row.kind is not Kind.ITEM:
        return row.words
    bar, details = row.bar and f"{row.bar} ", row.details and f" · {row.details}"
    return f"{row.mark} {row.lead}{bar}{row.words}{details}"


def test_titles_are_told_by_their_place() -> None:
    assert titles(IDEAS) == [(0, 17)]
    assert titles("✓ Vos votes : 1, 4.\nLe vote est ouvert.") == [(0, 19)]
