"""What Word keeps elsewhere than in plain paragraphs."""

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.minutes.files.docx_in import text_of
from tests.minutes.docx_form import saved

WORD = nsdecls("w")
BOX = (
    '<w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f"{WORD}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Lieu : "
    "Dakar</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
    "<w:p><w:r><w:t>Lieu : Dakar</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def lines(document: docx.document.Document) -> list[str]:
    return [line for line in text_of(saved(document)).replace("\x1e", "<br>").split("\n") if line]


def test_paragraphs_and_tables_in_their_order() -> None:
    document = docx.Document()
    document.add_paragraph("avant")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 0).text = "a", "b", "c | d"
    document.add_paragraph("après")
    assert lines(document) == ["avant", "| a | b |", "| c \\| d |  |", "après"]


def test_a_table_of_one_column_is_a_frame() -> None:
    document = docx.Document()
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "1. Divers"
    frame.add_paragraph("Points de discussion clés")
    inner = frame.add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Action", "Responsable"
    assert lines(document) == ["1. Divers", "Points de discussion clés", "| Action | Responsable |"]


def test_merged_cells_keep_their_columns() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for at, text in enumerate(("Point", "Action", "Responsable", "Bilan", "Partager", "OIM", "", "Traduire", "CRS")):
        table.cell(at // 3, at % 3).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    assert lines(document) == [
        "| Point | Action<br>Responsable |  |",
        "| Bilan | Partager | OIM |",
        "| Bilan | Traduire | CRS |",
    ]


def test_lists_and_headings_of_word() -> None:
    document = docx.Document()
    for text, style in (
        ("Ordre du jour", "Heading 1"),
        ("Bilan", "List Number"),
        ("Divers", "List Number"),
        ("CRN", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    assert lines(document) == ["# Ordre du jour", "1. Bilan", "2. Divers", "- CRN"]


def test_breaks_within_a_cell() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "CRN\nCRS"
    cell.add_paragraph("CRM", style="List Bullet")
    assert lines(document) == ["|  | CRN<br>CRS<br>- CRM |"]


def test_tracked_changes_controls_and_boxes() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("avant")
    for piece in (
        f'<w:del {WORD} w:id="1" w:author="x"><w:r><w:delText> ôté</w:delText></w:r></w:del>',
        f'<w:ins {WORD} w:id="2" w:author="x"><w:r><w:t xml:space="preserve"> ajouté</w:t></w:r></w:ins>',
        f'<w:sdt {WORD}><w:sdtContent><w:r><w:t xml:space="preserve"> choisi</w:t></w:r></w:sdtContent></w:sdt>',
        BOX,
    ):
        paragraph._p.append(parse_xml(piece))
    document.sections[0].header.paragraphs[0].text = "en-tête"
    assert lines(document) == ["avant ajouté choisi", "Lieu : Dakar"]
