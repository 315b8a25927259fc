"""How people speak of what is left of a webinar."""

from bot.ear.phrases import heard

heard("recording", "recording webinar", "{n:webinar}", may="show where ask what link request polite")
heard("guide", "mini_guide webinar", "{n:webinar}", may="show where ask what link request polite")
heard(
    "attended",
    "saw recording webinar",
    "{n:webinar} enregistrement",
    line_en="{n:webinar} recording",
    may="be_there past",
)
heard("rate_webinar", "rate_it webinar", "{n:webinar}", may="request polite pour")
heard("attended", "saw_recording webinar", "{n:webinar} enregistrement", line_en="{n:webinar} recording")
