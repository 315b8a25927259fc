"""Why a file could not be read, in a sentence."""

from bot.minutes.refusals import Reason, Unreadable
from bot.texts import Line, T, Text

_PLAIN: dict[Reason, Text] = {
    "missing": T("This file cannot be opened."),
    "lost": T("I cannot open this file: please send it once more."),
    "empty": T("This file is empty."),
    "convocation": T(
        "This is an invitation to a meeting, not its minutes. To announce it: {line}",
        line=Line("reunion jeudi 14h30, Salle B", "meeting Thursday 2:30 pm, Room B"),
    ),
    "terms": T("These are terms of reference, not minutes. I only read what was said in a meeting."),
    "plan": T("This is a plan, not minutes. I only read what was said in a meeting."),
    "workshop": T("This is the report of a workshop, not minutes. I only read what was said in a meeting."),
    "blank": T("These minutes are an empty form: please fill it in and send it again."),
}


def why_unreadable(fault: Unreadable) -> Text:
    """One clear sentence; nothing was stored."""
    if fault.reason in _PLAIN:
        return _PLAIN[fault.reason]
    match fault.reason:
        case "not_minutes":
            return T("I do not recognise minutes in this file: I find no date with presence, agenda or action points.")
        case "unknown":
            return T("I find neither minutes in this file, nor a plan, a report or a list of members.")
        case "not_plan":
            return T("I do not recognise a plan in this file: I find no table that tells what, who and when.")
        case "too_large" | "too_large_inside":
            return T("This file is too large for me: 2 MB at most.")
        case "too_long":
            return T("This text is too long for me: {n} lines at most.", n=fault.facts["rows"])
        case "encrypted":
            return T("This file is protected by a password: please send it without.")
        case "old_word":
            return T("This is an old Word file (.doc): please save it as .docx and send it again.")
        case "scanned":
            return T("I find no text in this PDF, perhaps only pictures: please send it as DOCX or TXT.")
        case "too_many_pages":
            return T("This PDF has too many pages for me: {n} at most.", n=fault.facts["pages"])
        case "too_slow" | "too_much_memory" | "too_long":
            return T("This file is too complicated for me: please send it as plain text.")
        case _:
            return T("I cannot read this file: please send it as DOCX, XLSX, CSV, PDF or TXT.")
