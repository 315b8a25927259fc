"""How people ask what waits for them."""

from bot.ear.phrases import heard

heard("todo", "todo", may="what ask show me point")
