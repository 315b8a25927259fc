"""How people say what they do about webinars."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

_WHICH = "{n:webinar} {plus?}"
heard("attended", "be_there webinar", _WHICH, may="pour past come yes colleague online", each=True)
heard("attended", "webinar colleague", "{n:webinar} {plus}", may="past yes ok be_there")
heard("attended", "be_there last|last_one webinar", "{last:webinar}", may="past", unsure=True)
heard("attended", "saw webinar", "{n:webinar}", may="past pour online", unsure=True)
heard("attended", "be_there", _WHICH, may="pour past webinar", asks="perfect", each=True)
heard("attended", "be_there everything", "{all:webinar}", may="pour past webinar", each=True, unsure=True)
heard(
    "attended",
    "partly",
    "{n:webinar} partiel",
    line_en="{n:webinar} partly",
    may="past be_there webinar come but and",
    unsure=True,
)
heard("missed", "missed", "{n:webinar}", may="pour past webinar away no", each=True)
heard("missed", "missed|away everything", "{all:webinar}", may="pour past webinar", each=True, unsure=True)
heard("missed", "missed|away count", "{all:webinar}", may="pour past webinar everything", each=True, unsure=True)
heard("missed", "be_there not everything", "{all:webinar}", may="pour past webinar come", each=True, unsure=True)
heard(
    "attended",
    "not missed",
    "{n:webinar}",
    may="pour past webinar away but be_there",
    each=True,
    ordered=True,
    unsure=True,
)
heard("missed", "missed trouble webinar", "{n:webinar}", may="pour past away because", also="{note?}", each=True)
heard(
    "missed",
    "missed trouble",
    "{n:webinar}",
    may="pour past webinar away because",
    also="{note?}",
    each=True,
    unsure=True,
)
heard("missed", "not be_there|come trouble", "{n:webinar}", may="pour past webinar", also="{note?}", each=True,
      ordered=True, unsure=True)  # fmt: skip
heard("missed", "be_there not", "{n:webinar}", may="pour past webinar come", each=True)
heard("missed", "come webinar not", "{n:webinar}", may="past", each=True, unsure=True)
heard("missed", "webinar no", "{n:webinar}", each=True, ordered=True, unsure=True)
heard("attended", "webinar yes", "{n:webinar} {plus?}", may="colleague", each=True, ordered=True, unsure=True)
heard("missed", "not", "{n:webinar}", may="but webinar pour", each=True, elliptic=True)
heard("missed", "no", "{n:webinar}", may="but webinar pour", each=True, elliptic=True)
heard("attended", "yes", "{n:webinar}", may="but webinar pour", each=True, elliptic=True)
heard("webinar", "webinar slides|what|who|proposed|show|when|where|link|ask", "{n:webinar}", may="ask past be_there")
heard("list_webinars", "slides", may="show what ask where link webinar pour")
heard("list_webinars", "webinar", may="when next what ask show everything where")
heard(
    "attendance",
    "webinar how_many|participants|attendance",
    "{n:webinar}",
    may="people be_there who comes ask past colleague",
)
glanced("list_webinars", "webinar")
glanced("webinar", "webinar", numbered=True)
