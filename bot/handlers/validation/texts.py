"""How a validation is put into words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.handlers.documents.texts import title_of
from bot.rules.validation.outcome import APPROVED, REJECTED, TIED, TOO_FEW, WITH_CHANGES, Count, count, verdict
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines, listed
from storage.documents.documents import Document
from storage.instants import instant
from storage.validation.rounds import APPROVE, CHANGES, REJECT, Round, Validator

TITLE, NAME, REASON = 100, 30, 160
MOST = 6
ANSWERS = {APPROVE: T("approve"), CHANGES: T("approve with changes"), REJECT: T("reject")}
_VERDICTS = {
    APPROVED: T("Result: approved."),
    WITH_CHANGES: T("Result: approved with changes."),
    REJECTED: T("Result: rejected."),
    TIED: T("Result: as many for it as against it, nothing is decided."),
    TOO_FEW: T("Result: too few answers, nothing is decided."),
}


_BECAME = {
    APPROVED: T("approved"),
    WITH_CHANGES: T("approved with changes"),
    REJECTED: T("rejected"),
    TIED: T("as many for it as against it"),
    TOO_FEW: T("too few answers"),
}


def called(document: Document, most: int = TITLE) -> Text:
    """What is validated."""
    return T("Document {number}, version {n}: {title}", number=document.number, n=document.version,
             title=title_of(document, most))  # fmt: skip


def invitation(one: Round, document: Document) -> Text:
    """What whoever is asked reads: the document, until when, and what silence means."""
    return lines(
        T("🖋 Do you approve? {document}", document=called(document)),
        document.link or T("The file: {line}", line=Line(f"fichier document {document.number}",
                                                         f"file document {document.number}")),
        became_of(one),
        T("Please answer before {when}.", when=instant(one.closes_at)),
        T("Silence is consent: without your answer by then, you approve.") if one.silence else None,
        None if one.quorum is None else T("Quorum: {n} answers.", n=one.quorum),
    )  # fmt: skip


def became_of(one: Round) -> Text | None:
    """What became of the reasons of the round before, in the words of whoever opened this one."""
    if not one.told:
        return None
    return T(
        "What became of the reasons given before: {words}", words=Said(one.told, one.told_lang, one.created_by or 0)
    )


def counts(counted: Count) -> Text:
    """How many said what."""
    return T("Approve: {a}, with changes: {c}, reject: {r}, no answer: {s}",
             a=counted.approve, c=counted.changes, r=counted.reject, s=counted.silent)  # fmt: skip


def standing(one: Round, asked: Sequence[Validator]) -> Text:
    """How a round stands, in a few words: until when it is open, or its result."""
    if one.state == "open":
        return T("open until {when}", when=instant(one.closes_at))
    if one.state == "replaced":
        return T("replaced by a newer one")
    return _BECAME[verdict(one, count(asked))]


def result(one: Round, asked: Sequence[Validator]) -> Text:
    """What became of it, with its reasons."""
    counted = count(asked)
    return lines(_VERDICTS[verdict(one, counted)], counts(counted), *reasons(asked), *left(asked))


def reasons(asked: Sequence[Validator]) -> list[Text]:
    """Who gave which reason, the rejections first."""
    said = [one for given in (REJECT, CHANGES) for one in asked if one.answer == given]
    more = len(said) - MOST
    rest = [P("… and {n} other reason", "… and {n} other reasons", more)] if more > 0 else []
    return [*(_reason(one) for one in said[:MOST]), *rest]


def _reason(one: Validator) -> Text:
    words = short(Said(one.reason, one.reason_lang, one.answered_by or 0), REASON)
    return T("– {name}, {answer}: {reason}", name=name_of(one), answer=ANSWERS[one.answer or REJECT], reason=words)


def name_of(one: Validator) -> Text:
    """A person or an organisation that is asked."""
    if one.name is None:
        return T("a former member")
    return short(Said(one.name, by=one.person_id or 0), NAME)


def left(asked: Sequence[Validator]) -> list[Text]:
    """A sentence on those who left before they answered: nobody waits for them."""
    names = [name_of(one) for one in asked if one.gone and one.answer is None]
    if not names:
        return []
    return [T("No longer in the group, and not waited for: {names}", names=listed(names[:MOST]))]


def silent(asked: Sequence[Validator]) -> Text | None:
    """Who could answer and has not."""
    names = [name_of(one) for one in asked if not one.gone and one.answer is None]
    if not names:
        return None
    rest: list[Text] = [P("{n} other", "{n} others", len(names) - MOST)] if len(names) > MOST else []
    return T("Not answered yet: {names}", names=listed([*names[:MOST], *rest]))
