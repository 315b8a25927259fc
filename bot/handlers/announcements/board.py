"""The outbox of the group on the desk: what went to whom, how far it got, and why no further."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.common.channels import channel_name
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Option
from bot.texts import Line, Said, T, Text
from storage.instants import instant
from storage.outbox import report
from storage.outbox.report import Told

_STATES: dict[str, T] = {
    "waiting": T("waits"),
    "sending": T("under way"),
    "sent": T("sent"),
    "failed": T("failed"),
    "expired": T("came too late"),
    "superseded": T("replaced by a newer one"),
    "missed": T("missed, told later"),
}
_KINDS: dict[str, T] = {
    LetterKind.CATCH_UP: T("What was missed"),
    LetterKind.DIGEST: T("Digest"),
    LetterKind.ANNOUNCEMENT: T("Announcement"),
    LetterKind.DOCUMENT_EXPIRING: T("Document whose link dies"),
    LetterKind.GROUP_CHAT: T("Group chat"),
    LetterKind.JOINED: T("Somebody joined"),
    LetterKind.LEFT: T("Somebody left"),
    LetterKind.ORGANISATION: T("Organisation"),
    LetterKind.RELAY: T("Answer by telephone"),
    LetterKind.RENAMED: T("Name put right"),
    LetterKind.ROLE: T("Role changed"),
    LetterKind.TAKEN_BACK: T("Taken back"),
    LetterKind.MEETING: T("Meeting"),
    LetterKind.MEETING_COUNTS: T("Replies counted"),
    LetterKind.MEETING_REMINDER: T("Reminder of a meeting"),
    LetterKind.MEETING_HOUR: T("Meeting within the hour"),
    LetterKind.NEXT_MEETING: T("Next meeting proposed"),
    LetterKind.PROPOSAL: T("Subject proposed"),
    LetterKind.MINUTES: T("Minutes"),
    LetterKind.MINUTES_ASKED: T("Minutes asked for"),
    LetterKind.MINUTES_CORRECTION: T("Correction of minutes"),
    LetterKind.MINUTES_REVIEW: T("Minutes to be read again"),
    LetterKind.RAPPORTEUR: T("Rapporteur"),
    LetterKind.POINT: T("Action point"),
    LetterKind.POINT_MISSING: T("Action point to complete"),
    LetterKind.POINT_REMINDER: T("Reminder of an action point"),
    LetterKind.CARD_OVER: T("Card of a vote"),
    LetterKind.IDEAS_WANTED: T("Ideas wanted"),
    LetterKind.OUTAGE: T("Outage"),
    LetterKind.OUTCOME: T("Outcome of a vote"),
    LetterKind.VOTE_CARD: T("Card of a vote"),
    LetterKind.VOTE_EXTENDED: T("Vote extended"),
    LetterKind.VOTE_OPENED: T("Vote opened"),
    LetterKind.VOTE_REMINDER: T("Reminder of a vote"),
    LetterKind.VOTE_RESULT: T("Result of a vote"),
    LetterKind.WEBINAR: T("Webinar"),
    LetterKind.WEBINAR_ASKED: T("Attendance asked for"),
    LetterKind.WEBINAR_LINK: T("Link of a webinar"),
    LetterKind.WEBINAR_REMINDER: T("Reminder of a webinar"),
}


@shown(
    Panel(
        "outbox",
        T("What went to whom"),
        (
            Column("written", T("Written")),
            Column("person", T("To"), "main"),
            Column("what", T("What")),
            Column("channel", T("Channel")),
            Column("state", T("State")),
            Column("reason", T("Why")),
            Column("sent", T("Sent")),
        ),
        order=40,
        least=Role.COORDINATOR,
        few=20,
        desk=True,
        line=Line("envois", "outbox"),
    )
)
async def outbox(chat: Chat, window: Window) -> Content:
    """What the group was told unasked, the newest first; not the words."""
    found = await report.of_group(chat.tx, chat.group_id, window.most, window.skip)
    states = await report.states_of_group(chat.tx, chat.group_id)
    above = [T("{state}: {n}", state=_STATES.get(state, state), n=n) for state, n in sorted(states.items())]
    options = (Option(T("People to call"), "injoignables"),) if found else ()
    return Content([_row(one) for one in found], await report.count_of_group(chat.tx, chat.group_id), above, options)


def _row(one: Told) -> Row:
    return Row(
        (
            instant(one.created_at),
            _to(one),
            _KINDS.get(one.kind, one.kind),
            None if one.channel is None else channel_name(one.channel),
            _STATES.get(one.state, one.state),
            one.reason or None,
            None if one.sent_at is None else instant(one.sent_at),
        ),
        urgent=one.state == "failed",
    )


def _to(one: Told) -> Text:
    if one.in_group_chat:
        return T("Group chat")
    return T("a former member") if one.person is None else Said(one.person, by=one.person_id or 0)
