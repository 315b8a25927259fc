"""How far an action point is, as a cell or the end of a line says it: done, or not yet."""

import re

from bot.spelling.folding import fold

_DONE = (
    r"(?:deja )?(?:faite?s?|done|terminee?s?|achevee?s?|completee?s?|completed?|finie?s?|finished|closed?|clos(?:e|es)?"
    r"|cloturee?s?|realisee?s?|effectuee?s?|finalisee?s?|finali[sz]ed|executee?s?|achieved|resolved|fulfilled|livree?s?"
    r"|delivered|implemented|soldee?s?|100 ?%)"
)
_OPEN = (
    r"(?:en cours|ongoing|in progress|pending|en attente|non fait|not (?:yet )?done|pas (?:encore )?fait|a faire"
    r"|to do|todo"
    r"|nouveau|nouvelle|new|open|ouvert|permanent|reporte|postponed|planned|prevu|en retard|late|delayed|not started"
    r"|non (?:realise|demarre|execute)|partiel\w*|partial\w*|started|demarre|a suivre|continu\w*|in process)"
)
_SIGNS_DONE = frozenset("✓✔✅☑☒")
_STATE = re.compile(rf"\W*(?:{_DONE}|{_OPEN})\b.{{0,40}}")
_IS_DONE = re.compile(rf"\W*{_DONE}\b(?!\s*(?:a|at|at about|:)?\s*(?:\d{{1,2}} ?%|partiel|partial|en partie|in part))")
_DONE_AT_END = re.compile(rf"(?:\s[–—-]+|[:;,.]|\(|\[|=>|→)\s*{_DONE}\s*[)\]]?\W*$")
_LONGEST = 60


def is_state(text: str) -> bool:
    """Whether a cell says how far something is."""
    return len(text) <= _LONGEST and (_STATE.fullmatch(fold(text)) is not None or is_done(text))


def is_done(text: str) -> bool:
    """Whether a cell that says how far something is says that it is done."""
    text = text.strip()
    return bool(text) and (text[0] in _SIGNS_DONE or _IS_DONE.match(fold(text)) is not None)


def ends_as_done(text: str) -> bool:
    """Whether a line says at its end that what it speaks of is done: « Réserver la salle – fait »."""
    return text.rstrip()[-1:] in _SIGNS_DONE or _DONE_AT_END.search(fold(text[-_LONGEST:])) is not None
