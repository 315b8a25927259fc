"""Free text in a line: an idea, the words of an announcement, an agenda, a day with what goes with it."""

from __future__ import annotations

import re

from bot import dates
from bot.ear.items import OPENING, Sentence
from bot.ear.spans import TILL, Spans
from bot.ear.words.lexicon import TURNING

_LINKS = frozenset({
    "que", "qu'", "de", "d'", "du", "des", "c'est", "est", "ce", "c'", "a", "la", "l'", "le", "les",
    "pour", "ceci", "suivant", "this", "that", "is", "to", "of", "for", "the", "it'", "s", "about", "we", "could", "on",
    "sera", "will", "be",
})  # fmt: skip
_ITS = frozenset({"meeting", "next", "day"})
"""What may follow « à l’ordre du jour »: of which meeting."""
_AT = frozenset({"a", "au", "at", "for", "pour", "in", "dans", "during", "lors"})
_OF, _OF_ALL = frozenset({"de", "of"}), 2
"""What leads to the meeting at which something is to be said: « de la réunion », not « de réunions »."""
_THAT = frozenset({"que", "qu'", "that", "de", "d'", "to", "know"})
_TURNING = (TURNING | {"what", "who", "how"}) - {"will", "other", "partly", "almost"}
"""What makes more of a text than an appointment or a list: « demain » and « autre » may stand in those."""
_WHERE = frozenset({"when", "where", "link"})
_MUST = re.compile(
    r"^(?:doit|doivent|devra|devront|va|must|should|(?:has|have|needs?) to|to|will|shall|of|de|d'|pour|:|,)\s*",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+")


def text_of(kind: str, spans: Spans) -> str:
    """What free text of a kind says, as the command takes it; nothing where it is no such text.

    `agenda`: before « à l’ordre du jour ». `colon`: after a colon; `aside`: after a comma too, and no question.
    `when`: a day and what follows it; `asked`: even as a question. `title`: no thing's number. `said`: what is told.
    `place`: where one meets. `parts`: with `;` between its parts. `moments`: several days with their hours. `pattern`:
    how often, from « tous les » on. `listed`: with commas between its parts. `task`: what is to be done, with who does
    it and until when; `deed`: with who was named before.
    """
    if kind in _WHOLE:
        return _WHOLE[kind](spans)
    said, cut, end = spans.said, spans.first, spans.end
    days = () if spans.when is None else spans.when.positions
    turning = _TURNING | _WHERE if kind == "place" else _TURNING - {"ask"} if kind == "asked" else _TURNING
    if any(said.items[at].senses & turning for at in range(cut, end) if at not in days):
        return ""
    text = text_from(said, cut, _without_courtesy(spans) if kind == "place" else end)
    match kind:
        case "when" | "asked" | "title" if _is_numbered(spans):
            return ""
        case "when" | "asked":
            text = text.rstrip(" ?") if kind == "asked" else text
            return text if spans.when is not None and not text.startswith(("que ", "that ")) else ""
        case "title":
            return text
        case "pattern":
            return text_from(said, cut - 1, end) if "every" in said.items[cut - 1].senses else ""
        case "place":
            if dates.begins_with_time(text) or spans.when is not None:
                return ""
            return f"en {text}" if text == "ligne" else text
        case "parts":
            return text if ";" in text else _COMMA.sub(" ; ", text)
        case "deed":
            return _deed(text, spans) if _opened(said, cut) else ""
        case "task":
            return _task(text, spans) if _opened(said, cut) else ""
        case _:
            return text if _opened(said, cut) else ""


def _anything(spans: Spans) -> str:
    text = text_from(spans.said, spans.first, spans.end, _LINKS)
    return text if any(sign.isalnum() for sign in text) else ""


def _told(spans: Spans) -> str:
    text = "" if _goes_on(spans.said, spans.first) else text_from(spans.said, spans.first, spans.end, _THAT)
    return text if any(sign.isalnum() for sign in text) else ""


def _agenda(spans: Spans) -> str:
    """« mettre le budget à l’ordre du jour »: what stands before its last words."""
    items = spans.said.items
    ends = (
        at for at in reversed(range(spans.first, spans.end)) if not (items[at].is_filler or items[at].senses & _ITS)
    )
    last = next(ends, spans.first)
    asks = any(item.senses & {"ask", "not"} for item in spans.inside)
    said = "at_agenda" in items[last].senses and not asks
    return spans.said.words_from(spans.first, last).strip() if said else ""


def _aside(spans: Spans) -> str:
    items = spans.said.items[spans.first : spans.end]
    asks = any(item.senses & {"ask", "what", "who", "how", "question"} for item in items)
    return text_from(spans.said, spans.first, spans.end) if items[0].senses & OPENING and not asks else ""


def _listed(spans: Spans) -> str:
    text = text_from(spans.said, spans.first, spans.end) if _opened(spans.said, spans.first) else ""
    return text if "," in text else ""


def _moments(spans: Spans) -> str:
    """Days one after the other, and nothing else."""
    said, cut, end = spans.said, spans.first, spans.end
    while cut < end and said.items[cut].senses & (OPENING | {"ask"}):
        cut += 1
    text = said.words_from(cut, end).strip(" ?.!") if cut < end else ""
    found, rest = dates.take_moments(text, now=spans.known.now, zone=spans.known.zone, lang=said.lang)
    return text if len(found) > 1 and not rest.strip(" ?.!") else ""


def _goes_on(said: Sentence, cut: int) -> bool:
    """Whether more is listed here: « le Mali et le Niger »."""
    while cut and said.items[cut - 1].is_filler and "and" not in said.items[cut].senses:
        cut -= 1
    return any("and" in item.senses for item in said.items[max(cut - 1, 0) : cut + 1])


def _is_numbered(spans: Spans) -> bool:
    """Whether a meeting's number stands here, and no day: « la réunion 2 au 18 décembre »."""
    items, at = spans.said.items, spans.first
    after = items[at + 1].text if at + 1 < len(items) else ""
    return after in TILL and any(items[at].number == number for number, _ in spans.known.days)


def _without_courtesy(spans: Spans) -> int:
    """Where a place ends: « au CCM finalement, merci » is at the CCM."""
    end = spans.end
    while end > spans.first and (spans.said.items[end - 1].is_filler or spans.said.items[end - 1].sign):
        end -= 1
    return end if end > spans.first else spans.end


def _opened(said: Sentence, cut: int) -> bool:
    return "colon" in said.items[cut].senses


def _task(text: str, spans: Spans) -> str:
    """« CRN doit envoyer la note avant le 15 décembre » as `envoyer la note, CRN, 15 décembre`."""
    when = "" if spans.when is None else spans.when.text
    who = next((span.text for span in (*spans.organisations, *spans.people) if _begins(text, span.text)), "")
    if "," in text or not who:
        return text
    rest = text.replace(when, "").strip(" .") if when else text
    rest = _MUST.sub("", re.sub(r"\s+", " ", rest)[len(who) :].strip())
    return ", ".join(part for part in (rest, who, when) if part)


def _deed(text: str, spans: Spans) -> str:
    """« pour la CRN : envoyer la note avant le 15 décembre » as `envoyer la note, CRN, avant le 15 décembre`."""
    before = spans.part(0, spans.first)
    who = [span.text for span in before.organisations or before.people]
    when = "" if spans.when is None else spans.when.text
    if "," in text or not when or not text.endswith(when):
        return ", ".join((text, *who))
    return ", ".join((text.removesuffix(when).strip(), *who, when))


def _begins(text: str, name: str) -> bool:
    return text.casefold().startswith(name.casefold())


def text_from(said: Sentence, cut: int, end: int, links: frozenset[str] = _LINKS) -> str:
    """Free text that begins here, without what only leads to it."""
    at = cut
    while at < end and (said.items[at].senses & OPENING or "polite" in said.items[at].senses):
        at += 1
    opened = any(item.senses & OPENING for item in said.items[cut:at])
    while not opened and at < end and all(word in links for word in said.items[at].text.split()):
        at += 1
    while at < end and said.items[at].senses & OPENING:
        at += 1
    last = end
    while last > at and (said.items[last - 1].is_filler or said.items[last - 1].senses & {"meeting", "next"}):
        last -= 1
    cut = any("meeting" in item.senses for item in said.items[last:end]) and _leads_to_meeting(said, last, end)
    end = last if cut and any(not item.is_filler for item in said.items[at:last]) else end
    return said.words_from(at, end).strip() if at < end else ""


def _leads_to_meeting(said: Sentence, first: int, end: int) -> bool:
    """Whether « à la prochaine réunion » stands there: not « plus de réunions », “shorter meetings”."""
    lead = said.items[first].text.split()[0]
    return lead in _AT or (lead in _OF and end - first > _OF_ALL)


_WHOLE = {
    "": _anything,
    "listed": _listed,
    "said": _told,
    "moments": _moments,
    "aside": _aside,
    "agenda": _agenda,
}
"""The kinds of text that have rules of their own."""
