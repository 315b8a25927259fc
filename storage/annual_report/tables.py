"""What the tables of the report of a year hold of people."""

from storage.tables import Held, Table, declare

declare(
    Table(
        "report_paragraphs",
        held=(
            Held(
                "report_paragraphs_written",
                "g.name:group r.number:paragraph r.year r.text r.written_at",
                "FROM report_paragraphs r JOIN groups g ON g.id = r.group_id WHERE r.written_by = ? ORDER BY r.id",
            ),
        ),
        own=(("text", "written_by"),),
    )
)
declare(Table("report_years"))
