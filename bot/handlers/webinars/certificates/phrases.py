"""How people ask for a certificate."""

from bot.ear.phrases import heard

_MAY = "request polite be_there attendance me will past pour show ask what can"
heard("certificate", "certificate webinar", "{n:webinar}", may=_MAY)
