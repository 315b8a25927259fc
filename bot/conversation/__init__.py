"""From what a person wrote to a complete question, one short question at a time."""

from bot.conversation.answering import begin, fits
from bot.conversation.asking import ask_for, reminding
from bot.conversation.choosing import CANCEL
from bot.conversation.files_sent import takes_file
from bot.conversation.groups import group_of, in_working_group, named_group, reader_of, speak_in
from bot.conversation.hearing import hear
from bot.conversation.line_kinds import PRESSED, is_answer_alone, is_answer_line, is_plain
from bot.conversation.reading import complete
from bot.conversation.rights import example, forbidden
from bot.conversation.shown import Shown, meant_by, typed_for
from bot.conversation.state import Answered, Asked, Outcome, Ready, Several, State

__all__ = [
    "CANCEL",
    "PRESSED",
    "Answered",
    "Asked",
    "Outcome",
    "Ready",
    "Several",
    "Shown",
    "State",
    "ask_for",
    "begin",
    "complete",
    "example",
    "fits",
    "forbidden",
    "group_of",
    "hear",
    "in_working_group",
    "is_answer_alone",
    "is_answer_line",
    "is_plain",
    "meant_by",
    "named_group",
    "reader_of",
    "reminding",
    "speak_in",
    "takes_file",
    "typed_for",
]
