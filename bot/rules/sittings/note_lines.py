"""What is typed while a meeting is written down: each line of a message is a paragraph, or says where to go on."""

from __future__ import annotations

import re
from dataclasses import dataclass

NOTE, DECISION, ACTION = "note", "decision", "action"
KINDS = (NOTE, DECISION, ACTION)
ITEM, NEXT, UNDO, REVIEW, CORRECT, FOLLOW_UP, PRESENCE = (
    "item", "next", "undo", "review", "correct", "follow_up", "presence",
)  # fmt: skip
DONE, POSTPONE, END = "done", "postpone", "end"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One thing that was typed. `kind` is one of those above; `number` that of an item, a paragraph or a page.

    `plain`: it has no word that says what it is, and is a note for want of another. `role` is what a note is for its
    report: a recommendation, an aim, a conclusion.
    """

    kind: str
    text: str = ""
    number: int | None = None
    plain: bool = False
    role: str = ""


_SEP = r"[ \t]*[:–—-]?[ \t]*"
_HEADS = {
    NOTE: r"notes?|noter|noté|nb|on note|notons|we note|noted|to note|à noter",
    DECISION: (
        r"décisions?|decisions?|décidé|decided?|il est décidé|il a été décidé|on décide|on a décidé|nous décidons"
        r"|it is decided|it was decided|we decided?|(?:we |it was |all )?agreed|on convient|nous convenons|convenu"
        r"|il est convenu|il a été convenu"
    ),
    ACTION: r"action points?|points? d['’]actions?|actions?|tâches?|taches?",
}
_HEAD = re.compile(
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _HEADS.items()) + r")(?![\w'’])"
    rf"(?P<colon>{_SEP})(?P<rest>.*)",
    re.IGNORECASE,
)
_ROLES = {
    "recommendation": (
        r"recommandation|recommendation|(?:principales? |les )?recommandations?(?=\s*:|\s*$)"
        r"|(?:key |main |the )?recommendations?(?=\s*:|\s*$)|on recommande|nous recommandons|il est recommandé"
        r"|we recommend|it is recommended"
    ),
    "objective": (
        r"objectifs?(?=\s*:|\s*$)|objectif(?!\s+(?:de|du|des|est|a|atteint)\b|\s+d['’])"
        r"|(?:objectives?|aims?)(?=\s*:|\s*$)|(?:objective|aim)(?!\s+(?:of|is|was|has)\b)"
    ),
    "conclusion": (
        r"(?:en )?conclusions?(?=\s*:|\s*$)|(?:in )?conclusions?(?=\s*:|\s*$)"
        r"|conclusion(?!\s+(?:de|du|des|est|a|of|is|was)\b|\s+d['’])"
    ),
}
_ROLE = re.compile(
    "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items()) + r")(?![\w'’])"
    rf"{_SEP}(?P<rest>.*)",
    re.IGNORECASE,
)
"""What a note is for the report of a workshop."""
_THAT = re.compile(r"(?:que|that|to)\s+|qu['’]|(?:de\s+|d['’])(?=\w+(?:er|ir|re)\b)", re.IGNORECASE)
"""What joins « on note » or « il est décidé » to what is noted or decided."""
_NAMED = re.compile(r"(?:notes?|nb|actions?)\b", re.IGNORECASE)
_OF = re.compile(r"notes\s+(?:de|du|des|of)\s", re.IGNORECASE)
"""« Notes de la réunion », which is said of notes and is none."""
_BULLET = re.compile(r"^[ \t]*(?:[-•*–—]|\d{1,2}[.)])[ \t]+")
_ITEM = re.compile(
    r"(?:(?:on passe au|passons au|nous passons au|au|next is|on to)\s+)?(?:point|item|pt|agenda item)[ \t]*(?:n[°º])?"
    r"[ \t]*(?P<number>\d{1,3})[ \t]*(?:(?P<sep>[:.–—-])[ \t]*)?(?P<rest>.*)",
    re.IGNORECASE,
)
_ALONE = {
    NEXT: r"suite|suivante?|(?:au )?point suivant|on passe au suivant|next|next item|go on|continue[rz]?",
    UNDO: r"d[ée]faire|d[ée]fais|undo|oups|oops|annuler? la derni[èe]re(?: note)?|undo the last(?: note)?",
    FOLLOW_UP: r"suivi|suivi des points|points ouverts|follow[ -]?up|open points",
    END: (
        r"fin|the end|(?:c['’]est la )?fin de (?:la )?(?:s[ée]ance|r[ée]union)|(?:la )?s[ée]ance (?:est )?lev[ée]e"
        r"|(?:the )?end of (?:the )?(?:meeting|sitting)|(?:the )?meeting (?:is )?(?:closed|over|adjourned)"
    ),
}
_BARE = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _ALONE.items()), re.IGNORECASE)
_REVIEW = re.compile(
    r"(?:relire|relis|relisez|read back|reread|review)(?:[ \t]+(?P<page>page[ \t]+)?(?P<number>\d{1,4}))?",
    re.IGNORECASE,
)
_CORRECT = re.compile(
    r"(?:corriger|corrige|correct|rectifier|fix)[ \t]+(?:n[°º][ \t]*)?(?P<number>\d{1,4})"
    r"[ \t]*[:,.]?[ \t]*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DELETE = re.compile(
    r"(?:supprimer|supprime|effacer|efface|enlever|delete|remove)[ \t]+(?:n[°º][ \t]*)?(?P<number>\d{1,4})",
    re.IGNORECASE,
)
_PRESENCE = re.compile(
    r"(?:(?:étaient|sont|were)[ \t]+)?(?:pr[ée]sent(?:e|s|es)?|participants?|excus[ée](?:e|s|es)?|absent(?:e|s|es)?"
    r"|attendees?|attended|apologies|excused|present)[ \t]*:[ \t]*\S.*",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    r"(?P<done>fait|faite|done|termin[ée]e?)|(?:reporter|report[ée]|reporter? au|postpone|postponed to)"
    r"[ \t]*(?:au|to)?[ \t]+(?P<when>\S.*)",
    re.IGNORECASE,
)
_TICKED = re.compile(r"suivi fait (?P<number>\d{1,9})", re.IGNORECASE)
"""The line of a button: it names its point, lest another be meant when it is pressed late."""
GONE = ("supprimer", "supprime", "effacer", "delete", "remove")


def read_lines(text: str, *, following: bool = False) -> list[NoteLine]:
    """All that a message says, in its order. `following`: open points are gone through, and `fait` is of one.

    Below a word that stands alone, `Actions :`, the lines of the list are all of that kind.
    """
    found: list[NoteLine] = []
    listed, role = "", ""
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            listed, role = "", ""
            continue
        bullet = _BULLET.match(line)
        one = _read(line if bullet is None else line[bullet.end() :], following=following)
        if one.kind in KINDS and not one.text:
            listed, role = one.kind, one.role
        elif one.kind == ITEM and one.text:
            found += [NoteLine(ITEM, "", one.number), *read_lines(one.text)]
            listed, role = "", ""
        elif one.plain:
            found.append(NoteLine(listed or NOTE, one.text, plain=not listed, role=role))
        else:
            found.append(one)
            listed, role = "", ""
    return found


def is_written(text: str, *, following: bool = False) -> bool:
    """Whether a message is in the grammar of notes: a line of it says by its first word what it is."""
    return any(not one.plain for one in read_lines(text, following=following))


def _read(line: str, *, following: bool) -> NoteLine:
    plain = line.removeprefix("/").rstrip()
    bare = plain.rstrip(" .!;,")
    if (found := _BARE.fullmatch(bare)) is not None:
        return NoteLine(str(found.lastgroup))
    if (found := _TICKED.fullmatch(bare)) is not None:
        return NoteLine(DONE, number=int(found["number"]))
    if following and (found := _FOLLOWED.fullmatch(bare)) is not None:
        return NoteLine(POSTPONE, found["when"]) if found["when"] else NoteLine(DONE)
    if (found := _REVIEW.fullmatch(bare)) is not None:
        return NoteLine(REVIEW, "page" if found["page"] else "", int(found["number"]) if found["number"] else None)
    if (found := _DELETE.fullmatch(bare)) is not None:
        return NoteLine(CORRECT, GONE[0], int(found["number"]))
    if (found := _CORRECT.fullmatch(plain)) is not None:
        return NoteLine(CORRECT, found["rest"].strip(), int(found["number"]))
    if _PRESENCE.fullmatch(plain) is not None:
        return NoteLine(PRESENCE, plain)
    if (item := _item(plain)) is not None:
        return item
    return _paragraph(plain)


def _item(line: str) -> NoteLine | None:
    """An item of the agenda; « point 3 du plan reporté » is none."""
    found = _ITEM.fullmatch(line)
    if found is None or (found["rest"] and not found["sep"] and _HEAD.fullmatch(found["rest"]) is None):
        return None
    return NoteLine(ITEM, found["rest"].strip(), int(found["number"]))


def _paragraph(line: str) -> NoteLine:
    found = _HEAD.fullmatch(line)
    if (purpose := _ROLE.fullmatch(line)) is not None:
        role = next(role for role in _ROLES if purpose[role])
        return NoteLine(NOTE, _without_that(purpose["rest"].strip()), role=role)
    if found is None or _OF.match(line):
        return NoteLine(NOTE, line, plain=True)
    kind = next(kind for kind in KINDS if found[kind])
    text = found["rest"].strip()
    return NoteLine(kind, text if ":" in found["colon"] or _NAMED.match(line) else _without_that(text))


def _without_that(text: str) -> str:
    led = _THAT.match(text)
    return text if led is None else text[led.end() :]
