"""Who was there, by organisation."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.minutes.fields.people import organisations_of
from bot.minutes.fields.presence_text import is_role, split_capitals, without_counts, without_group
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.table import cells_of
from bot.minutes.marks import bullets_within, lone_number, split_mark, split_outside_brackets, unset
from bot.minutes.owners import Names
from bot.spelling.folding import fold
from bot.spelling.names import key

_LAST_AND = re.compile(r"\s+(?:et|and|&|ainsi que|as well as)\s+")
_COUNT = re.compile(
    r"\s*(?:\(\s*(?:x\s*)?\d{1,3}(?:\s*(?:pers(?:onnes?|\.)?|participants?|people|membres?|representants?|pax))?\s*\)"
    r"|(?:[:×]|\s[x–-])\s*\d{1,3}(?:\s*(?:pers(?:onnes?|\.)?|participants?|people|pax))?)\s*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:total\b.*|\d{1,3} (?:organi[sz]ations?|participants?|personnes?|people|membres?|structures?|members)\W*)"
)
_ELSEWHERE = re.compile(
    r"\b(?:cf|voir|see|refer|ci-joint|attached|annexe?)\b.*\b(?:liste?|annexe?|jointe?|attached)\b"
    r"|\b(?:en|in) annexe?\b"
)
_SEE_LIST = re.compile(r"\s*\((?:cf\.?|voir|see|refer)\b[^()]{0,60}\)", re.IGNORECASE)
_NAME_HEAD = re.compile(
    r"(?:noms?|names?|prenoms?|participants?|nom et prenoms?|noms? & prenoms?|full name|prenom et nom)\W*"
)
_ORGANISATION_HEAD = re.compile(
    r"(?:organi[sz]ations?|structures?|institutions?|agences?|agency|societes? nationales?|national societ(?:y|ies)"
    r"|entites?|organismes?|provenance)\b.*"
)
_ORGANISATION_OF = re.compile(r"[A-ZÀ-Ý][\w'’&/. -]{1,40}?\s+[–—-]+\s+[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý]")
_PERSON_AND = re.compile(r"[A-ZÀ-Ý][\w'’.-]+(?: [A-ZÀ-Ý][\w'’.-]+){1,2},\s*([A-Z][A-Z0-9&/+-]{1,12})")
_SOMEBODY = re.compile(r"(?:l[ae]|the)\s|l['’]", re.IGNORECASE)
"""« Awa Diop, Jean Sow, le directeur »: somebody who is listed by their function alone."""
_TITLES = re.compile(
    r"^(?:Mmes?|MM?\.?|Mrs?\.?|Ms\.?|Mlles?|Dr\.?|Pr\.?|Messieurs|Mesdames|Madame|Monsieur)\s+(?=[A-ZÀ-Ý])"
)
_BEFORE_TITLE = re.compile(r"(?<=\w)\s+(?=(?:Mmes?|MM?\.|Mrs?\.?|Mlles?)\s+[A-ZÀ-Ý])")
_AFTER_ROLE = re.compile(r"\(([^()]{2,40})\)\s+(?=[A-ZÀ-Ý])")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_DASHES = re.compile(r"\s+[–—-]\s+")
_SEVERAL = 3
_WIDE = 70
_SHORT_WORDS = 6
_FEW_WORDS = 3
_PROSE = 25


def read_presence(rows: Sequence[TextRow], known: Names) -> tuple[list[str], list[TextRow]]:
    """The organisations, each once, as written; and the rows that are something else."""
    rows = [replace(row, cells=tuple(map(known.once, row.cells))) for row in rows]
    rows, heads = _organisation_cells(rows)
    if not heads:
        rows = _one_entry_a_row(_cleaned(_unbroken(rows)))
    odd = [row for row in rows if _odd(row.text)]
    entries = [_entry(row.text) for row in rows if row.filled and not _odd(row.text)]
    entries = [
        entry for entry in entries if entry and not unset(entry) and (not is_role(entry) or _SOMEBODY.match(entry))
    ]
    if not heads:
        entries = organisations_of(entries, known)
    first: dict[str, str] = {}
    for entry in entries:
        first.setdefault(key(entry), entry)
    return list(first.values()), odd


def bare_name(name: str) -> str:
    """« Mme Ariane Petit (présidente) » as she is called where she has something to do."""
    name = _IN_BRACKETS.sub("", _TITLES.sub("", name.removeprefix("@"))).strip()
    before, _, behind = name.partition(" - ")
    return before.strip() if is_role(behind) else name


def title_and_name(name: str) -> str:
    """« M. Boubacar Tembely (secrétaire) » as minutes go on to call him: « M. Tembely »."""
    found = _TITLES.match(name)
    words = bare_name(name).split()
    return f"{found[0]}{words[-1]}" if found and words else name


def _unbroken(rows: Sequence[TextRow]) -> list[TextRow]:
    """A list with commas that was broken at the width of the page goes on in the row below."""
    found: list[TextRow] = []
    for row in rows:
        last = found[-1] if found else None
        goes_on = last is not None and not row.gap and len(row.cells) == 1 and not any(split_mark(row.text)[0])
        if last and goes_on and len(last.raw) >= _WIDE and "," in last.text and not last.text.endswith((".", ";")):
            found[-1] = TextRow((f"{last.text} {row.text}",), f"{last.raw} {row.raw}", last.gap)
        else:
            found.append(row)
    return found


def _cleaned(rows: Sequence[TextRow]) -> list[TextRow]:
    return [
        replace(row, cells=(without_group(without_counts(_SEE_LIST.sub("", row.text))),))
        if len(row.cells) == 1
        else row
        for row in rows
    ]


def _odd(text: str) -> bool:
    plain = fold(text[:300])
    return bool(_TOTAL.fullmatch(plain) or _ELSEWHERE.search(plain) or len(text.split()) > _PROSE)


def _organisation_cells(rows: Sequence[TextRow]) -> tuple[list[TextRow], bool]:
    """Of a table with heads, the column of organisations."""
    for at, row in enumerate(rows[:3]):
        heads = [fold(cell) for cell in cells_of(row)]
        column = next((at for at, head in enumerate(heads) if _ORGANISATION_HEAD.fullmatch(head)), None)
        if len(heads) > 1 and column is not None:
            below = [(cells, row) for row in rows[at + 1 :] if column < len(cells := cells_of(row)) and cells[column]]
            return [TextRow((cells[column],), row.raw) for cells, row in below], True
    return list(rows), False


def _one_entry_a_row(rows: Sequence[TextRow]) -> list[TextRow]:
    rows = [part for row in rows for part in _parts(row)]
    if _organisation_first(rows):
        return rows
    marked = [row for row in rows if any(split_mark(row.text)[0])]
    if len(rows) == 1 and not marked and not any(sign in rows[0].text for sign in ";,"):
        dashed = _DASHES.split(rows[0].text)
        rows = [TextRow((name,), rows[0].raw) for name in dashed] if len(dashed) >= _SEVERAL else rows
    if not marked and rows and all(_comma_list(row.text) for row in rows):
        return [TextRow((name,), row.raw) for row in rows for name in _names_in(row.text)]
    return rows


def _organisation_first(rows: Sequence[TextRow]) -> bool:
    """« OIM – Awa Diop, Karim Saley » in each row: the commas stand between people."""
    pairs = [_ORGANISATION_OF.match(row.text) for row in rows]
    return len(rows) > 1 and sum(map(bool, pairs)) * 2 > len(rows) and any("," in row.text for row in rows)


def _parts(row: TextRow) -> list[TextRow]:
    if len(row.filled) > 1:
        cells = [cell for cell in row.filled if lone_number(cell) is None]
        if len(cells) > 1 and _NAME_HEAD.fullmatch(fold(cells[0])):
            return []
        return [TextRow((" – ".join(cells[:2]),), row.raw)]
    return [TextRow((part,), row.raw) for part in bullets_within(row.text)]


def _comma_list(text: str) -> bool:
    parts = [part for listed in split_outside_brackets(text, ";") for part in split_outside_brackets(listed, ",")]
    return all(len(part.split()) <= _SHORT_WORDS * 2 for part in parts)


def _names_in(text: str) -> list[str]:
    text = _AFTER_ROLE.sub(_parted, _BEFORE_TITLE.sub(", ", text.strip(" ;,.")))
    parts = split_outside_brackets(text, ";" if ";" in text else ",")
    if ";" in text:
        parts = _people_of(parts) or [name for part in parts for name in _short_names(part)]
    parts = [name for part in parts for name in split_capitals(part)]
    before, sign, after = _LAST_AND.sub("\n", parts[-1], count=1).partition("\n") if parts else ("", "", "")
    short = all(len(end.split()) <= _SHORT_WORDS for end in (before, after))
    return [*parts[:-1], before, after] if sign and (len(parts) > 1 or short) else parts


def _parted(found: re.Match[str]) -> str:
    """« Jean W. (Chair) Peter M. » are two, as they stood in two columns."""
    return f"{found[0].rstrip()}, " if is_role(found[1]) else found[0]


def _people_of(parts: Sequence[str]) -> list[str] | None:
    """« Awa Diop, OIM ; Karim Saley, CRN » by organisation."""
    pairs = [_PERSON_AND.fullmatch(part.strip()) for part in parts]
    return [pair[1] for pair in pairs if pair] if all(pairs) else None


def _short_names(text: str) -> list[str]:
    """« CRS, CRN » are two, « Ministère de la Santé, de la Population » is one."""
    parts = split_outside_brackets(text, ",")
    short = all(part[0].isupper() and len(part.split()) <= _FEW_WORDS for part in parts)
    return parts if short else [text]


def _entry(text: str) -> str:
    text = split_mark(text)[1].strip(" ;,.")
    return _COUNT.sub("", text).strip(" ;,.")
