"""How people say that they register for a webinar."""

from bot.ear.phrases import heard

_MAY = "be_there come will request polite colleague yes ok and me"
heard("register", "register webinar", "{n:webinar} {plus?}", may=_MAY)
heard("register", "register webinar", "{plus?}", may=_MAY)
heard("register", "register", "{n:webinar} {plus?}", may=f"webinar {_MAY}")
heard("register", "put_down webinar", "{n:webinar} {plus?}", may=_MAY, unsure=True)
heard("unregister", "unregister", "{n:webinar?}", may="webinar request")
heard("unregister", "cancel register", "{n:webinar?}", may="webinar request me", unsure=True)
heard("register", "come webinar", "{n:webinar} {plus?}", may=f"surely {_MAY}", unsure=True)
heard("registrations", "registered webinar", "{n:webinar}", may="ask show who what how_many people")
