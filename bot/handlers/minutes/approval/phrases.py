"""How people say that minutes are handed in, corrected and approved."""

from bot.ear.phrases import heard

heard("submit_minutes", "hand_in_minutes", "{n:meeting}", may="meeting pour yes ok")
heard("approve_minutes", "approve_minutes", "{n:meeting}", may="meeting pour yes ok")
heard("settle_corrections", "minutes_corrections", "{n:meeting?}", may="show meeting what")
heard("minutes_versions", "minutes_versions", "{n:meeting}", may="show meeting what")
