"""Every sentence exists in every language, and keeps the venues where values go."""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

LOCALES = Path(__file__).parent.parent / "locales"


def catalogue(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / "tama.po").open("rb") as file:
        return read_po(file, locale=language, domain="tama", abort_invalid=True)


def sentences(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(sentence: str | Sequence[str] | None) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else tuple(sentence or ("",))


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def wrong_places(message: Message) -> bool:
    """Whether a form misses or invents a place (one form of a plural may leave out its number)."""
    expected = [places(form) for form in forms(message.id)]
    allowed, needed = set.union(*expected), set.intersection(*expected)
    return any(not needed <= places(form) <= allowed for form in forms(message.string) if form)


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_sentence_is_translated(language: str) -> None:
    assert [m.id for m in sentences(language) if not all(forms(m.string))] == []


def test_no_translation_is_a_guess(language: str) -> None:
    assert [m.id for m in sentences(language) if m.fuzzy] == []


def test_no_translation_has_lost_its_sentence(language: str) -> None:
    assert list(catalogue(language).obsolete) == []


def test_translations_keep_the_places_of_values(language: str) -> None:
    assert [m.id for m in sentences(language) if wrong_places(m)] == []


def test_plurals_have_every_form_of_the_language(language: str) -> None:
    number = catalogue(language).num_plurals
    plurals = [m for m in sentences(language) if m.pluralizable]
    assert [m.id for m in plurals if len(forms(m.string)) != number] == []


def test_languages_have_the_same_sentences() -> None:
    english, french = ({(m.context, m.id) for m in sentences(code)} for code in ("en", "fr"))
    assert english == french
