"""How people say what they do about money."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

heard("funding_state", "funding_refused funding", "{n:funding} refuse {note?}", line_en="{n:funding} refused {note?}",
      may="pour", bars="ask question")  # fmt: skip
heard("budget", "budget", may="pour everybody from_group show what ask how_many plan_of_action status remaining")
heard("fundings", "funding", may="show what ask who status everything how_many")
heard("show_funding", "funding", "{n:funding}", may="show what ask who status")
glanced("budget", "budget")
glanced("fundings", "funding")
