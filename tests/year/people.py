"""Sixty people in six zones: who they are, and how they want it from the first day on."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.commands import Role

GROUP_ZONE = "Africa/Dakar"
ZONES = (GROUP_ZONE, "Africa/Niamey", "Africa/Nairobi", "Europe/Paris", "America/New_York", "Indian/Mauritius")
ORGANISATIONS = tuple(f"ORG{letter}" for letter in "ABCDEFGHIJ")
COORDINATORS, FOCAL_POINTS, OBSERVERS = range(2), range(2, 22), range(56, 60)
EVERYBODY = range(60)


@dataclass(frozen=True, slots=True)
class Digest:
    """How often (never, daily, weekly, fortnightly), on which weekday (0 is Monday), at which minute of the day."""

    every: str = "never"
    weekday: int = 0
    minute: int = 480


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of the sixty. `quiet`: from and until which minute of their day nothing may disturb."""

    number: int
    role: Role
    lang: str
    zone: str
    organisation: str = ""
    digest: Digest = field(default_factory=Digest)
    quiet: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        """How they are called."""
        return f"Membre {self.number:02d}"


USUAL = Digest("weekly")
DIGESTS = {
    0: USUAL, 1: USUAL, 13: USUAL, 54: USUAL, 55: USUAL, 56: USUAL,
    10: Digest("daily", 0, 7 * 60 + 30), 50: Digest("daily", 0, 18 * 60), 51: Digest("daily", 0, 6 * 60),
    11: Digest("weekly", 4, 16 * 60), 12: Digest("weekly", 2, 6 * 60), 52: Digest("weekly", 1, 12 * 60),
    53: Digest("weekly", 6, 2 * 60 + 30), 14: Digest("fortnightly", 3, 9 * 60), 57: Digest("fortnightly"),
}  # fmt: skip
"""The others want none."""
QUIET = {
    44: (20 * 60, 7 * 60), 45: (21 * 60 + 30, 6 * 60 + 30), 46: (12 * 60, 14 * 60), 47: (22 * 60, 6 * 60),
    48: (8 * 60, 11 * 60), 49: (60, 5 * 60), 52: (11 * 60, 13 * 60),
}  # fmt: skip
_ZONE_OF = {0: GROUP_ZONE, 1: "Europe/Paris", 44: "America/New_York", 45: "Europe/Paris", 46: "Africa/Nairobi",
            47: "Indian/Mauritius", 48: GROUP_ZONE, 49: "Europe/Paris", 53: "Europe/Paris"}  # fmt: skip
_LANG_OF = {0: "fr", 1: "en"}


def _somebody(number: int) -> Somebody:
    role, organisation = Role.MEMBER, ""
    if number in COORDINATORS:
        role = Role.COORDINATOR
    elif number in OBSERVERS:
        role = Role.OBSERVER
    elif number in FOCAL_POINTS:
        role, organisation = Role.FOCAL, ORGANISATIONS[(number - 2) // 2]
    lang = _LANG_OF.get(number, "en" if number % 5 in (1, 4) else "fr")
    zone = _ZONE_OF.get(number, ZONES[number % len(ZONES)])
    return Somebody(number, role, lang, zone, organisation, DIGESTS.get(number, Digest()), QUIET.get(number))


PEOPLE = tuple(map(_somebody, EVERYBODY))
