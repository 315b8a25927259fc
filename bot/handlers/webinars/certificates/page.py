"""What a certificate says, on its page and when it is confirmed."""

from __future__ import annotations

from bot.languages import Reader, render
from bot.reports.certificate_pdf import Line as Row
from bot.reports.certificate_pdf import certificate_pdf
from bot.reports.fonts import printable
from bot.rules.webinars.reminder_times import USUAL
from bot.texts import P, Said, Span, T, Text
from storage.instants import instant
from storage.webinars.certificates import Certificate

_MINUTES = 60


def page(one: Certificate, number: int, group: str, lang: str) -> bytes:
    """The certificate as a file, in a language; title and names without letters that cannot be printed."""
    reader = Reader(lang, one.zone)
    # On paper no mark says that a title is in another language.
    title = printable(render(Said(one.title, ""), reader))
    part = T("took part, for some of the time, in webinar {number}", number=number)
    whole = T("took part in webinar {number}", number=number)
    check = T("To confirm it, say to Tama: certificat {code}", code=one.code)
    rows = [
        Row(render(T("Certificate of attendance"), reader), 30, 70, bold=True),
        Row(one.name, 30, 85, bold=True),
        Row(printable(one.organisation), 16, 30),
        Row(render(part if one.partly else whole, reader), 16, 55),
        Row(f"« {title} »" if lang == "fr" else f"“{title}”", 22, 40, bold=True),
        Row(render(when(one), reader), 15, 40),
        Row(render(duration(one), reader), 15, 24),
        Row(printable(group), 14, 40),
        Row(render(T("Code: {code}", code=one.code), reader), 14, 45, bold=True),
        Row(render(check, reader), 10, 18),
    ]
    return certificate_pdf(render(T("Certificate of attendance"), reader), [row for row in rows if row.words])


def when(one: Certificate) -> Text:
    """From when to when it was."""
    return Span(instant(one.starts_at), instant(_ends(one)))


def duration(one: Certificate) -> Text:
    """How long it lasted."""
    hours, minutes = divmod((_ends(one) - one.starts_at) // _MINUTES, _MINUTES)
    if not minutes:
        return P("Duration: {n} hour", "Duration: {n} hours", hours)
    return T("Duration: {hours} h {minutes}", hours=hours, minutes=f"{minutes:02}")


def confirmed(one: Certificate, number: int, group: str) -> Text:
    """What a certificate says, in a sentence; of whoever was forgotten no name."""
    title = Said(one.title, one.lang)
    if not one.name:
        return T(
            "Certificate {code} was made for webinar {number} ({title}, {when}), but its holder had their name erased:"
            " it confirms nobody any more.",
            code=one.code, number=number, title=title, when=when(one),
        )  # fmt: skip
    name = Said(one.name, by=one.person_id)
    named = (
        name if not one.organisation else T("{name} ({organisation})", name=name, organisation=Said(one.organisation))
    )
    if one.partly:
        return T("✓ Certificate {code} is right: {name} attended part of webinar {number} of {group}: {title}, {when}.",
                 code=one.code, name=named, number=number, group=Said(group), title=title, when=when(one))  # fmt: skip
    return T("✓ Certificate {code} is right: {name} attended webinar {number} of {group}: {title}, {when}.",
             code=one.code, name=named, number=number, group=Said(group), title=title, when=when(one))  # fmt: skip


def _ends(one: Certificate) -> int:
    return one.starts_at + USUAL if one.ends_at is None else one.ends_at
