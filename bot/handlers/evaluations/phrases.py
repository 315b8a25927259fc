"""How people say what they do about an evaluation."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_MAY = "colon comma dash pour yes"
heard("give_worked", "worked_well", "{text}", may=_MAY)
heard("give_missing", "lacking", "{text}", may=_MAY, unsure=True)
heard("give_advice", "advises", "{text}", may=_MAY, opens=True)
# What bears no name cannot be taken back: a word on the whole group is asked back before it is noted.
heard("keep_group", "group_goes_on", "oui", line_en="yes", may="yes pour surely ok", unsure=True)
heard("keep_group", "group_ends", "non", line_en="no", may="no pour surely", unsure=True)
heard("keep_group", "not group_goes_on", "non", line_en="no", may="no pour surely", unsure=True)
heard("show_evaluation", "evaluation", may="show what ask where when result pour how_many who")
heard("show_evaluation", "unnamed", may="show what ask evaluation how")
heard("open_evaluation", "open|new_vote evaluation", may="one pour", asks="request ask")
heard("open_evaluation", "open|new_vote evaluation", "{text:when}", may="one pour", asks="request", unsure=True)
heard("extend_evaluation", "close_later evaluation", "{when}", may="pour", unsure=True)
heard("close_evaluation", "close evaluation", may="pour", asks="request", unsure=True)
heard("export_evaluation", "export evaluation", may="pour show")
glanced("show_evaluation", "evaluation")
glanced("show_evaluation", "unnamed")
