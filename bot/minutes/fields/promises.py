"""Who is to do what, in minutes that are a story: told in sentences, without a label, a list or a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.minutes.days import Days
from bot.minutes.plain_dates import MONTH, WEEKDAY
from bot.spelling.folding import fold

_SENTENCES = re.compile(
    r"(?<=[^\W\d_]{2})[.;!]\s+(?=[A-ZÀ-Ý])|(?<=\d)[.;!]\s+(?=[A-ZÀ-Ý])"
    r"|,?\s+(?:and|et)\s+(?=(?:[A-ZÀ-Ý][\w'’-]+\s){1,3}"
    r"(?:will|is going|are going|has to|must|should|va|vont|doi[tv]\w*)\b)"
)
_AHEAD = re.compile(
    r"^(?:[^,]{2,40},\s+|(?:ensuite|puis|enfin|also|then|finally|en outre|de plus)\s+)(?=\S)", re.IGNORECASE
)
DECIDED = re.compile(
    r"^\W*(?:il (?:est|a été) (?:décidé|convenu|demandé|retenu|arrêté) qu(?:e\s+|['’]\s?)"
    r"|(?:it (?:was|is)|we) (?:decided|agreed) that\s+)",
    re.IGNORECASE,
)
"""What a decision begins with, before it says who is to do what."""
CHARGED = re.compile(
    r"\b(?:charge|mandate|charged|tasks|tasked|mandated|requested)\s+"
    r"(?P<who>(?:l[ae]s?\s+|l['’]|the\s+)?[A-ZÀ-Ý][^,;:.]{1,60}?)\s+"
    r"(?:d['’]|(?:de|to|with)\s+)(?P<what>(?:[a-zà-ÿ]+(?:er|ir|re|oir|ing)|(?<=to )[a-z]+)\b\s*[^.]{3,200})"
)
"""« Le conseil charge Awa Diop de rencontrer les commerçantes »."""
_CONVENED = re.compile(
    r"\b(?:il (?:est|a été)|it was|ont|we|have) (?:décidé|convenu|demandé|retenu|arrêté|agreed|decided)\s+"
    r"(?:de\s+|d['’]|on\s+)?(?:ce qui suit|comme suit|des? (?:points|actions) suivante?s|the following"
    r"|as follows)\s*:\s*",
    re.IGNORECASE,
)
_BINDS = re.compile(
    r"(?P<who>.{2,90}?)\s+(?P<verb>doit|doivent|devra|devront|must|has to|have to"
    r"|(?:est|sont|a été|ont été) charg[ée]e?s? d(?:e(?=\s)|['’])|(?:is|are|was|were) asked to)\s*(?P<what>\S.+)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?P<who>.{2,90}?)\s+(?P<verb>va|vont|will|(?:is|are) going to|should"
    r"|s['’](?:est|sont) engag[ée]e?s? à|s['’]engage(?:nt)? à|(?:a|ont) promis d(?:e(?=\s)|['’])"
    r"|promised to|agreed to|offered to)\s+(?P<what>\S.+)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"(?P<who>.{2,90}?)\s+(?P<what>(?:se\s+|s['’])?[a-zà-ÿ]+(?:era|eront|ira|iront|dra|dront|tra|tront)\s+\S.+)"
)
_SOMEBODY = re.compile(r"(?:(?:l[ae]s?|the|our|notre|nos)\s+|l['’])?[\w'’.&/-]+(?:\s+[\w'’.&/-]+){0,7}", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:prochaine?|next|rencontre|atelier|workshop|on|nous|vous|il|elle|ils|elles|je|tu|we|i|you|they|he|she|it|this|that|there|ce|cela|ca|qui|que|which|who|personne"
    r"|nobody|no one|rien|nothing|prix|price|pluie\w*|rain\w*|reunion|meeting|seance|session)\b"
)
_DAY = re.compile(
    r"[\s,]+(?P<day>(?:(?:avant|before|by|until|d['’]ici|au plus tard|pour|no later than|dès)\s+(?:(?:le|la|the)\s+)?"
    rf"[^,;:.]{{3,40}}|(?:(?:le|on)\s+)?(?:{WEEKDAY}\s+)?(?:\d{{1,2}}(?:er|st|nd|rd|th)?\s+{MONTH})(?:\s+20\d\d)?))\W*$",
    re.IGNORECASE,
)
_LONGEST, _MOST = 300, 4_000
_ARTICLE = re.compile(r"^(?:(?:l[ae]s?|the)\s+|l['’]\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """Somebody is to do something; `deadline` as written. Unless it is `sure`, only the words of it are kept."""

    who: str
    what: str
    deadline: str
    sure: bool
    sentence: str


def agreed_in(text: str) -> list[str]:
    """The clauses of « il a été convenu ce qui suit : … ; … ; … »."""
    found = _CONVENED.search(text[:_MOST])
    clauses = text[found.end() :].rstrip(" .").split(";") if found else []
    return [clause.strip() for clause in clauses if clause.strip()]


def promises_in(text: str, days: Days) -> Iterator[Promise]:
    """What a paragraph tells of this: sure where somebody must, or will do it until a day."""
    clauses = agreed_in(text)
    for sentence in clauses or _SENTENCES.split(text[:_MOST]):
        reads = len(sentence) <= _LONGEST and not sentence.endswith("?")
        found = _promise(sentence.strip(), days, agreed=bool(clauses)) if reads else None
        if found:
            yield found


def _promise(sentence: str, days: Days, *, agreed: bool) -> Promise | None:
    decided = agreed or DECIDED.match(sentence)
    sentence = DECIDED.sub("", sentence)
    for plain in dict.fromkeys((_AHEAD.sub("", sentence), sentence)):
        binds = _BINDS.match(plain)
        said = binds or _SAYS.match(plain) or _FUTURE.match(plain)
        if said is None or not _is_somebody(said["who"]):
            continue
        what, deadline = _with_day(said["what"].rstrip(" ."), days)
        if not (deadline or decided or "verb" in said.groupdict()):
            continue
        return Promise(_ARTICLE.sub("", said["who"]), what, deadline, bool(binds or deadline or decided), sentence)
    return None


def _is_somebody(who: str) -> bool:
    return _SOMEBODY.fullmatch(who) is not None and _NOBODY.search(fold(who)) is None


def _with_day(what: str, days: Days) -> tuple[str, str]:
    found = _DAY.search(what)
    if found and days.find(found["day"], past=False):
        return what[: found.start()], found["day"]
    return what, ""
