"""The text of a file from anybody, by what it holds rather than by its name."""

from bot.minutes.files import text_in
from bot.minutes.refusals import Unreadable

_PDF = b"%PDF-"
_PDF_HEAD = 1_024
"""How far from the beginning the mark of a PDF may stand."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = b"xl/workbook.xml"


def text_of(data: bytes) -> str:
    """The text of a DOCX, XLSX, PDF, CSV or text: `| a | b |` for a row of a table. Unreadable for anything else."""
    if data.startswith(_OLE):
        raise Unreadable("encrypted" if _ENCRYPTED in data else "old_word")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if _WORKBOOK in data:
            from bot.minutes.files import xlsx_in  # noqa: PLC0415 - a text file need not wait for it

            return xlsx_in.text_of(data)
        from bot.minutes.files import docx_in  # noqa: PLC0415 - likewise

        return docx_in.text_of(data)
    if _PDF in data[:_PDF_HEAD]:
        from bot.minutes.files import pdf_in  # noqa: PLC0415 - likewise

        return pdf_in.text_of(data)
    from bot.minutes.files.csv_in import with_bars  # noqa: PLC0415 - likewise

    return with_bars(text_in.text_of(data))
