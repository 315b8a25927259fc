"""Sentences that minutes are made with: a meeting is closed, the next one is announced, somebody has an action."""

import re

from bot.minutes.marks import split_mark
from bot.minutes.words import next_meeting_at
from bot.spelling.folding import fold

_ENDS = re.compile(
    r"^\W*(?:la |the |cette )?(?:seance|reunion|rencontre|meeting|session)\b.{0,40}\b(?:levee|close|cloturee"
    r"|adjourned|closed"
    r"|ended|terminee|prend fin|pris fin)\b|^\W*(?:fait a|done at|done in)\b.{2,40}\b(?:le|on|,)\b"
    r"|^\W*l'ordre du jour (?:etant )?epuise"
    r"|^\W*(?:fin de (?:la )?(?:seance|reunion)|adjournment|meeting closed|end of (?:the )?meeting"
    r"|levee de (?:la )?seance)\b"
    r"|^\W*(?:best regards|kind regards|cordialement|bien a vous|salutations|end\W*$)"
    r"|^\W*(?:la |le |the )?(?:rapporteure?|president\w*|secretaire|secretary)(?: de seance)?\W*$|^\W*commencee? a\b"
)
_BEGINS_NEXT = 40
_ACTION_LINE = re.compile(
    r"^[\W_]*(?:\[\s*)?(?:(?:actions?|points? d['’]actions?)(?:\s+(?:points?|items?))?"
    r"(?:\s*(?:n\s?[°o]\s*)?\d{1,2}(?:\.\d{1,2})?)?"
    r"|act|ai|ap\s?\d{0,2}|todo|to do|[àa] faire"
    r"|action [àa] (?:mener|prendre|suivre)|suite [àa] donner)(?:\s*\])?\s*(?:[:–—]"
    r"|-\s)\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_TODO = re.compile(r"^[\W_]*(?:TODO|ACTION)\b[\s:]+(?P<text>\S.*)")
_TAGGED = re.compile(r"^[\W_]*\[(?:action|todo|[àa] faire)\]\s*(?P<text>\S.*)", re.IGNORECASE)
_OPEN_BOX = re.compile(r"^\s*[-*+]?\s*\[ ?\]\s+(?P<text>\S.*)")
_AT_END = re.compile(
    r"^(?P<text>.{4,}?)\s*[(\[]\s*(?:action|resp(?:onsable|\.)?|owner)\s*:?\s+(?P<owner>[^()\[\]]{2,80})[)\]]\W*$",
    re.IGNORECASE,
)


_ARROW = re.compile(r"^\s*(?:[-*•]\s*)?(?:→|➔|➜|⇒|⟶|=>|->)\s*(?P<text>\S.*)")


def after_arrow(text: str) -> str | None:
    """What stands behind an arrow, by which minutes draw what follows from what was said."""
    found = _ARROW.match(text)
    return found["text"].strip() if found else None


def ends_meeting(text: str) -> bool:
    """Whether a line closes the meeting or its minutes."""
    return _ENDS.search(fold(text[:300])) is not None


def begins_next_meeting(text: str) -> bool:
    """Whether a line is about the next meeting from its beginning."""
    at = next_meeting_at(split_mark(text[:200])[1])
    return at is not None and at <= _BEGINS_NEXT


def in_open_box(text: str) -> bool:
    """Whether a line stands beside a box that is not ticked."""
    return _OPEN_BOX.match(text) is not None


def action_in(text: str) -> str | None:
    """The action point in a line that says it is one: « → Action : … », “TODO Pat: …”, « … (Action : OIM) »."""
    for form in (_TAGGED, _ACTION_LINE, _TODO, _OPEN_BOX):
        found = form.match(text)
        if found:
            return found["text"].strip()
    at_end = _AT_END.match(text)
    return f"{at_end['text']}, resp. : {at_end['owner']}" if at_end else None
