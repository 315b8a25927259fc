"""Fills the templates, with the sentences in one reader's language."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages import Reader, render
from bot.texts import T, Value
from bot.web.assets import assets

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _environment() -> Environment:
    # Here: it takes a good part of the start, and the first page can bear it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    loader = FileSystemLoader(Path(__file__).with_name("templates"))
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.policies.update({"urlize.rel": "noopener noreferrer", "urlize.target": "_blank"})
    environment.globals.update(asset=lambda name: assets()[name].address)
    return environment


def fill(template: str, reader: Reader, **values: object) -> str:
    """The HTML of a template. In it, `T("…")` is a sentence in the reader's language."""
    sentence = partial(_sentence, replace(reader, typeset=True))
    return _environment().get_template(template).render(T=sentence, lang=reader.lang, **values)


def _sentence(reader: Reader, message: str, **values: Value) -> str:
    return render(T(message, **values), reader)
