"""An action point in one line: « Partager la note (OIM, CICR) – 15 mars », « OIM : partager la note »."""

import re
from dataclasses import dataclass, field

from bot.minutes.days import Days, vague
from bot.minutes.fields.actors import Actors
from bot.minutes.fields.promises import CHARGED, DECIDED
from bot.minutes.layout.columns import Column, column
from bot.minutes.marks import split_mark, unset
from bot.minutes.owners import Names, read_owners
from bot.minutes.plain_dates import month_due
from bot.minutes.told import in_open_box

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,100}(?:\([^()]*\))?)[)\]]\W*$")
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")
_TAG = re.compile(
    r"^\s*(?:\[(?:actions?|todo|a faire|à faire)\]\s*"
    r"|(?:recomm[ae]ndations?|t[âa]che|task|mesure|suite à donner)(?:\s*n?\s?[°o]?\s?\d{1,2})?\s*:\s*(?=\S))",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\s+[–—-]+\s+|[–—]\s+|\s*[|;→>]\s*|\s+/\s+"
    r"|\s*,\s*(?=(?:avant|before|by|d'ici|au plus tard|deadline|[ée]ch[ée]ance|pour le|due)\b)",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*:\s+")
_COMMA = re.compile(r"\s*,\s*")
_INLINE_LABEL = re.compile(
    r"\s*[,;.(|–—-]*\s*(?<![\w]\s)(?<!\w)(responsables?|resp\.?|owners?|responsible|lead"
    r"|[ée]ch[ée]ance|d[ée]lai|date limite|deadline|due(?: date)?)\s*:\s*",
    re.IGNORECASE,
)
_ACTOR_FIRST = re.compile(r"([^:]{2,80}?)(?:\s*:\s*|\s[–—-]\s+)(.+)")
_DATED_ACTOR = re.compile(r"([^:()]{2,60}?)\s*\(([^()]{2,30})\)\s*:\s*(.+)")
_SUBJECT = re.compile(
    r"(.{2,90}?)\s+(?:(?:to|will|shall|should|must|is to|are to|doit|doivent|devra|devront|s['’]engage(?:nt)? [àa]"
    r"|agreed to|committed to)\s+|(?:est|sont) charg[ée]e?s? d(?:e\s+|['’]\s?))(.+)"
)
_LOWER_NAMES = re.compile(r"([a-z][\w.-]{1,15}(?:\s*(?:\+|,|&|et|and)\s*[a-z][\w.-]{1,15})*)\s*:\s+(.+)")
_UNTIL = re.compile(
    r"[\s,]+((?:by|before|until|no later than|avant|d'ici|dès|au plus tard|pour le|due|within"
    r"|sous(?=\s\d)|(?:in|dans)(?=\s(?:\d+|two|three|deux|trois|quinze)\s\w+\W*$))\s[^,;:.]{3,40})\W*$",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"(?:avant le |by |due |le |pour le )?\d{1,2}[/.]\d{1,2}", re.IGNORECASE)
_TOLD_TO = re.compile(r"\s+(?:to|is to|are to|agreed to|committed to|s['’]engage(?:nt)? [àa]|sont|est charg)\b")
_DONE_BY = re.compile(r",?\s+(?:par|by)\s+((?:l[ae]s?\s+|l['’]|the\s+)?[A-ZÀ-Ý][^,;:.]{1,60}?)\W*$")
_LONGEST = 2_000
_LONGEST_SENTENCE = 300
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
        self._actors = Actors(names)
        self._days = days

    def read(self, text: str) -> ActionEntry:
        """Whatever cannot be told apart stays in the text."""
        if len(text) > _LONGEST:
            return ActionEntry(text)
        boxed = in_open_box(text)
        entry = self._labelled(_TAG.sub("", _EMPTY_BRACKETS.sub("", split_mark(text)[1])))
        while self._take_last(entry):
            pass
        if self._take_until(entry):
            self._take_last(entry)
        if not entry.owners:
            self._take_first(entry, boxed=boxed)
        return entry

    def promised(self, sentence: str, *, follows: bool) -> ActionEntry | None:
        """The action point in a sentence of the discussion: « l’OIM écrira avant le 5 mai ».

        Somebody who is known must be told to do it, by a form that has no other sense, by a day, or where sentences
        stand that only say so (`follows`): behind an arrow, among what was agreed.
        """
        if len(sentence) > _LONGEST_SENTENCE:
            return None
        sentence = DECIDED.sub("", sentence)
        charged = CHARGED.search(sentence)
        if charged and self._actors.all_known(self._actors.named(charged["who"])):
            text, deadline = self.until(charged["what"])
            return ActionEntry(text, self._actors.named(charged["who"]), deadline)
        entry = self.read(sentence)
        by = _DONE_BY.search(entry.text)
        if by and entry.deadline and self._actors.all_known(self._actors.named(by[1])):
            return ActionEntry(entry.text[: by.start()], self._actors.named(by[1]), entry.deadline)
        if not entry.owners or not self._actors.all_known(entry.owners):
            return None
        if _BRACKETS.search(sentence) and self._actors.is_task(entry.text):
            return entry
        subject = _SUBJECT.match(sentence)
        told = subject is not None and self._actors.all_known(self._actors.named(subject[1]))
        bare = told and _TOLD_TO.match(sentence[len(subject[1]) :]) is not None if subject else False
        ahead = told or self._actors.future(sentence)
        return entry if bare or (ahead and entry.deadline) or follows else None

    def until(self, text: str) -> tuple[str, str]:
        """The text without the day at its end, and that day as written."""
        entry = ActionEntry(text)
        self._take_until(entry)
        return entry.text, entry.deadline

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
                entry.owners = read_owners(value.strip(" ,;."), self._names)
        return entry

    def _take_last(self, entry: ActionEntry) -> bool:
        """Whether the last part of the text was an owner or a deadline."""
        parts = self._last_part(entry.text)
        if not parts or not parts[0].strip():
            return False
        in_brackets = entry.text.rstrip(" .;").endswith((")", "]"))
        kind = self._kind(parts[1], likely=in_brackets)
        if kind == Column.DEADLINE and not entry.deadline:
            entry.text, entry.deadline = parts
            return True
        if kind == Column.OWNER and not entry.owners:
            entry.text, entry.owners = parts[0], self._actors.named(parts[1])
            return True
        return False

    def _take_until(self, entry: ActionEntry) -> bool:
        """Whether the text ended with a day."""
        found = _UNTIL.search(entry.text) if not entry.deadline else None
        if not found or self._kind(found[1]) != Column.DEADLINE:
            return False
        entry.text, entry.deadline = entry.text[: found.start()], found[1]
        return True

    def _last_part(self, text: str) -> tuple[str, str] | None:
        brackets = _BRACKETS.search(text)
        if not brackets:
            day = _cut_at_last(_COLON, text)
            return day if day and self._only_day(day[1]) else _cut_at_last(_SIGN, text)
        before, inside = text[: brackets.start()], brackets[1]
        for sign in (_SIGN, _COMMA):
            cut = _cut_at_last(sign, inside)
            if cut and self._kind(cut[1]) == Column.DEADLINE:
                return f"{before} ({cut[0]})", cut[1]
        return before, inside

    def _only_day(self, text: str) -> bool:
        """Whether a text is a day and says nothing else: « OIM : publier la carte, 29 avril » says more."""
        found = self._days.find(text)
        return self._kind(text) == Column.DEADLINE and (not found or not any(map(str.isalpha, found.rest)))

    def _take_first(self, entry: ActionEntry, *, boxed: bool) -> None:
        text = split_mark(entry.text)[1]
        lower = _LOWER_NAMES.fullmatch(text) if boxed or "+" in text.split(":")[0] else None
        if lower:
            entry.text, entry.owners = lower[2], self._actors.named(lower[1])
            return
        dated = _DATED_ACTOR.match(text)
        if (
            dated
            and not entry.deadline
            and self._kind(dated[2]) == Column.DEADLINE
            and self._actors.acts(dated[1], dated[3])
        ):
            entry.text, entry.owners, entry.deadline = dated[3], self._actors.named(dated[1]), dated[2]
            return
        first = _ACTOR_FIRST.match(text)
        if first and self._actors.acts(first[1].strip(), first[2]):
            entry.text, entry.owners = first[2], self._actors.named(first[1])
            return
        subject = _SUBJECT.match(text)
        if subject and self._actors.is_subject(subject[1]):
            entry.text, entry.owners = subject[2], self._actors.named(subject[1])
            return
        known = self._actors.known_subject(text)
        if known:
            entry.text, entry.owners = known[1], self._actors.named(known[0])

    def _kind(self, text: str, *, likely: bool = False) -> Column:
        if vague(text) or unset(text) or _BARE_DAY.fullmatch(text.strip()) or month_due(text, self._days.now.date()):
            return Column.DEADLINE
        if self._actors.sure(text):
            return Column.OWNER
        found = self._days.find(text)
        dated = len(found.rest.split()) <= _FEW_WORDS if found else self._days.named_in(text)
        if dated:
            return Column.DEADLINE
        return Column.OWNER if likely and not found and self._actors.likely(text) else Column.UNKNOWN


def _cut_at_last(sign: re.Pattern[str], text: str) -> tuple[str, str] | None:
    signs = list(sign.finditer(text))
    return (text[: signs[-1].start()], text[signs[-1].end() :].strip(" .;")) if signs else None
