"""Turns a text into words for one person: language, zone, dates, numbers, lists."""

from __future__ import annotations

import gettext
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.spelling.slashes import slashed
from bot.texts import Commas, Line, Lines, Listed, P, Said, Span, T, Value
from storage.whose import marked, plain

if TYPE_CHECKING:
    from babel.core import Locale

LANGUAGES = ("fr", "en")
_GROUPED = 1000
NO_BREAK = "\u00a0"
_SPACED = re.compile("(?<=«) | (?=[:;?!»%])")
"""A space at which no line may end."""
_ENDS = (".", "?", "…")
_LOCALES = {"fr": "fr", "en": "en_GB"}
_BETWEEN = {"fr": (" à ", " de ", " à "), "en": (" at ", " from ", " to ")}
LOCALES = Path(__file__).parent.parent / "locales"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a text is put into words; `zone` is an IANA name. `slash`: command lines begin with one, as in chats.

    `marked`: it is told, with signs that nobody sees, whose words stand where (see `storage.whose`).
    `typeset`: no line ends before a French sign that has a space before it. Lines to type keep their plain spaces, and
    so do people's words.
    """

    lang: str = "fr"
    zone: str = "UTC"
    slash: bool = False
    marked: bool = False
    typeset: bool = False


def render(text: Value, reader: Reader) -> str:
    """The text in the reader's language, with times in the reader's zone."""
    match text:
        case str():
            return text
        case T():
            return _fill(_set(catalogue(reader.lang).gettext(text.message), reader), text.args, reader)
        case P():
            sentence = catalogue(reader.lang).ngettext(text.singular, text.plural, text.n)
            return _fill(_set(sentence, reader), {"n": text.n, **text.args}, reader)
        case Said():
            words = said(text, reader.lang)
            return marked(words, text.by) if reader.marked and text.by else words
        case Lines():
            return "\n".join(render(part, reader) for part in text.parts)
        case Line():
            return _typed(text.fr if reader.lang == "fr" else text.en, reader)
        case Listed():
            return _list([render(part, reader) for part in text.parts], reader.lang)
        case Commas():
            return ", ".join(render(part, reader) for part in text.parts)
        case _:
            return _figure(text, reader)


class _Put(str):
    """A value in words, put into a sentence: with `:within` an instant as it stands within one, all else as it is."""

    __slots__ = ()

    def __format__(self, how: str) -> str:
        return str(self)


class _Moment(_Put):
    """An instant in words: « lundi 7 décembre, 9h00 (GMT) », within a sentence « lundi 7 décembre à 9h00 (GMT) »."""

    value: Span
    reader: Reader

    def __format__(self, how: str) -> str:
        return span(self.value, self.reader, within=True) if how == "within" else str(self)


def _fill(sentence: str, args: dict[str, Value], reader: Reader) -> str:
    if not args:
        return sentence
    values = {name: _put(value, reader) for name, value in args.items()}
    for name, words in values.items():
        if plain(words).endswith(_ENDS):
            sentence = sentence.replace(f"{{{name}}}.", f"{{{name}}}")
    return sentence.format_map(values)


def _put(value: Value, reader: Reader) -> _Put:
    words = render(value, reader)
    if not isinstance(value, datetime | Span):
        return _Put(words)
    moment = _Moment(words)
    moment.value, moment.reader = Span(value) if isinstance(value, datetime) else value, reader
    return moment


def _set(sentence: str, reader: Reader) -> str:
    if reader.lang != "fr" or not reader.typeset:
        return sentence
    return _SPACED.sub(NO_BREAK, sentence)


def _typed(line: str, reader: Reader) -> str:
    return slashed(line) if reader.slash else line


def _figure(value: Span | date | datetime | time | int, reader: Reader) -> str:
    match value:
        case Span():
            return span(value, reader)
        case datetime():
            return span(Span(value), reader)
        case date():
            return day(value, reader.lang)
        case time():
            return hour(value, reader.lang)
        case _:
            return number(value, reader.lang)


def said(text: Said, lang: str) -> str:
    """A person's words: the reader's half if there are two, else the original, marked if in the other language."""
    halves = [half.strip() for half in text.words.split(" | ")]
    if len(halves) == len(LANGUAGES) and all(halves):
        return halves[LANGUAGES.index(lang)]
    return text.words if text.lang in ("", lang) else f"{text.words} [{text.lang}]"


def span(value: Span, reader: Reader, *, within: bool = False) -> str:
    """Day and hours in the reader's zone, the zone named: « jeudi 27 octobre 2022, 9h00–11h00 (GMT+1) ».

    `within` a sentence: « jeudi 27 octobre 2022 de 9h00 à 11h00 (GMT+1) ».
    """
    zone, lang = ZoneInfo(reader.zone), reader.lang
    start = value.start.astimezone(zone)
    end = None if value.end is None else value.end.astimezone(zone)
    at, begins, until = _BETWEEN[lang] if within else (", ", ", ", "–")
    if end is None:
        text = f"{day(start.date(), lang)}{at}{hour(start, lang)}"
    elif end.date() == start.date():
        text = f"{day(start.date(), lang)}{begins}{hour(start, lang)}{until}{hour(end, lang)}"
    else:
        text = f"{day(start.date(), lang)}{at}{hour(start, lang)} – {day(end.date(), lang)}{at}{hour(end, lang)}"
    return f"{text} ({zone_name(start)})"


@lru_cache(maxsize=1024)
def day(value: date, lang: str) -> str:
    """« jeudi 27 octobre 2022 », “Thursday 27 October 2022”."""
    from babel.dates import format_date  # noqa: PLC0415 - 40 ms that the terminal saves

    pattern = "EEEE d MMMM y" if lang == "en" or value.day != 1 else "EEEE d'er' MMMM y"
    return format_date(value, pattern, locale=_locale(lang))


@lru_cache(maxsize=1024)
def short_day(value: date, lang: str) -> str:
    """« 27 oct. 2022 », “27 Oct 2022”, never broken at the end of a line."""
    from babel.dates import format_date  # noqa: PLC0415 - likewise

    return format_date(value, "d MMM y", locale=_locale(lang)).replace(" ", "\xa0")


def hour(value: datetime | time, lang: str) -> str:
    """« 9h05 » or “09:05”, in the zone that the value carries, or on whatever clocks are meant."""
    return f"{value.hour}h{value:%M}" if lang == "fr" else f"{value:%H:%M}"


def zone_name(value: datetime) -> str:
    """The distance from Greenwich: GMT, GMT+1, GMT-3:30."""
    minutes = int((value.utcoffset() or timedelta()).total_seconds()) // 60
    if minutes == 0:
        return "GMT"
    hours, rest = divmod(abs(minutes), 60)
    return f"GMT{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")


def number(value: int, lang: str) -> str:
    """With the language's thousands mark; small numbers, which are nearly all, as they are."""
    if abs(value) < _GROUPED:
        return str(value)
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(value, locale=_locale(lang))


@lru_cache(maxsize=len(LANGUAGES))
def _locale(lang: str) -> Locale:
    """What Babel knows of a language: given its name, Babel would read that anew each time."""
    from babel.core import Locale  # noqa: PLC0415

    return Locale.parse(_LOCALES[lang])


def _list(parts: list[str], lang: str) -> str:
    from babel.lists import format_list  # noqa: PLC0415

    return format_list(parts, locale=_locale(lang)) if parts else ""


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day of an instant in a zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(lang: str) -> gettext.NullTranslations:
    """The sentences of one language; compiled on the spot where the compiled file is missing or old."""
    source = LOCALES / lang / "LC_MESSAGES" / "tama.po"
    compiled = source.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _compile(source)


def _compile(source: Path) -> gettext.NullTranslations:
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    buffer = BytesIO()
    with source.open("rb") as file:
        write_mo(buffer, read_po(file, domain="tama"))
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)
