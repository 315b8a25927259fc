"""How those who attended rate a webinar: one rating a person, the last one counts."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Rating:
    """From 1 to 5, with a word in a language or none."""

    person_id: int
    stars: int
    words: str
    lang: str


async def rate(tx: Tx, webinar_id: int, rating: Rating, at: int) -> None:
    """Keep a rating in the place of the person's former one."""
    await tx.run(
        "INSERT INTO webinar_ratings (webinar_id, person_id, stars, words, lang, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (webinar_id, person_id) DO UPDATE SET stars = excluded.stars, words = excluded.words,"
        " lang = excluded.lang, at = excluded.at",
        webinar_id,
        rating.person_id,
        rating.stars,
        rating.words,
        rating.lang,
        at,
    )


async def of_webinar(tx: Tx, webinar_id: int) -> list[Rating]:
    """All the ratings of a webinar, in the order in which they came."""
    rows = await tx.rows(
        "SELECT person_id, stars, words, lang FROM webinar_ratings WHERE webinar_id = ? ORDER BY at, person_id",
        webinar_id,
    )
    return [Rating(row[0], row[1], row[2], row[3]) for row in rows]
