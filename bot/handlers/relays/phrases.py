"""How people say what a colleague answers who told them: always asked back."""

from bot.ear.phrases import heard

_COMING = "come|comes|be_there"
_WORDS = "meeting next told they surely pour and come comes be_there"
_REST = "{n:meeting?} {note?}"


def _told(needs: str, fr: str, en: str, may: str) -> None:
    line, line_en = (f"{{somebody}}{said} {_REST}" for said in (f" : {fr}", f": {en}"))
    heard("relay", needs, line, line_en=line_en, may=f"{_WORDS} {may}", unsure=True, each=True, reasoned=True)


_told(_COMING, "oui", "yes", "yes")
_told("yes", "oui", "yes", "ok")
_told(f"{_COMING} not", "non", "no", "no travel mission")
_told("away|no", "non", "no", "mission")
_told("online|is_online", "en ligne", "online", "")
_told("excused", "excuse", "excused", "away show")
