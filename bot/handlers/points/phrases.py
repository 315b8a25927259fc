"""How people say what they do about action points."""

from functools import partial

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_NOTED = "{n:point} {note?}"
_WORDS = "point pour my_part ok"
heard("done", "done", "{n:point?}", may=f"{_WORDS} everybody", asks="perfect")
heard("done", "done put_down", "{n:point}", may=_WORDS, unsure=True)
heard("done", "point ok|yes", "{n:point}", may="pour", unsure=True)
heard("blocked", "blocked", _NOTED, may=f"{_WORDS} not", bars="ask question")
heard("blocked", "lacking point", "{n:point} {whole}", may="budget pour", bars="ask question", unsure=True)
heard("blocked", "done|put_down as_blocked", _NOTED, may="point pour", bars="ask question", unsure=True)
heard("reopen", "undone", "{n:point?}", may="point it")
heard("take", "take", "{n:point}", may="point yes ok", also="{own?}")
heard("take", "take_it point", "{n:point}", may="yes ok", also="{own?}")
heard("take", "take_it", "{n:point}", may="point", unsure=True)
heard("drop", "drop", "{n:point}", may="point")
_assigned = partial(heard, "assign", also="{when?}", then=("postpone", "{n} {when}"))
_assigned("assign", "{n:point} {who}", may="point pour and deadline", asks="request")
_assigned("take point", "{n:point} {somebody}", may="and who deadline", unsure=True)
_assigned("point", "{n:point} {who}", may="pour and deadline", asks="request", ordered=True, unsure=True)
_assigned("point pour", "{n:point} {who}", may="point and deadline", unsure=True)
heard("drop", "cancel|erase|remove_point point", "{n:point}", asks="request", unsure=True)
heard("add", "new_point", "{text:listed}", asks="request")
heard("add", "new_point", "{text:task}", asks="request", unsure=True)
heard("add", "new_point pour", "{text:deed}", also="{who}", asks="request", unsure=True)
heard("point", "who take|todo|done", "{n:point}", may="point ask must")
heard("point", "who owner", "{n:point}", may="point ask show")
heard("point", "status", "{n:point}", may="point ask")
heard("points", "point", may="show what ask everything pour when who")
heard("points", "point|todo overdue", "retard", line_en="late",
      may="todo show what ask everything everybody from_group when who")  # fmt: skip
heard("postpone", "move point", "{n:point} {moved}", may="deadline pour postpone", asks="ask request")
heard("postpone", "deadline point", "{n:point} {moved}", may="pour choose change put_down appoint", asks="ask request",
      unsure=True)  # fmt: skip
heard("postpone", "point choose|change|put_down", "{n:point} {moved}", may="pour deadline", asks="request", unsure=True)
heard("postpone", "more_time", "{n:point} de {length}", line_en="{n:point} by {length}",
      may="point pour almost deadline postpone me can other", asks="request ask",
      unsure=True, each=True)  # fmt: skip
heard("postpone", "more_time", "{n:point} {when}", may="point pour deadline from_when", asks="request ask", unsure=True)
heard("postpone", "postpone", "{n:point} {moved}", may="point deadline pour choose", asks="ask request")
heard("point", "point what|when|who|where|ask|deadline|show", "{n:point}",
      may="done todo pour proposed assign take idea webinar unowned")  # fmt: skip
heard("points", "remaining", may="what show point everybody ask")
heard("points", "remaining|todo everybody", "tous", line_en="all", may="what show point pour ask they other")
heard("points", "deadline", may="show what when point")
heard("go_through_points", "go_through", may="point show")
glanced("points", "point")
glanced("point", "point", numbered=True)
glanced("points", "overdue", "retard")
glanced("points", "deadline")
