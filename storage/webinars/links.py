"""What is left of a webinar behind links: its recording and its mini-guide."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class WebinarLink:
    """`kind`: recording or guide; its weight in bytes and the last day of the link (ISO), None where not known.

    `at`: when it was kept, in UTC seconds.
    """

    kind: str
    link: str
    bytes: int | None = None
    expires_on: str | None = None
    at: int = 0


async def keep(tx: Tx, webinar_id: int, link: WebinarLink, added_by: int) -> None:
    """Keep a link in the place of the former one of its kind."""
    await tx.run(
        "INSERT INTO webinar_links (webinar_id, kind, link, bytes, expires_on, added_by, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (webinar_id, kind) DO UPDATE SET link = excluded.link,"
        " bytes = excluded.bytes, expires_on = excluded.expires_on, added_by = excluded.added_by, at = excluded.at",
        webinar_id,
        link.kind,
        link.link,
        link.bytes,
        link.expires_on,
        added_by,
        link.at,
    )


async def of_webinar(tx: Tx, webinar_id: int) -> list[WebinarLink]:
    """What there is of a webinar, the recording first."""
    rows = await tx.rows(
        "SELECT kind, link, bytes, expires_on, at FROM webinar_links WHERE webinar_id = ? ORDER BY kind DESC",
        webinar_id,
    )
    return [WebinarLink(row[0], row[1], row[2], row[3], row[4]) for row in rows]
