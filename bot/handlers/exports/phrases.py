"""How people say that they want a list as a table."""

from bot.ear.phrases import heard

heard("export", "export", may="vote result idea")
heard("export", "excel", "xlsx", may="export vote result idea show")
for _sense, _fr, _en in (
    ("point", "points", "points"),
    ("meeting", "reunions", "meetings"),
    ("webinar", "webinaires", "webinars"),
    ("members", "membres", "members"),
    ("organisations", "organisations", "organisations"),
    ("documents", "documents", "documents"),
):
    heard("export", f"export {_sense}", _fr, line_en=_en, may="show ask")
    heard("export", f"excel {_sense}", f"{_fr} xlsx", line_en=f"{_en} xlsx", may="export show ask")
