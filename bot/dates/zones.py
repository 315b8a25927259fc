"""Time zones as people name them: GMT, UTC+1, heure de Dakar, Niamey time."""

from bot.dates.hour_words import HOUR_MARKS
from bot.dates.tokens import Phrases, TokenLine

LOCAL = ""  # "heure locale": a zone was spoken of, and it is the reader's own

_UNIVERSAL = Phrases(
    {
        "Etc/GMT": "gmt, tu, t.u., temps universel",
        "Etc/UTC": "utc, tuc, z",
    }
)
_NAMED = Phrases(
    {
        "Africa/Lagos": "wat",
        "Africa/Maputo": "cat",
        "Africa/Nairobi": "eat",
        "Africa/Johannesburg": "sast",
        "Europe/Paris": "cet, cest",
        "Europe/London": "bst",
        "America/New_York": "est, edt",
        LOCAL: "heure locale, heures locales, local time, local",
    }
)
PLACES = Phrases(
    {
        "Africa/Abidjan": "abidjan, yamoussoukro, côte d'ivoire, ivory coast",
        "Africa/Accra": "accra, ghana",
        "Africa/Addis_Ababa": "addis-abeba, addis abeba, addis ababa, addis, éthiopie, ethiopia",
        "Africa/Algiers": "alger, algiers, algérie, algeria",
        "Africa/Bamako": "bamako, mali",
        "Africa/Bangui": "bangui, centrafrique, rca",
        "Africa/Banjul": "banjul, gambie, gambia, the gambia",
        "Africa/Bissau": "bissau, guinée-bissau, guinée bissau, guinea-bissau, guinea bissau",
        "Africa/Brazzaville": "brazzaville",
        "Africa/Cairo": "le caire, caire, cairo, égypte, egypt",
        "Africa/Casablanca": "casablanca, rabat, maroc, morocco",
        "Africa/Conakry": "conakry, guinée, guinea",
        "Africa/Dakar": "dakar, sénégal, senegal",
        "Africa/Douala": "douala, yaoundé, cameroun, cameroon",
        "Africa/Freetown": "freetown, sierra leone",
        "Africa/Johannesburg": "johannesburg, pretoria",
        "Africa/Khartoum": "khartoum, soudan, sudan",
        "Africa/Kigali": "kigali, rwanda",
        "Africa/Kinshasa": "kinshasa",
        "Africa/Lagos": "lagos, abuja, nigeria, nigéria",
        "Africa/Libreville": "libreville, gabon",
        "Africa/Lome": "lomé, togo",
        "Africa/Malabo": "malabo",
        "Africa/Monrovia": "monrovia, libéria, liberia",
        "Africa/Nairobi": "nairobi, kenya",
        "Africa/Ndjamena": "n'djamena, ndjamena, tchad, chad",
        "Africa/Niamey": "niamey, niger, agadez",
        "Africa/Nouakchott": "nouakchott, mauritanie, mauritania",
        "Africa/Ouagadougou": "ouagadougou, ouaga, burkina faso, burkina",
        "Africa/Porto-Novo": "porto-novo, porto novo, cotonou, bénin, benin",
        "Africa/Tripoli": "tripoli, libye, libya",
        "Africa/Tunis": "tunis, tunisie, tunisia",
        "America/New_York": "new york, new-york, washington",
        "America/Panama": "panama",
        "Asia/Amman": "amman",
        "Asia/Bangkok": "bangkok",
        "Asia/Beirut": "beyrouth, beirut",
        "Atlantic/Cape_Verde": "praia, cap-vert, cap vert, cabo verde, cape verde",
        "Europe/Brussels": "bruxelles, brussels, belgique, belgium",
        "Europe/Istanbul": "istanbul",
        "Europe/London": "londres, london",
        "Europe/Madrid": "madrid",
        "Europe/Paris": "paris, france",
        "Europe/Rome": "rome",
        "Europe/Zurich": "genève, geneva, suisse, switzerland, berne",
    }
)
_TIME_OF = Phrases(
    {True: ("heure, heure de, heure de la, heure de l', heure du, heure d', heure des, heure à, heure au, heure en")}
)
_TIME = Phrases({True: "time"})
_WEST_MOST, _EAST_MOST = -12, 14


def zone(line: TokenLine, at: int) -> tuple[str, int] | None:
    """The zone named there, perhaps in brackets: its IANA name (LOCAL: the reader's own), and its end."""
    if line[at].text != "(":
        return _zone(line, at)
    found = _zone(line, at + 1)
    return (found[0], found[1] + 1) if found and line[found[1]].text == ")" else None


def _zone(line: TokenLine, at: int) -> tuple[str, int] | None:
    if line[at].text == "cet" and line[at + 1].text.startswith("apr"):
        return None  # « à 3 heures cet après-midi »
    return _universal(line, at) or _NAMED.at(line, at) or _place(line, at)


def _universal(line: TokenLine, at: int) -> tuple[str, int] | None:
    found = _UNIVERSAL.at(line, at)
    if found is None:
        return None
    sign, hours = line[found[1]].text, found[1] + 1
    if sign not in {"+", "-"} or not line[hours].glued or line[hours].number < 0 or HOUR_MARKS.at(line, hours + 1):
        return found
    offset = line[hours].number if sign == "+" else -line[hours].number
    if not _WEST_MOST <= offset <= _EAST_MOST:
        return None
    return _after_offset(line, hours + 1, offset)


def _after_offset(line: TokenLine, at: int, offset: int) -> tuple[str, int] | None:
    """Whole hours only: no fixed zone has another offset."""
    if line[at].text == ":" and line[at + 1].glued and line[at + 1].number >= 0:
        return _after_offset(line, at + 2, offset) if line[at + 1].text == "00" else None
    # In these names the sign is the other way round: east of Greenwich is minus.
    return f"Etc/GMT{-offset:+d}", at


def _place(line: TokenLine, at: int) -> tuple[str, int] | None:
    led = _TIME_OF.at(line, at)
    if led:
        return PLACES.at(line, led[1])
    place = PLACES.at(line, at)
    time = _TIME.at(line, place[1]) if place else None
    return (place[0], time[1]) if place and time else None
