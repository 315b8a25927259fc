"""Takes apart the one line that announces a meeting: `title, date and hours, place : agenda`."""

from __future__ import annotations

import re
from datetime import datetime

from bot import dates
from bot.spelling.folding import fold

LEFT_OUT = "-"
_COLON = re.compile(
    r"https?://[^\s,;]*[^\s,;:]|:\s*(?=https?://)|(?<=\d):(?=\d)|(?<=\d[hH]):(?=\d\d)|(?P<end>[:\n])", re.IGNORECASE
)
_PIECE = re.compile(r"[,;]\s+")
_COMMA = re.compile(r"[,.–—]\s+")
_AGENDA_IS = re.compile(r"[\s,;.–—-]+(?:(?:à\s+)?l[’']\s*)?(?:ordre du jour|odj|agenda)\s*$", re.IGNORECASE)
_QUOTED = re.compile(r"[«“\"]\s*(?P<title>[^«»“”\"]+?)\s*[»”\"]")
_AT = re.compile(r"^(?:à|at|@|(?:en|dans|in)(?=\s+(?:(?:la|the)\s+)?(?:salle|room)\b))\s+", re.IGNORECASE)
_EDGES = " \t,;.:–—-"
_KINDS = {
    "workshop": re.compile(r"\b(?:atelier|workshop|formation|training|seminaire|seminar)\b"),
    "event": re.compile(r"\b(?:evenement|event|conference|forum|colloque|symposium)\b"),
    "webinar": re.compile(r"\b(?:webinaire|webinar)\b"),
}
_BEGINS_A_TITLE = re.compile(r"[\s:–—-]*[A-ZÀ-Ý«“\"][\w'’]")
_DELEGATES = re.compile(
    r"(?:^|[,;.:\n–—-])\s*(?:nos\s+|our\s+|avec\s+|with\s+)?(?:d[ée]l[ée]gu[ée]e?s?|delegates?)\s*:\s*(?P<names>[^\n]+)",
    re.IGNORECASE,
)
_KIND_ALONE = frozenset({"reunion", "meeting", "atelier", "workshop", "evenement", "event"})


def split_announcement(line: str, now: datetime, zone: str, lang: str) -> dict[str, str]:
    """The raw parts by name: when (absent if no date is there), title, place, agenda; LEFT_OUT for what is not there.
    Of an event also the delegates, if they are named.

    Colons of hours and links do not end the part before the agenda, nor does one between a title and its date. Words
    of time that are left over beside the date stay with it, so that they are asked back.
    """
    named = _DELEGATES.search(line) if _KINDS["event"].search(fold(_head(line)[0])) else None
    if named:
        without = split_announcement(line[: named.start()] + line[named.end() :], now, zone, lang)
        return {**without, "delegates": named["names"].strip()}
    head, agenda = _head(_title_apart(line, now, zone, lang))
    head = _AGENDA_IS.sub("", head)
    span = _date(head, now, zone, lang)
    if span:
        start, end = dates.with_leftovers(head, *span)
        when, before, after = head[start:end].strip(_EDGES), head[:start], head[end:]
        when, after = _with_hours(when, after, now, zone, lang)
    else:
        when, before, after = _without_date(head)
    quoted = _QUOTED.search(after)
    if quoted:
        before, after = quoted["title"], after[: quoted.start()] + after[quoted.end() :]
    title, place = before.strip(_EDGES + '«»“”"'), _AT.sub("", after.strip(_EDGES))
    if dates.is_place(title) and not dates.is_place(place):
        title, place = place, title
    parts = {"title": title, "place": place, "agenda": agenda.strip()}
    found = {name: words or LEFT_OUT for name, words in parts.items()}
    return {"when": when, **found} if when else found


def kind_and_title(title: str) -> tuple[str, str]:
    """What a title announces (meeting, workshop, event or webinar), and the title if it says more than that."""
    folded = fold(title)
    kind = next((kind for kind, sign in _KINDS.items() if sign.search(folded)), "meeting")
    word, _, rest = title.strip().partition(" ")
    if fold(word) in _KIND_ALONE and _BEGINS_A_TITLE.match(rest):
        return kind, rest.strip(_EDGES + '«»“”"')
    return kind, "" if folded in _KIND_ALONE else title


def _head(line: str) -> tuple[str, str]:
    for sign in _COLON.finditer(line):
        if sign["end"]:
            return line[: sign.start()], line[sign.end() :]
    return line, ""


def _title_apart(line: str, now: datetime, zone: str, lang: str) -> str:
    """The line with a comma for the colon between a title and the date that follows: `Forum Eau : 12 mars, Bamako`."""
    title, rest = _head(line)
    if not rest or _date(title, now, zone, lang) or dates.begins_with_time(title):
        return line
    found = dates.find_when(rest.lstrip(), now=now, zone=zone, lang=lang)
    return f"{title.rstrip()}, {rest.lstrip()}" if found is not None and found[1] == 0 else line


def _date(head: str, now: datetime, zone: str, lang: str) -> tuple[int, int] | None:
    """Where the date is: best a day with hours that begins a part between commas, for titles speak of days too."""
    found = []
    for start in (0, *(comma.end() for comma in _COMMA.finditer(head))):
        one = dates.find_when(head[start:], now=now, zone=zone, lang=lang)
        if one is not None:
            found.append((one[1] > 0, not _has_hours(one[0]), start + one[1], start + one[2]))
    if found:
        return min(found)[2:]
    taken = dates.take_when(head, now=now, zone=zone, lang=lang)
    return (0, len(head) - len(taken[1])) if taken is not None else None


def _has_hours(when: dates.When | dates.Doubt) -> bool:
    meant = when.candidates if isinstance(when, dates.Doubt) else (when,)
    return any(one.start is not None for one in meant)


def _with_hours(when: str, after: str, now: datetime, zone: str, lang: str) -> tuple[str, str]:
    """The hours may stand after the place: `20 décembre, Salle B, 9h`. A second time of day is left over too."""
    pieces = _PIECE.split(after)
    for at, piece in enumerate(pieces):
        found = dates.read_when(piece, now=now, zone=zone, lang=lang)
        if found is not None and _has_hours(found):
            rest = ", ".join(one.strip() for one in pieces[:at] + pieces[at + 1 :] if one.strip())
            return f"{when}, {piece.strip()}", rest
    return when, after


def _without_date(head: str) -> tuple[str, str, str]:
    """What speaks of time though it is no date is asked back; the title and the place."""
    title, _, place = head.partition(",")
    return (title.strip(), "", place) if dates.begins_with_time(title) else ("", title, place)
