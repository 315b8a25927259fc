"""Roles, in plain words."""

from __future__ import annotations

from bot.texts import T

ROLES = {
    4: T("Coordinator"),
    3: T("Focal point"),
    2: T("Member"),
    1: T("Observer"),
}
DUTIES = {
    4: T("calls meetings, opens votes, follows up"),
    3: T("answers for an organisation"),
    2: T("votes and comes to meetings"),
    1: T("reads along"),
}
