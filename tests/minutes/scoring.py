"""How much of a compte-rendu is read as a person read it: field by field, against `expected.json` beside the files.

An entry is "refused", or {"date", "start", "end", "place", "present", "agenda", "next", "actions"}: what is not named
is not asked, null means that there must be none; "present" and "agenda" are how many, an action is [words of its text,
owners, deadline].
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.minutes.files.any_file import text_of as _text
from bot.minutes.model import Minutes, to_json
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes
from bot.spelling.folding import fold
from tests.minutes.docx_form import as_docx
from tests.minutes.pdf_form import as_pdf

_NAMED_FIELDS = ("date", "start", "end")


@dataclass
class Score:
    """Fields asked and right; what was wrong, points lost without a word, and points that are none."""

    asked: int = 0
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """How many of a hundred fields are right."""
        return 100 * (self.asked - len(self.wrong)) / self.asked

    def check(self, what: str, found: object, *, right: bool) -> None:
        """Counts one field."""
        self.asked += 1
        if not right:
            self.wrong.append(f"{what}: {found!r}")


def score(folder: Path) -> Score:
    """What is read in a folder of files."""
    total = Score()
    for name, want in json.loads((folder / "expected.json").read_text(encoding="utf-8")).items():
        read = _read(folder / name)
        if want == "refused":
            total.check(f"{name}: refused", read and read.title, right=read is None)
        else:
            _compare(total, name, want, json.loads(to_json(read or Minutes())))
    return total


def _read(path: Path) -> Minutes | None:
    data = path.read_bytes()
    if path.name.endswith((".docx.txt", ".pdf.txt")):
        data = _document(path.name, data.decode())
    try:
        return read_minutes(_text(data))
    except NotMinutes:
        return None


def _document(name: str, text: str) -> bytes:
    """The text as a PDF, or as a DOCX of which lines that begin with `^` are the page's head."""
    if name.endswith(".pdf.txt"):
        return as_pdf(text)
    lines = text.split("\n")
    header = [line[1:] for line in lines if line.startswith("^")]
    return as_docx("\n".join(line for line in lines if not line.startswith("^")), header=header)


def _compare(total: Score, name: str, want: dict[str, Any], got: dict[str, Any]) -> None:
    for what in _NAMED_FIELDS:
        if what in want:
            total.check(f"{name}: {what}", got[what], right=_same_start(want[what], got[what]))
    if "place" in want:
        total.check(f"{name}: place", got["place"], right=fold(want["place"] or "") in fold(got["place"] or ""))
    for what in ("present", "agenda"):
        if what in want:
            total.check(f"{name}: {what}", got[what], right=len(got[what]) == want[what])
    if "next" in want:
        total.check(f"{name}: next", got["next_meeting"], right=_same_start(want["next"], got["next_meeting"]))
    _compare_points(total, name, want.get("actions", []), got)


def _same_start(want: str | None, got: str | None) -> bool:
    return not got if want is None else (got or "").startswith(want)


def _compare_points(total: Score, name: str, wanted: list[list[Any]], got: dict[str, Any]) -> None:
    left = list(got["action_points"])
    for text, owners, deadline in wanted:
        found = next((point for point in left if fold(text) in fold(point["text"])), None)
        what = f"{name}: « {text} »"
        total.check(what, "missing", right=found is not None)
        if found is None and fold(text) not in fold(" ".join(got["not_understood"])):
            total.silent.append(what)
        if found:
            left.remove(found)
        owned = sorted(map(fold, found["owners"])) if found else None
        total.check(f"{what} owners", owned, right=owned == sorted(map(fold, owners)))
        due = found["deadline"] if found else "?"
        total.check(f"{what} deadline", due, right=_same_start(deadline, due))
    total.false += [f"{name}: « {point['text']} »" for point in left]


def lines_of(total: Score) -> Iterator[str]:
    """What is not as it should be."""
    yield from total.wrong
    yield from (f"lost in silence: {line}" for line in total.silent)
    yield from (f"no action point: {line}" for line in total.false)
