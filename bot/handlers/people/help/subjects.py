"""The subjects of the help, and the commands of each in the order in which people need them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from bot.commands import COMMANDS, Command, Role
from bot.conversation import forbidden
from bot.messages import Chat
from bot.texts import Line, T


@dataclass(frozen=True, slots=True)
class Subject:
    """A page of the help: its title, how it is typed after `aide`, and the keys of its commands, most used first."""

    title: T
    line: Line
    keys: tuple[str, ...]


SUBJECTS = (
    Subject(T("For you"), Line("pour vous", "for you"), (
        "todo", "digest", "confirm", "take_back", "show_me", "rename", "choose_language", "quiet_hours", "time_zone",
    )),
    Subject(T("Meetings"), Line("reunions", "meetings"), (
        "next_meeting", "come", "stay_away", "be_excused", "join_online", "all_meetings", "show_meeting", "who_comes",
        "calendar", "calendar_link", "close_calendar",
    )),
    Subject(T("Ideas and votes"), Line("idees", "ideas"), (
        "list_ideas", "vote", "idea", "comment", "unvote", "my_votes", "results", "chart", "edit_idea", "withdraw_idea",
    )),
    Subject(T("Action points"), Line("points", "points"), (
        "points", "done", "point", "postpone", "blocked", "take", "reopen", "relay", "go_through_points",
    )),
    Subject(T("Webinars"), Line("webinaires", "webinars"), (
        "list_webinars", "webinar", "register", "unregister", "attended", "missed", "registrations", "attendance",
        "webinar_calendar",
    )),
    Subject(T("Announcements"), Line("annonces", "announcements"), (
        "write_announcement", "list_announcements", "cancel_announcement", "resend", "unreachable", "acknowledge",
    )),
    Subject(T("Agenda and minutes"), Line("comptes-rendus", "minutes"), (
        "show_minutes", "agenda", "send_brief_minutes", "correct_minutes", "minutes_versions",
        "propose", "rapporteur", "rewrite_agenda", "accept_proposals", "decline_proposals",
        "reword_proposal",
    )),
    Subject(T("During the meeting"), Line("en seance", "during the meeting"), (
        "sitting", "note", "action", "check_in", "note_presence", "show_presence", "end_sitting", "set_quorum",
    )),
    Subject(T("Documents"), Line("documents", "documents"), (
        "list_documents", "show_document", "add_document", "renew_link", "new_version", "correct_document",
        "received_file",
    )),
    Subject(T("Plan of action"), Line("plan d'action", "action plan"), (
        "plan", "activity_state", "show_activity", "add_activity", "correct_activity", "rename_axis",
        "plan_file",
    )),
    Subject(T("Money of the plan"), Line("budget", "budget"), (
        "budget", "fundings", "show_funding", "add_funding", "funding_state", "received_funding", "set_rate",
    )),
    Subject(T("Plan to be read"), Line("lire un plan", "reading a plan"), (
        "read_plan", "review_plan", "correct_plan", "keep_plan", "discard_plan",
    )),
    Subject(T("Preparing a meeting"), Line("preparer", "preparing"), (
        "announce", "publish", "list_drafts", "delete_draft", "recurrence", "set_reminders",
    )),
    Subject(T("Running a vote"), Line("organiser un vote", "running a vote"), (
        "space", "remind", "close", "outcome", "merge",
    )),
    Subject(T("Giving out action points"), Line("gerer les points", "giving out points"), (
        "add", "assign", "notify", "correct_point", "drop",
    )),
    Subject(T("Validation of documents"), Line("validation", "validation"), (
        "list_validations", "show_validation", "approve", "approve_with_changes", "reject_document", "validate",
        "start_validation", "extend_validation", "close_validation",
    )),
    Subject(T("Evaluation of the year"), Line("evaluation", "evaluation"), (
        "show_evaluation", "give_worked", "give_missing", "give_advice", "keep_group", "sign_opinions", "hide_name",
        "my_opinions", "withdraw_opinion",
    )),
    Subject(T("Reading an evaluation"), Line("lire une evaluation", "reading an evaluation"), (
        "read_evaluation", "compare_evaluations", "export_evaluation", "list_evaluations",
    )),
    Subject(T("Running an evaluation"), Line("organiser une evaluation", "running an evaluation"), (
        "open_evaluation", "word_question", "start_evaluation", "drop_evaluation", "extend_evaluation",
        "close_evaluation", "group_opinions", "ungroup_opinions", "send_evaluation", "keep_evaluation",
    )),
    Subject(T("Date polls"), Line("sondages", "polls"), (
        "show_poll", "answer_poll", "list_polls", "create_poll", "start_poll", "who_can", "choose_moment",
        "extend_poll", "cancel_poll",
    )),
    Subject(T("Changing a meeting"), Line("changer", "changing"), (
        "move_meeting", "cancel_meeting", "change_meeting", "replace_place", "replace_link", "set_length", "retitle",
        "set_kind", "tell_change",
    )),
    Subject(T("Minutes to be read"), Line("lire un compte-rendu", "reading minutes"), (
        "read_file", "review", "correct_line", "keep_draft", "discard", "undo_correction",
        "submit_minutes", "settle_corrections", "approve_minutes",
    )),
    Subject(T("Preparing a webinar"), Line("preparer un webinaire", "preparing a webinar"), (
        "add_webinar", "move_webinar", "cancel_webinar", "set_places", "set_webinar_link", "set_speakers",
        "retitle_webinar", "export_registrations",
    )),
    Subject(T("After a webinar"), Line("apres un webinaire", "after a webinar"), (
        "recording", "guide", "rate_webinar", "certificate", "add_recording", "add_guide", "send_follow_up", "ratings",
        "attendance_alert", "export_attendance",
    )),
    Subject(T("Workshops and events"), Line("ateliers", "workshops"), (
        "programme", "write_programme", "list_events", "show_reports", "report_back", "name_delegates",
    )),
    Subject(T("Governances"), Line("gouvernances", "governances"), (
        "governance", "sent_on", "validated", "with_reserves", "refused", "submit_document",
    )),
    Subject(T("Report of the year"), Line("rapport annuel", "annual report"), (
        "annual_report", "write_report", "list_report_texts", "remove_report_text", "restore_report_text",
    )),
    Subject(T("Files and data"), Line("fichiers et donnees", "files and data"), (
        "send_document", "later", "fetch_queue", "text_only", "data_use", "export", "list_exports",
    )),
    Subject(T("People of the group"), Line("personnes", "people"), (
        "list_members", "add_members", "invite", "list_codes", "revoke", "change_role", "rename_member",
        "remove_member", "bind", "unbind",
    )),
    Subject(T("A list of people as a file"), Line("liste de personnes", "list of people"), (
        "list_invitations", "prepare_invitation", "review_list", "correct_member", "enrol_list", "discard_list",
    )),
    Subject(T("Working groups"), Line("groupes de travail", "working groups"), (
        "working_group", "join_working_group", "add_to_working_group", "lead_working_group", "rename_working_group",
        "close_working_group", "reopen_working_group", "place_group", "take_group_out",
    )),
    Subject(T("Organisations"), Line("organisations", "organisations"), (
        "attach", "add_organisation", "rename_organisation", "merge_organisations", "remove_organisation",
    )),
    Subject(T("Your group"), Line("votre groupe", "your group"), (
        "choose_group", "list_organisations", "join", "leave", "open_page", "list_devices", "shut_out_device",
    )),
    Subject(T("Pause and your data"), Line("pause et donnees", "pause and data"), (
        "pause", "stop", "resume", "my_data", "forget_me", "about", "show_help",
    )),
)  # fmt: skip
_ELSEWHERE = {
    "meetings": ("reunions", "preparer"),
    "ideas": ("idees", "organiser un vote"),
    "points": ("points", "gerer les points"),
    "webinars": ("webinaires", "preparer un webinaire"),
    "documents": ("documents", "documents"),
    "evaluations": ("evaluation", "organiser une evaluation"),
    "minutes": ("comptes-rendus", "lire un compte-rendu"),
    "people": ("votre groupe", "personnes"),
    "plans": ("plan d'action", "plan d'action"),
}
"""Where a command stands that no subject names, by its section: for everybody, and for coordinators only."""
_NAMED = frozenset(key for subject in SUBJECTS for key in subject.keys)


def commands_of(subject: Subject, chat: Chat) -> list[Command]:
    """What this person may do of a subject, most used first."""
    return next((listed for one, listed in subjects_of(chat) if one is subject), [])


def _home(one: Command) -> str:
    everybody, coordinators = _ELSEWHERE.get(one.section, ("", ""))
    return coordinators if one.role == Role.COORDINATOR else everybody


def subjects_of(chat: Chat) -> list[tuple[Subject, list[Command]]]:
    """The subjects of which this person may do anything, with what they may do."""
    allowed = {key: one for key, one in COMMANDS.items() if forbidden(one, chat) is None}
    others = defaultdict[str, list[Command]](list)
    for key, one in allowed.items():
        if key not in _NAMED:
            others[_home(one)].append(one)
    found = (
        (subject, [*(allowed[key] for key in subject.keys if key in allowed), *others[subject.line.fr]])
        for subject in SUBJECTS
    )
    return [(subject, listed) for subject, listed in found if listed]
