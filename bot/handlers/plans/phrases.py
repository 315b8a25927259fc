"""How people say what they do about the plan of action."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_WORDS = "activities point pour my_part ok plan_of_action"
_NOTE_BARS = "not will doubt dont_know if except ask question vote webinar remind message"
heard("activity_state", "done activities", "{n:activity} fait {note?}", line_en="{n:activity} done {note?}",
      may=_WORDS, bars=_NOTE_BARS)  # fmt: skip
heard("activity_state", "activity_begun activities", "{n:activity} en cours {note?}",
      line_en="{n:activity} under way {note?}", may=f"{_WORDS} almost", bars=_NOTE_BARS)  # fmt: skip
heard("activity_state", "blocked activities", "{n:activity} bloquee {note?}", line_en="{n:activity} blocked {note?}",
      may=f"{_WORDS} not", bars="ask question")  # fmt: skip
heard("activity_state", "activity_dropped activities", "{n:activity} abandonnee {note?}",
      line_en="{n:activity} dropped {note?}", may=_WORDS, bars="ask question")  # fmt: skip
heard("show_activity", "activities", "{n:activity}", may="point show what where ask who status when plan_of_action")
heard("show_activity", "status activities", "{n:activity}", may="point show what where ask")
heard("plan", "plan_of_action", may="show what where status ask when everything who how_many")
heard("plan", "plan_of_action activities", may="show what where status ask when everything who how_many point")
heard("plan", "activities", may="show what where status ask when everything point remaining")
heard("plan", "overdue activities|plan_of_action", "retard", line_en="late",
      may="show what ask everything when who point activities plan_of_action how_many")  # fmt: skip
heard("plan", "my_own", "miennes", line_en="mine", may="show what ask everything point status when activities")
heard("add_activity", "new_activity", ": {text:colon}", may="request wish plan_of_action")
heard("add_activity", "new_activity pour", ": {text:deed}", also="{who}", may="request wish plan_of_action")
glanced("plan", "plan_of_action")
glanced("plan", "activities")
glanced("plan", "activities overdue", "retard")
glanced("show_activity", "activities", numbered=True)
