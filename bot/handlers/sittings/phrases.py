"""How people say what they do about a meeting while it is held."""

from functools import partial

from bot.ear.phrases import heard

_held = partial(heard, unsure=True)
_held("sitting", "begin_sitting", "{n:meeting?}", may="meeting pour")
_held("end_sitting", "end_sitting", "{n:meeting?}", may="meeting pour ok and")
_held("note_presence", "were_present", ": {text:colon}", may="meeting")
_held("set_quorum", "quorum", "{n:people}", may="organisations people pour choose")
