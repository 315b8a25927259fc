"""How evaluations read: what people are asked, what is promised them, and the four columns."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Option
from bot.rules.evaluations.columns import CHOICES, Column, Columns, Row, title
from bot.rules.wording.shortening import longest, short
from bot.texts import Line, P, Said, T, Text, lines
from storage.evaluations.evaluations import ADVICE, KEEP, MISSING, PARTS, WORKED, Evaluation, Worded
from storage.instants import instant

FITS = 880
"""Characters of the four columns, with room for their title and what can be done."""
NAME = 30
LABELS = {
    WORKED: T("What worked well"),
    MISSING: T("What is missing"),
    ADVICE: T("A recommendation"),
    KEEP: T("Keep the group?"),
}
GIVING = {WORKED: "positif", MISSING: "lacune", ADVICE: "recommandation", KEEP: "maintien"}
"""The line by which each part is given to."""
CHOSEN = {"yes": T("yes"), "no": T("no"), "changes": T("yes, with changes")}
WITHOUT_NAME = T(
    "Without your name: once it is closed, nobody, the host included, can tell who wrote it; and it stays as it is."
)
YOUR_PHONE = T("Your telephone and your messenger keep what you typed: delete it there if need be.")
_TRIES = ((99, 200), (8, 90), (6, 70), (5, 60), (4, 50), (3, 50), (2, 45), (1, 40), (1, 25))
"""How many rows of each column, and how many characters of each: the first that fits."""


def called(one: Evaluation) -> T:
    """What an evaluation is called."""
    return T("Evaluation {year}", year=str(one.year))


def titles(one: Evaluation, worded: dict[str, Worded], most: int = 120) -> list[Text]:
    """The four questions, numbered."""
    return [
        T("{number}. {question}", number=number, question=_cut(title(part, one.year, worded.get(part)), most))
        for number, part in enumerate(PARTS, 1)
    ]


def _cut(text: Text, most: int) -> Text:
    return short(text, most) if isinstance(text, Said) else text


def invitation(one: Evaluation, worded: dict[str, Worded]) -> Text:
    """What members read as an evaluation opens."""
    return lines(
        T("📋 {evaluation}: your opinion, until {when}", evaluation=called(one), when=instant(one.closes_at)),
        *titles(one, worded),
        T("One opinion a message, as many as you like."),
        WITHOUT_NAME,
        T("To sign: {line}", line=Line("signer", "sign")),
    )


def brief_invitation(one: Evaluation) -> Text:
    """The beginning of it, where a look at all of it stands above in another language."""
    return lines(
        T("📋 {evaluation}: your opinion, until {when}", evaluation=called(one), when=instant(one.closes_at)),
        T("One opinion a message, as many as you like."),
        "…",
    )


def givings() -> tuple[Option, ...]:
    """A button for each of the four."""
    return tuple(Option(LABELS[part], GIVING[part]) for part in PARTS)


def choices_text(columns: Columns) -> Text | None:
    """How many chose what on keeping the group; None if nobody did."""
    if not any(columns.choices.values()):
        return None
    yes, no, changes = (columns.choices[choice] for choice in CHOICES)
    return T("Yes: {yes} · with changes: {changes} · no: {no}", yes=yes, changes=changes, no=no)


def row_text(row: Row, most: int = 200) -> Text:
    """One row: its number, its words, and who signed it or how many opinions stand under it."""
    words = short(row.said, most)
    if row.under:
        return P("{number}. {words} ({n} opinion)", "{number}. {words} ({n} opinions)", len(row.under),
                 number=row.number or 0, words=words)  # fmt: skip
    if row.choice is not None:
        words_of: Text = T("{choice}: {words}", choice=CHOSEN[row.choice], words=words)
    else:
        words_of = words
    if row.name is None:
        return T("{number}. {words}", number=row.number or 0, words=words_of)
    name = short(Said(row.name, by=row.by or 0), NAME)
    return T("{number}. {words} – {name}", number=row.number or 0, words=words_of, name=name)


def four_columns(columns: Columns) -> Text:
    """All four in one message: as many rows as there is room for, with how many more there are."""
    tries = (lines(*(_column(column, columns, *most) for column in columns.columns)) for most in _TRIES)
    found: Text = lines()
    for found in tries:
        if longest(found) <= FITS:
            break
    return found


def _column(column: Column, columns: Columns, rows: int, most: int) -> Text:
    left = len(column.rows) - rows
    more = P("… and {n} more: {line}", "… and {n} more: {line}", left, line=reading(columns.year, column.part))
    return lines(
        T("▪ {title}", title=_cut(column.title, 60)),
        choices_text(columns) if column.part == KEEP else None,
        *(row_text(row, most) for row in column.rows[:rows]),
        more if left > 0 else None,
        T("Nothing was said.") if not column.rows and column.part != KEEP else None,
    )


def reading(year: int, part: str) -> Line:
    """The line that shows all of one column."""
    english = {WORKED: "positive", MISSING: "missing", ADVICE: "recommendation", KEEP: "keep"}
    return Line(f"lire evaluation {year} {GIVING[part]}", f"read evaluation {year} {english[part]}")


def taking_part(columns: Columns) -> Text | None:
    """How many gave something, of how many; None where that is not known."""
    if columns.gave is None or columns.members is None:
        return None
    return P("{n} of {members} people gave something, {opinions} opinions in all.",
             "{n} of {members} people gave something, {opinions} opinions in all.",
             columns.gave, members=columns.members, opinions=columns.opinions)  # fmt: skip


def below(rows: Sequence[Row]) -> list[Text]:
    """The rows, each with the opinions that stand under it."""
    return [text for row in rows for text in (row_text(row), *(_under(one) for one in row.under))]


def _under(row: Row) -> Text:
    return T("   – {opinion}", opinion=row_text(row))
