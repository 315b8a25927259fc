"""How people speak of working groups."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

heard("working_group", "working_group", may="show what ask who members everything my_group")
heard("working_group", "working_group", "{n:subgroup}", may="coordinators show what ask who members status how where")
heard("join_working_group", "working_group taking_part|come|register", "{n:subgroup}", may="wish people",
      asks="request", unsure=True)  # fmt: skip
glanced("working_group", "working_group")
glanced("working_group", "working_group", numbered=True)
