"""An ask for money in one line: « 5 000 000 FCFA à la FICR pour l’activité 7 le 3 mars »."""

from __future__ import annotations

import re

_PURPOSE = re.compile(
    r"[,;(]?\s*(?:(?:pour|for)\s+)?(?:l['’]|la\s+|the\s+)?"
    r"(?P<purpose>(?:activité|activite|activity|axe|axis)\s+(?:n[°º]\s*)?\d{1,9})(?!\w)\)?",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"[,;]?\s*(?:pour|for)\s+(?:tout\s+|the\s+whole\s+)?(?:le\s+|the\s+)?(?P<purpose>plan)\b", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:[,;]\s*|\s)(?:le|on|depuis le|since)\s+(?P<day>\d{1,2}[^,;]*|[a-z]+ \d{1,2}[^,;]*)$", re.IGNORECASE
)
_CURRENCY = (
    r"(?:francs? cfa|f\s?cfa|fcfa|cfa|xof|xaf|euros?|eur|€|usd|us\$|\$|dollars?|gbp|£|chf|mru|gnf|ngn|ghs|cad)"
    r"(?!\w)"
)
_FIGURE = (
    r"\d[\d\s\u00a0\u202f.,']*(?:\s?(?:k|m|millions?|mille|milliards?)(?:\s+(?:de\b|d['’]))?(?=\W|$|€))?"
    rf"(?:\s?{_CURRENCY})?"
)
_AMOUNT = re.compile(
    rf"(?P<amount>(?:(?:USD|EUR|GBP|CHF|XOF|XAF|US\$|\$|€|£)\s?)?{_FIGURE}(?:\s*(?:\+|et|and)\s*{_FIGURE})?)",
    re.IGNORECASE,
)
"""An amount, or two where somebody says two: none of them is lost before it is refused."""
_BETWEEN = re.compile(
    r"^[\s,;:–-]*(?:(?:auprès de|aupres de|à|a|au|aux|to|from|de|du|des|chez|par|by)\s+(?:la\s+|l['’]|les\s+|the\s+)?"
    r"|d['’]|à l['’]|de l['’])?",
    re.IGNORECASE,
)


def split_funding(line: str) -> dict[str, str]:
    """The raw parts of a line, by field: amount, purpose, day, and who is asked."""
    found: dict[str, str] = {}
    for name, pattern in (("purpose", _PURPOSE), ("purpose", _PLAN), ("day", _DAY), ("amount", _AMOUNT)):
        match = None if name in found else pattern.search(line)
        if match is not None and match[name].strip(" ,.;"):
            found[name] = match[name].strip(" ,.;")
            line = f"{line[: match.start()]} {line[match.end() :]}"
    funder = _BETWEEN.sub("", line.strip(" ,;.")).strip(" ,;.")
    if funder:
        found["funder"] = " ".join(funder.split())
    return found


_ANSWER = re.compile(rf"\s*{_AMOUNT.pattern}[\s,;:–-]*(?P<note>.*)", re.IGNORECASE | re.DOTALL)


def split_answer(words: str) -> tuple[str, str]:
    """The amount with which an answer begins, if it does, and the note after it."""
    found = _ANSWER.fullmatch(words)
    return ("", words.strip()) if found is None else (found["amount"].strip(" ,.;"), found["note"].strip())


_RATE = re.compile(r"\s*(?P<one>[^=]+?)\s*(?:=|vaut|is worth|égale|is)\s*(?P<other>.+)", re.IGNORECASE)


def split_rate(line: str) -> tuple[str, str] | None:
    """The two sides of `1 EUR = 655,957 FCFA`."""
    found = _RATE.fullmatch(line)
    return None if found is None else (found["one"], found["other"])
