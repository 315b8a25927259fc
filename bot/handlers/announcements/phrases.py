"""How coordinators say that everybody should be told something."""

from functools import partial

from bot.ear.phrases import heard

_announces = partial(heard, "write_announcement", may="people everybody know", asks="request")
_announces("announce everybody", "à tous : {text:said}", line_en="to all: {text:said}")
_announces("announce members_role", "à tous : {text:said}", line_en="to all: {text:said}")
_announces("announce", "{audience} : {text:said}")
_announces("announce focal", "points focaux : {text:said}", line_en="focal points: {text:said}")
_announces("announce observers", "observateurs : {text:said}", line_en="observers: {text:said}")
_announces("announce coordinators", "coordinateurs : {text:said}", line_en="coordinators: {text:said}")
_announces("announce not_voted", "non votants : {text:said}", line_en="non voters: {text:said}")
heard("unreachable", "unreachable", may="who show what people ask not")
