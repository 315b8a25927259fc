"""What is declared for the ear is there: commands, parts, and words for every sense, in both languages."""

from __future__ import annotations

import pytest

import bot.handlers  # noqa: F401 - declares every phrase
from bot.commands import COMMANDS
from bot.ear.phrases import PHRASES, Phrase
from bot.ear.sentences import SIGN_SENSES
from bot.ear.slots import SLOTS
from bot.ear.words.lexicon import lexicon

KNOWN = {lang: frozenset().union(*lexicon(lang).senses.values()) | SIGN_SENSES for lang in ("fr", "en")}


def _called(phrase: Phrase) -> str:
    return f"{phrase.command}: {' '.join('|'.join(sorted(group)) for group in phrase.needs)}"


@pytest.mark.parametrize("phrase", PHRASES, ids=_called)
def test_a_phrase_means_a_command_and_uses_words_that_there_are(phrase: Phrase) -> None:
    assert phrase.command in COMMANDS
    assert {slot.name for slot in phrase.slots} <= SLOTS
    known = KNOWN["fr"] | KNOWN["en"]
    assert [sorted(group) for group in phrase.needs if not group & known] == []
    assert phrase.senses <= known


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_words_are_folded_and_none_is_a_number(lang: str) -> None:
    for words in lexicon(lang).senses:
        assert words
        assert not all(word.isdigit() for word in words)
