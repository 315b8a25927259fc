"""People write anything: no text makes the grammar fail, and what it says is always sound."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Doubt, When, find_when, read_hours, read_when, take_when

PIECES = (
    "1 2 3 9 12 15 28 29 31 32 45 99 00 2022 2026 0000 12345678 h : / . - – , ; ( ) ' + @ % à a de du le au the on at "
    "from to et and between entre lundi Thursday jeu. mar. mer mars March oct. février mai sept. prochain next last ce "
    "this dernier en huit quinze demain tomorrow hier aujourd'hui ce soir tonight matin midi minuit noon midnight "
    "am pm p.m. o'clock half past "
    "heures heure de Dakar GMT UTC +1 Z Niamey time dans in il y a jours weeks mois ans ago fin "
    "end of month du mois prochain week er th st T \n \u00a0 é \u0301 \u200b ٣ ² 𝟗 ﬁ"
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=9).map("".join),
)
instants = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
zones = st.sampled_from(["UTC", "Africa/Niamey", "Europe/Paris", "America/New_York", "Pacific/Kiritimati"])


@given(texts, instants, zones, st.sampled_from(["fr", "en"]), st.booleans())
def test_any_text_is_read_without_failing(text: str, now: datetime, zone: str, lang: str, past: bool) -> None:  # noqa: FBT001
    read = read_when(text, now=now, zone=zone, lang=lang, past=past)
    taken = take_when(text, now=now, zone=zone, lang=lang, past=past)
    found = find_when(text, now=now, zone=zone, lang=lang, past=past)
    read_hours(text)
    assert_sound(read, now, zone, past=past)
    if taken:
        assert text.endswith(taken[1])
        assert_sound(taken[0], now, zone, past=past)
    if found:
        assert 0 <= found[1] < found[2] <= len(text)
        assert_sound(found[0], now, zone, past=past)


def assert_sound(read: When | Doubt | None, now: datetime, zone: str, *, past: bool) -> None:
    """What is sure lies ahead and exists; what is ambiguous has at least two meanings, each of them once."""
    if isinstance(read, When):
        starts = read.starts_at(zone)
        assert past or read.day >= (now - timedelta(days=1)).date()
        assert past or starts is None or starts > now - timedelta(minutes=1)
        assert read.end_day is None or read.end_day > read.day
    if isinstance(read, Doubt):
        assert len(set(read.candidates)) == len(read.candidates)
        assert read.reason != "ambiguous" or len(read.candidates) > 1
