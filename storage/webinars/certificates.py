"""Certificates of attendance: what each said when it was made, by its code."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Certificate:
    """A person's certificate of a webinar. `name` is empty once that person is forgotten; instants in UTC seconds."""

    code: str
    webinar_id: int
    person_id: int
    name: str
    organisation: str
    title: str
    lang: str
    starts_at: int
    ends_at: int | None
    zone: str
    partly: bool


_SELECT = (
    "SELECT code, webinar_id, person_id, name, organisation, title, lang, starts_at, ends_at, zone, partly"
    " FROM certificates"
)


def _certificate(row: Row) -> Certificate:
    return Certificate(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9], bool(row[10])
    )  # fmt: skip


async def keep(tx: Tx, one: Certificate, at: int) -> None:
    """Keep a certificate in the place of the person's former one, whose code is known no more."""
    await tx.run("DELETE FROM certificates WHERE webinar_id = ? AND person_id = ?", one.webinar_id, one.person_id)
    await tx.run(
        "INSERT INTO certificates (code, webinar_id, person_id, name, organisation, title, lang, starts_at, ends_at,"
        " zone, partly, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        one.code,
        one.webinar_id,
        one.person_id,
        one.name,
        one.organisation,
        one.title,
        one.lang,
        one.starts_at,
        one.ends_at,
        one.zone,
        int(one.partly),
        at,
    )


async def by_code(tx: Tx, code: str) -> Certificate | None:
    """The certificate of that code, whichever group's."""
    row = await tx.row(f"{_SELECT} WHERE code = ?", code)
    return None if row is None else _certificate(row)


async def of_person(tx: Tx, webinar_id: int, person_id: int) -> Certificate | None:
    """A person's certificate of a webinar."""
    row = await tx.row(f"{_SELECT} WHERE webinar_id = ? AND person_id = ?", webinar_id, person_id)
    return None if row is None else _certificate(row)
