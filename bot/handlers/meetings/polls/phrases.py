"""How people say what they do about date polls."""

from functools import partial

from bot.ear.phrases import heard

_MAY = "day yes surely pour and meeting colon comma when moment"
_answers = partial(heard, "answer_poll", about="poll", polled=True)
_answers("can|suits", "oui {n:moment}", line_en="yes {n:moment}", may="day yes surely ok pour and when can suits come")
_answers("come|yes|ok", "oui {n:moments}", line_en="yes {n:moments}", may="day yes surely ok pour and when can come")
_answers("not can|suits", "non {n:moment}", line_en="no {n:moment}", may="day no pour and when can suits but come")
_answers("cannot|away|blocked", "non {n:moment}", line_en="no {n:moment}", may="day no pour and when can but")
_answers("yes|ok", "oui {n:moment}", line_en="yes {n:moment}", may="day but pour and when", elliptic=True)
_answers("not", "non {n:moment}", line_en="no {n:moment}", may="day but pour and when", elliptic=True)
_answers("none_of suits|can|come", "aucun", line_en="none", may="day no pour can when suits")
_answers(
    "only_that", "oui {n:moment}", line_en="yes {n:moment}", may="day yes ok pour when can suits come", unsure=True
)
heard("choose_moment", "pick", "{n:moment}", may="ok yes pour when", polled=True, unsure=True)
heard("cancel_poll", "cancel|cancel_q|never_mind|drop sondage", may="day when meeting", polled=True, unsure=True)
heard("who_can", "who can|suits|come", may="day when ask meeting", also="{n:moment?}", polled=True)
heard("who_can", "who answers|voted sondage", may="day when ask", polled=True)
_answers("if_need_be", "peutetre {n:moment}", line_en="maybe {n:moment}", may="if pour and when can suits yes but come")
_answers("doubt can|suits|come", "peutetre {n:moment}", line_en="maybe {n:moment}",
         may="day pour and when can suits yes come", unsure=True)  # fmt: skip
_answers("yes|ok|no|not|doubt|if_need_be", "{marks}", may="day yes ok no not doubt if if_need_be and but")
_answers("everything suits|can|come", "tous", line_en="all", may="day when can suits pour yes")
heard("create_poll", "proposed|suggest|sondage", "{text:moments}",
      may="day when ask meet meeting next can pour suits place where new_meeting", asks="request")  # fmt: skip
heard("create_poll", "when|can|suits meet|meeting|suits", "{text:moments}",
      may="day when ask meet meeting next can suits", unsure=True)  # fmt: skip
heard("show_poll", "sondage when", may="show what ask where")
