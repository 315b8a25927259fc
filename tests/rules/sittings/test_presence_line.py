"""Who was there, in one line or in several."""

from __future__ import annotations

from bot.rules.sittings.attendance import attendance
from bot.rules.sittings.presence_line import Listed, read_presence
from storage.meetings.presences import Presence


def test_each_label_says_how_those_after_it_were_there() -> None:
    assert read_presence("présents : MI, SP/CCM ; en ligne : DRC ; excusés : OIM ; absents : CRN") == [
        Listed("MI", "present"), Listed("SP/CCM", "present"), Listed("DRC", "remote"), Listed("OIM", "excused"),
        Listed("CRN", "absent"),
    ]  # fmt: skip
    assert read_presence("Present: MI\nApologies: IOM") == [Listed("MI", "present"), Listed("IOM", "excused")]


def test_a_name_may_say_it_itself() -> None:
    assert read_presence("présents : MI (en retard), OIM (remplacée par M. Issa, chef), CRN représentée par Awa") == [
        Listed("MI", "late"), Listed("OIM", "replaced", "M. Issa, chef"), Listed("CRN", "replaced", "Awa"),
    ]  # fmt: skip
    assert read_presence("excusés : OIM (remplacée par M. Issa)") == [Listed("OIM", "excused", "M. Issa")]


def test_what_is_no_list_is_none() -> None:
    assert read_presence("budget : 3 millions") is None
    assert read_presence("présents :") is None


def test_the_last_word_on_an_organisation_counts_but_who_is_there_is_there() -> None:
    def counted(*said: Presence) -> list[str]:
        return [one.state for one in attendance(said).values()]

    assert counted(Presence(1, None, "", "excused"), Presence(1, 7, "", "late")) == ["late"]
    assert counted(Presence(1, 7, "", "remote"), Presence(1, 8, "", "present")) == ["present"]
    assert counted(Presence(1, 7, ""), Presence(1, None, "", "absent")) == ["absent"]
    assert counted(Presence(None, 7, "Zoe"), Presence(None, 8, "Ben", "excused")) == ["present", "excused"]
