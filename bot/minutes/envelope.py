"""Takes off what a text came in: the head and end of an e-mail, Markdown's front matter and comments."""

import re
from itertools import islice

from bot.minutes.marks import split_mark
from bot.minutes.told import action_in
from bot.minutes.words import fields
from bot.spelling.folding import fold

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(?:[^\n]*\n){0,40}?---[ \t]*\n")
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_REFERENCE = re.compile(r"^\[[^\]\n]{1,60}\]:\s+\S+.*$", re.MULTILINE)
_CONTENTS = re.compile(r"^\[TOC\]\s*$", re.MULTILINE | re.IGNORECASE)
_HEADER = re.compile(
    r"^[>\s]*(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|de|a|envoye(?: le)?|objet|pour"
    r"|expediteur"
    r"|destinataires?|copie|pieces? jointes?)\s*:"
)
_SENDER = re.compile(r"^[>\s]*(?:from|de|expediteur)\s*:.*(?:@|<|\w)")
_OTHER_SIGN = re.compile(r"^[>\s]*(?:to|a|sent|envoye(?: le)?|objet|subject|cc|date)\s*:")
_SUBJECT = re.compile(r"^[>\s]*(?:subject|objet)\s*:\s*(?:(?:re|tr|fw|fwd)\s*:\s*)*(.+)$", re.IGNORECASE)
_SENT = re.compile(r"^[>\s]*(?:sent|date|envoye(?: le)?)\s*:\s*(.+)$")
_GREETING = re.compile(
    r"^(?:dear|hi|hello|bonjour|bonsoir|cheres?|chers?|mesdames|madame|monsieur|good (?:morning|afternoon))\b.{0,60}$"
)
_FAREWELL = re.compile(
    r"^(?:best(?: regards)?|(?:kind |warm )?regards|cordialement|bien (?:a vous|cordialement)|salutations.{0,30}"
    r"|sincerely"
    r"|(?:avec )?mes (?:meilleures )?salutations|bonne (?:journee|reception|soiree)|many thanks|thanks|merci"
    r"|amities)\W*$"
)
_MARK = re.compile(r"^[>\s]*-{3,}.*(?:original message|message d'origine|forwarded|transfere).*-{3,}\s*$")
_FIRST_LINES = 12
_MOST_SIGNATURE = 10
_MOST_WORDS = 8


def without_envelope(text: str) -> str:
    """The text alone; the subject of an e-mail stands above it."""
    text = _FRONT_MATTER.sub("", text.replace("\r\n", "\n"), count=1)
    text = _CONTENTS.sub("", _REFERENCE.sub("", _COMMENT.sub("", text)))
    lines = text.split("\n")
    lines = _without_mail_head(lines)
    return "\n".join(_without_farewell(_without_greeting(lines)))


def sent(text: str) -> str | None:
    """When an e-mail was sent, as its head says."""
    lines = text.split("\n", _FIRST_LINES * 2)
    start, end = _mail_head(lines)
    return next((found[1] for line in lines[start:end] if (found := _SENT.match(fold(line)))), None)


def _mail_head(lines: list[str]) -> tuple[int, int]:
    """Where the head of an e-mail begins and ends; nowhere, if there is none."""
    start = next((at for at, line in enumerate(lines[:_FIRST_LINES]) if _SENDER.match(fold(line))), 0)
    end = start
    while end < len(lines) and lines[end].strip() and _HEADER.match(fold(lines[end])):
        end += 1
    return (start, end) if any(_OTHER_SIGN.match(fold(line)) for line in lines[start:end]) else (0, 0)


def _without_mail_head(lines: list[str]) -> list[str]:
    start, end = _mail_head(lines)
    if start == end:
        return lines
    head = lines[start:end]
    subject = next((found[1].strip() for line in head if (found := _SUBJECT.match(line))), "")
    above = [line for line in lines[:start] if not _MARK.match(fold(line))]
    return [*above, *([subject, ""] if subject else []), *lines[end:]]


def _without_greeting(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines[:_FIRST_LINES]):
        if _GREETING.match(fold(line.strip())) and line.strip().endswith((",", ".", "!", ":")):
            return [*lines[:at], "", *lines[at + 1 :]]
    return lines


def _without_farewell(lines: list[str]) -> list[str]:
    filled = islice((at for at in reversed(range(len(lines))) if lines[at].strip()), _MOST_SIGNATURE)
    for at in sorted(filled):
        if _FAREWELL.match(fold(lines[at].strip())):
            return lines[:at] if all(map(_is_signature, lines[at:])) else [*lines[:at], *lines[at + 1 :]]
    return lines


def _is_signature(line: str) -> bool:
    """Whether a line below a farewell may go: no list, no label, no action point, and little in it."""
    told = any(split_mark(line)[0]) or fields(line.partition(":")[0]) or action_in(line)
    return not told and len(line.split()) <= _MOST_WORDS
