"""An action point in one line: « Partager la note (OIM, CICR) – 15 mars », « OIM : partager la note »."""

import re
from dataclasses import dataclass, field

from bot.minutes.days import Days, vague
from bot.minutes.layout.table import Column, column
from bot.minutes.marks import split_mark, unset
from bot.minutes.owners import Names, read_owners

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,100}(?:\([^()]*\))?)[)\]]\W*$")
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")
_SIGN = re.compile(
    r"\s+[–—-]+\s+|[–—]\s+|\s*[|;→>]\s*"
    r"|\s*,\s*(?=(?:avant|before|by|d'ici|au plus tard|deadline|[ée]ch[ée]ance|pour le)\b)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*,\s*")
_INLINE_LABEL = re.compile(
    r"\s*[,;.(|–—-]*\s*\b(responsables?|resp\.?|owners?|responsible|lead"
    r"|[ée]ch[ée]ance|d[ée]lai|date limite|deadline|due(?: date)?)\s*:\s*",
    re.IGNORECASE,
)
_FIRST_OWNER = re.compile(
    r"([^:]{2,80}?)(?:\s*:\s*|\s[–—-]\s+|\s+(?:to|will|shall|should|doit|doivent|devra|devront)\s+)(.+)"
)
_EVERYBODY = re.compile(
    r"(?:all|everyone|everybody|tous|toutes|tout le monde)(?: (?:les |the )?(?:members|membres|participants|SN|NS))?",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"[\s,]+((?:by|before|until|no later than|avant|d'ici|au plus tard|pour le)\s[^,;:.]{3,40})\W*$", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+]+(?:[/-][A-Z0-9&+]+)*")
_LONGEST = 2_000
_FEW_WORDS = 3


@dataclass
class ActionEntry:
    """`deadline` is as written, empty if there is none."""

    text: str
    owners: list[str] = field(default_factory=list)
    deadline: str = ""


class EntryReader:
    """Tells owners and deadline from the text, at its end or its beginning."""

    def __init__(self, names: Names, days: Days) -> None:
        self._names = names
        self._days = days

    def read(self, text: str) -> ActionEntry:
        """Whatever cannot be told apart stays in the text."""
        if len(text) > _LONGEST:
            return ActionEntry(text)
        entry = self._labelled(_EMPTY_BRACKETS.sub("", text))
        while self._take_last(entry):
            pass
        self._take_until(entry)
        if not entry.owners:
            self._take_first(entry)
        return entry

    def _labelled(self, text: str) -> ActionEntry:
        """« …, responsable : OIM, échéance : 15 mars »."""
        pieces = _INLINE_LABEL.split(text)
        entry = ActionEntry(pieces[0])
        if not pieces[0].strip():
            return ActionEntry(text)
        for name, value in zip(pieces[1::2], pieces[2::2], strict=True):
            if column(name) == Column.DEADLINE:
                entry.deadline = value.strip(" ,;.)")
            else:
                entry.owners = read_owners(value.strip(" ,;.)"), self._names)
        return entry

    def _take_last(self, entry: ActionEntry) -> bool:
        """Whether the last part of the text was an owner or a deadline."""
        parts = self._last_part(entry.text)
        kind = self._kind(parts[1]) if parts else Column.UNKNOWN
        if parts and kind == Column.DEADLINE and not entry.deadline:
            entry.text, entry.deadline = parts
            return True
        if parts and kind == Column.OWNER and not entry.owners:
            entry.text, entry.owners = parts[0], read_owners(parts[1], self._names)
            return True
        return False

    def _take_until(self, entry: ActionEntry) -> None:
        found = _UNTIL.search(entry.text) if not entry.deadline else None
        if found and self._kind(found[1]) == Column.DEADLINE:
            entry.text, entry.deadline = entry.text[: found.start()], found[1]

    def _last_part(self, text: str) -> tuple[str, str] | None:
        brackets = _BRACKETS.search(text)
        if not brackets:
            return _cut_at_last(_SIGN, text)
        before, inside = text[: brackets.start()], brackets[1]
        for sign in (_SIGN, _COMMA):
            cut = _cut_at_last(sign, inside)
            if cut and self._kind(cut[1]) == Column.DEADLINE:
                return f"{before} ({cut[0]})", cut[1]
        return before, inside

    def _take_first(self, entry: ActionEntry) -> None:
        found = _FIRST_OWNER.match(split_mark(entry.text)[1])
        if found and self._kind(found[1]) == Column.OWNER:
            entry.text, entry.owners = found[2], read_owners(found[1], self._names)

    def _kind(self, text: str) -> Column:
        if vague(text) or unset(text):
            return Column.DEADLINE
        owners = read_owners(text, self._names)
        if _EVERYBODY.fullmatch(text.strip()) or (
            owners and all(owner in self._names or _ACRONYM.fullmatch(owner) for owner in owners)
        ):
            return Column.OWNER
        found = self._days.find(text)
        dated = len(found.rest.split()) <= _FEW_WORDS if found else self._days.named_in(text)
        return Column.DEADLINE if dated else Column.UNKNOWN


def _cut_at_last(sign: re.Pattern[str], text: str) -> tuple[str, str] | None:
    signs = list(sign.finditer(text))
    return (text[: signs[-1].start()], text[signs[-1].end() :].strip(" .;")) if signs else None
