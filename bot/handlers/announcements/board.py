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
KINDS: dict[str, T] = {
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
    LetterKind.DELEGATE: T("Who goes for the group"),
    LetterKind.EVENT_REPORT: T("Report of an outside event"),
    LetterKind.EVENT_REPORT_ASKED: T("Report of an outside event asked for"),
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
    LetterKind.SITTING: T("Meeting being held"),
    LetterKind.POLL_CANCELLED: T("Date poll cancelled"),
    LetterKind.POLL_CARD: T("Card of a date poll"),
    LetterKind.POLL_CLOSED: T("Date poll closed"),
    LetterKind.POLL_EXTENDED: T("Date poll extended"),
    LetterKind.POLL_OPENED: T("Date poll opened"),
    LetterKind.POLL_REMINDER: T("Reminder of a date poll"),
    LetterKind.ACTIVITY: T("Activity of the plan"),
    LetterKind.FUNDING_REMINDER: T("Reminder of a funding"),
    LetterKind.EVALUATION_CLOSED: T("Evaluation closed"),
    LetterKind.EVALUATION_EXTENDED: T("Evaluation extended"),
    LetterKind.EVALUATION_OPENED: T("Evaluation opened"),
    LetterKind.EVALUATION_REMINDER: T("Reminder of the evaluation"),
    LetterKind.EVALUATION_RESULT: T("Result of the evaluation"),
    LetterKind.POINT: T("Action point"),
    LetterKind.POINT_MISSING: T("Action point to complete"),
    LetterKind.POINT_REMINDER: T("Reminder of an action point"),
    LetterKind.CARD_OVER: T("Card of a vote"),
    LetterKind.IDEAS_WANTED: T("Ideas wanted"),
    LetterKind.OUTAGE: T("Outage"),
    LetterKind.OUTCOME: T("Outcome of a vote"),
    LetterKind.SUBMISSION: T("Validation by the governances"),
    LetterKind.SUBMISSION_REMINDER: T("Reminder of a governance"),
    LetterKind.VALIDATION_CARD: T("Card of a validation"),
    LetterKind.VALIDATION_EXTENDED: T("Validation extended"),
    LetterKind.VALIDATION_OPENED: T("Validation opened"),
    LetterKind.VALIDATION_REMINDER: T("Reminder of a validation"),
    LetterKind.VALIDATION_RESULT: T("Result of a validation"),
    LetterKind.VOTE_CARD: T("Card of a vote"),
    LetterKind.VOTE_EXTENDED: T("Vote extended"),
    LetterKind.VOTE_OPENED: T("Vote opened"),
    LetterKind.VOTE_REMINDER: T("Reminder of a vote"),
    LetterKind.VOTE_RESULT: T("Result of a vote"),
    LetterKind.WEBINAR: T("Webinar"),
    LetterKind.WEBINAR_ASKED: T("Attendance asked for"),
    LetterKind.WEBINAR_COUNTS: T("Registrations counted"),
    LetterKind.WEBINAR_LINK: T("Link of a webinar"),
    LetterKind.WEBINAR_REMINDER: T("Reminder of a webinar"),
}


@shown(
    Panel(
        "outbox",
        T("What went to whom"),
        (
            Column("person", T("To"), "main"),
            Column("what", T("What")),
            Column("written", T("Written")),
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
            _to(one),
            KINDS.get(one.kind, one.kind),
            instant(one.created_at),
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
