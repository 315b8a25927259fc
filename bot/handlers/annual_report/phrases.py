"""How people say that they want the report of a year."""

from bot.ear.phrases import heard

heard("annual_report", "annual_report", "{n:year}", may="show ask pour one")
heard("annual_report", "annual_report", may="show ask")
