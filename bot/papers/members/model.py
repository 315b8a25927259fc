"""What was read in a list of members."""

from dataclasses import dataclass, field


@dataclass(kw_only=True)
class MemberRow:
    """One person of a list; what is not there is None."""

    name: str
    organisation: str | None = None
    country: str | None = None
    email: str | None = None
    phone: str | None = None
    role: str | None = None


@dataclass(kw_only=True)
class MemberList:
    """Who is on a list; `not_understood` holds its other lines, as written."""

    title: str | None = None
    members: list[MemberRow] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)
