"""Who presents an item of the agenda."""

import re

from bot.minutes.marks import unset
from bot.minutes.owners import Names

_BRACKETS = re.compile(r"\s*[(\[]((?:[^()\[\]]|\([^()]{1,40}\)){1,80})[)\]]\W*$")
_AFTER_SIGN = re.compile(r"(?:\s+[–—-]+\s+|\s*[:,]\s*)([^–—:,]{1,60})$")
_SAID_BY = re.compile(r"(?:^|[\s,–—-]+)(?:pr[ée]sent(?:[ée]e?|ed)?\s+(?:par|by)|par|by)\s+([^,]{2,60})$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:presenter|pr[ée]sentateur|pr[ée]sentatrice|intervenant|speaker|lead)\s*:\s*", re.IGNORECASE)
_DURATION = re.compile(r"[\s,;–-]*\b\d{1,3}\s*(?:min(?:ute)?s?|mn|h|heures?|hours?)\b\W*", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[^\W\d_a-zà-ÿ]")


def split_presenter(text: str, names: Names) -> tuple[str, str | None]:
    """« Indice de stabilité (OIM) ; » is a title and who presents it; « (suite) » is part of the title."""
    text = text.strip().rstrip(" ;,.:")
    brackets = _BRACKETS.search(text)
    if brackets:
        return _in_brackets(text, brackets, names)
    said = _SAID_BY.search(text)
    if said and (said[1] in names or "sent" in said[0].casefold()):
        return _title(text[: said.start()]), said[1].strip()
    sign = _AFTER_SIGN.search(text)
    if sign and sign[1].strip() in names:
        return _title(text[: sign.start()]), sign[1].strip()
    return text, None


def _in_brackets(text: str, brackets: re.Match[str], names: Names) -> tuple[str, str | None]:
    inside = _LABEL.sub("", _DURATION.sub("", brackets[1]).strip())
    said = _SAID_BY.match(inside)
    inside = said[1] if said else inside
    if not inside or unset(inside):
        return _title(text[: brackets.start()]), None
    if said or inside in names or (_CAPITAL.match(inside) and not _MONTH.match(inside)):
        return _title(text[: brackets.start()]), inside
    return text, None


def _title(text: str) -> str:
    return text.rstrip(" ;,.:–—-")
