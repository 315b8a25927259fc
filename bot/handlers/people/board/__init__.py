"""People and organisations on the noticeboard and the desk."""

from bot.handlers.people.board import first_steps, members, organisations, working_groups
