"""The sample says the same in every form, in French and in English, as text and as DOCX."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.sample
from bot.minutes.files.docx_in import text_of
from bot.minutes.model import Minutes, to_json
from bot.minutes.reading.reader import read_minutes
from tests.minutes.docx_form import as_docx
from tests.minutes.facts import ENGLISH, ENGLISH_WORDS, FRENCH, FRENCH_WORDS
from tests.minutes.form import Form
from tests.minutes.forms import as_read, write
from tests.minutes.noise import NOISES, Noise
from tests.minutes.variants import FORMS

SAMPLE = Path(bot.sample.__path__[0], "minutes.txt").read_text(encoding="utf-8")
NOW = datetime(2024, 5, 1, tzinfo=UTC)
EXCUSED = ["Croix-Rouge de Guinée-Bissau (CVGB)", "Croix-Rouge du Cap-Vert (CVCV)"]
forms = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def read(text: str) -> Minutes:
    return read_minutes(text, now=NOW)


def straight(text: str) -> str:
    """The same whatever was done to apostrophes and capitals."""
    return text.replace("’", "'").casefold()


def test_the_sample_is_read_whole() -> None:
    assert read(SAMPLE) == replace(FRENCH, excused=EXCUSED)


@forms
def test_french_in_any_form(form: Form) -> None:
    assert read(write(FRENCH, FRENCH_WORDS, form)) == as_read(FRENCH, form)


@forms
def test_english_in_any_form(form: Form) -> None:
    assert read(write(ENGLISH, ENGLISH_WORDS, form)) == as_read(ENGLISH, form)


@pytest.mark.parametrize("noise", NOISES.values(), ids=NOISES)
def test_noise_changes_nothing(noise: Noise) -> None:
    found = read(noise(write(FRENCH, FRENCH_WORDS, Form())))
    assert straight(to_json(found)) == straight(to_json(FRENCH))


@pytest.mark.parametrize("lists", [True, False], ids=["lists of Word", "marks in the text"])
@pytest.mark.parametrize("form", [Form(), Form(presence="breaks"), Form(actions_at="end with item")])
def test_docx_says_the_same(form: Form, lists: bool) -> None:  # noqa: FBT001
    text = text_of(as_docx(write(FRENCH, FRENCH_WORDS, form), lists=lists))
    assert read(text) == as_read(FRENCH, form)
