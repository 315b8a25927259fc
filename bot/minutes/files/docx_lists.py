"""The bullets and numbers that Word shows but does not write into the text."""

from collections import Counter

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_BULLET = "- "
_INDENT = "  "
_MOST_BASES = 10


class ListMarks:
    """Counts along: ask once for each paragraph, in the order of the document."""

    def __init__(self, document: Document) -> None:
        self._numbered = _numbered_lists(document)
        self._styles = {style.style_id: style.element for style in document.styles}
        self._names = {style.style_id: style.name or "" for style in document.styles}
        self._counts: Counter[str] = Counter()

    def of(self, paragraph: BaseOxmlElement) -> str:
        """What stands before the paragraph: `3. `, `- `, `# ` for a heading, or nothing."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style_id = style.get(qn("w:val"), "") if style is not None else ""
        found = self._list_of(paragraph, style_id)
        mark = self._mark(*found) if found else ""
        heading = self._names.get(style_id, "").casefold().startswith(("heading", "titre "))
        return f"# {mark.replace(_BULLET, '').strip()}" if heading else mark

    def _mark(self, number_id: str, level: str) -> str:
        if number_id == "0":
            return ""
        if level != "0":
            return f"{_INDENT * int(level)}{_BULLET}"
        if number_id not in self._numbered:
            return _BULLET
        self._counts[number_id] += 1
        return f"{self._counts[number_id]}. "

    def _list_of(self, paragraph: BaseOxmlElement, style_id: str) -> tuple[str, str] | None:
        """The list and level of a paragraph, its own or its style's."""
        own = _list(paragraph)
        for _ in range(_MOST_BASES):
            style = self._styles.get(style_id)
            if own or style is None:
                return own
            own = _list(style)
            base = style.find(qn("w:basedOn"))
            style_id = base.get(qn("w:val"), "") if base is not None else ""
        return own


def _list(element: BaseOxmlElement) -> tuple[str, str] | None:
    properties = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if properties is None:
        return None
    number, level = properties.find(qn("w:numId")), properties.find(qn("w:ilvl"))
    if number is None:
        return None
    return number.get(qn("w:val"), "0"), level.get(qn("w:val"), "0") if level is not None else "0"


def _numbered_lists(document: Document) -> set[str]:
    """The lists of which the first level has numbers."""
    try:
        numbering = document.part.numbering_part.element
    except (NotImplementedError, KeyError):  # a document without lists
        return set()
    formats = {}
    for abstract in numbering.iterchildren(qn("w:abstractNum")):
        first = abstract.find(f"{qn('w:lvl')}/{qn('w:numFmt')}")
        formats[abstract.get(qn("w:abstractNumId"))] = first.get(qn("w:val")) if first is not None else "bullet"
    return {
        number.get(qn("w:numId"), "")
        for number in numbering.iterchildren(qn("w:num"))
        if (link := number.find(qn("w:abstractNumId"))) is not None
        and formats.get(link.get(qn("w:val"))) not in {"bullet", "none", None}
    }
