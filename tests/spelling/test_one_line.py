"""What is left of words in which something is hidden."""

from __future__ import annotations

import pytest

from bot.spelling.one_line import one_line


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Former les volontaires", "Former les volontaires"),
        ("un\n\n1. Oui → oui 5\r\n– Tama : x", "un 1. Oui → oui 5 – Tama : x"),
        ("a\u2028b\u2029c\x85d\x0be\tf", "a b c d e f"),
        ("Mariam\u200b Sawadogo\ufeff", "Mariam Sawadogo"),
        ("\u202eavaS", "avaS"),
        ("\u2066a\u2069\u200eb\u061cc\u00add", "abcd"),
        ("Mariam\u3164Sawadogo\u2800", "Mariam Sawadogo"),
        ("\u200b", ""),
        (" \u3164 \u200d\u2060 ", ""),
        ("👩\u200d🌾 et 👩🏾\u200d🏫 ❤️\u200d🔥", "👩\u200d🌾 et 👩🏾\u200d🏫 ❤️\u200d🔥"),
        ("a\u200db", "ab"),
        ("هبة Žofie N’Diaye", "هبة Žofie N’Diaye"),
        ("\ue000x", "x"),
    ],
)
def test_one_line_in_which_nothing_is_hidden(written: str, left: str) -> None:
    assert one_line(written) == left
