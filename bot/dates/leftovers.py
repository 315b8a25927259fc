"""What is left over beside a date: words of time that nothing read belong to it, and are no title and no place."""

from bot.dates.grammar import expressions
from bot.dates.hour_words import HOUR_MARKS
from bot.dates.number_words import words
from bot.dates.tokens import TokenLine
from bot.dates.weekdays import NTH
from bot.dates.words import MONTHS, ORDINALS, WEEKDAYS

_TIME = words(
    "heure heures hour hours hrs minute minutes quart demi demie half quarter past clock am pm matin mat matinee midi "
    "noon minuit midnight aprem soir soiree morning afternoon evening night nuit jour jours day days semaine semaines "
    "week weeks mois month months an ans annee year demain tomorrow aujourd today lendemain prochain prochaine next "
    "suivant suivante following dernier derniere precises pile sharp vers environ gmt utc moins less tard tot later "
    "earlier early late avant before apres after jusqu until till pendant during inclus"
)
_JOINING = words("et ou puis and or then moins plus sauf except mais but")
_BEFORE = words(
    "et ou and or avant before apres after sauf except pas not ni nor chaque every each moins vers jusqu environ "
    "tous toutes"
)
_ROOMS = words("salle room hotel http https www rue avenue boulevard bd immeuble auditorium amphi amphitheatre")
_CALLS = words("zoom teams visio visioconference online whatsapp skype")
_PLACES = (
    _ROOMS
    | _CALLS
    | words(
        "salles bureau bureaux office siege maison house centre center mairie ambassade embassy meet telegram "
        "google ligne place av route rond quartier batiment building hall ecole lycee universite campus stade "
        "palais villa residence espace local locaux ministere lieu where venue ordre agenda"
    )
)
"""What begins with one of these is not about time, even « Place du 8 mars » and « Ordre du jour »."""
_LEADS = words("a au aux en in at on the dans la le les l d de du des chez sur via par '")
_ARTICLES = frozenset({"le", "la", "les", "the", "l", "'"})
_UNITS = words("semaine week jour day mois month annee an year")
_COMING = words("prochain prochaine suivant suivante next following")
_RECURRING = words("chaque every each tous toutes")
_ENDS_A_PIECE = frozenset({",", ";", "\n", "«", '"', "(", "|"})
_LONGEST_LOOK = 4


def with_leftovers(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words about time begin and end that hold the date at `start` to `end`."""
    line = TokenLine(text)
    first = next((at for at, token in enumerate(line.tokens) if token.start >= start), len(line.tokens))
    last = next((at for at, token in enumerate(line.tokens) if token.start >= end), len(line.tokens))
    first, last = _begins(line, first), _ends(line, last)
    return (line[first].start, line[last - 1].end) if first < last else (start, end)


def begins_with_time(text: str) -> bool:
    """Whether a text where no date was found begins with words of time: « la semaine prochaine », « vers 9h ».

    « Semaine de l’eau » and « 3e réunion » are titles.
    """
    line = TokenLine(text)
    at = _after_leads(line, 0)
    if line[at].text in _UNITS:
        return line[at + 1].text in _COMING or (at > 0 and line[at - 1].text in _COMING)
    if line[at].number >= 0 and not line[at].spoken:
        return line[at + 1].text == ":" or HOUR_MARKS.at(line, at + 1) is not None
    return line[at].text in _COMING | _RECURRING or _speaks(line, at)


def is_place(text: str) -> bool:
    """Whether a text is where one meets and can be no title: Salle B, à l’hôtel Sahel, Zoom."""
    line = TokenLine(text)
    at = _after_leads(line, 0)
    return line[at].text in _ROOMS or (line[at].text in _CALLS | {"ligne"} and at + 1 == len(line.tokens))


def _begins(line: TokenLine, first: int) -> int:
    """Back over « le premier » and « 9h ou » that stand before a date."""
    if line[0].text in _RECURRING and _piece(line, 0) >= first:
        return 0
    at, begins = first, first
    while at > 0 and (_is_before(line, at - 1) or line[at - 1].text in _LEADS or _is_hour(line, at - 1, first)):
        at -= 1
        if _is_before(line, at) or _is_hour(line, at, first):
            begins = at
    while 0 < begins < first and line[begins - 1].text in _ARTICLES:
        begins -= 1
    return begins


def _is_before(line: TokenLine, at: int) -> bool:
    if line[at].text in _BEFORE or line[at].ordinal:
        return True
    nth = NTH.at(line, at) or (None, -1)
    return nth[1] == at + 1


def _is_hour(line: TokenLine, at: int, first: int) -> bool:
    """A number or the sign of an hour, with an « et » or « ou » between it and the date."""
    joined = any(line[between].text in _JOINING for between in range(at + 1, first))
    return joined and (line[at].number >= 0 or HOUR_MARKS.at(line, at) is not None)


def _ends(line: TokenLine, last: int) -> int:
    """On over what follows without a comma and speaks of time, and over whole moments after a comma."""
    sign = line[last].text in {"-", "("}
    end = _piece(line, last + sign)
    last = end if _is_of_time(line, last + sign, end) else last
    while line[last].text == "," and (more := expressions(line, last + 1)):
        written, after = more[-1]
        if written.loose or (line[after].text and line[after].text not in _ENDS_A_PIECE):
            break
        last = after
    return last


def _piece(line: TokenLine, at: int) -> int:
    """Where the words end that no sign separates."""
    while at < len(line.tokens) and line[at].text not in _ENDS_A_PIECE:
        if line[at].text == "-" and not line[at].glued:
            break
        at += 1
    return at


def _is_of_time(line: TokenLine, at: int, end: int) -> bool:
    if at >= end or line[_after_leads(line, at)].text in _PLACES:
        return False
    begins = line[at].number >= 0 or (line[at].text in _JOINING and end > at + 1)
    return begins or any(_speaks(line, place) for place in range(at, min(end, at + _LONGEST_LOOK)))


def _speaks(line: TokenLine, at: int) -> bool:
    token = line[at]
    if token.text in _TIME or token.ordinal or MONTHS.at(line, at) or WEEKDAYS.at(line, at):
        return True
    if token.number < 0:
        return False
    after = line[at + 1]
    return bool(HOUR_MARKS.at(line, at + 1) or ORDINALS.at(line, at + 1)) or after.text in {":", "/", "am", "pm"}


def _after_leads(line: TokenLine, at: int) -> int:
    while line[at].text in _LEADS:
        at += 1
    return at
