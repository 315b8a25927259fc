"""How coordinators say what they change of a webinar."""

from bot.ear.phrases import heard

heard("move_webinar", "move|postpone|shift webinar", "{n:webinar} {moved}", may="when pour", asks="request",
      unsure=True)  # fmt: skip
heard("cancel_webinar", "cancel webinar", "{n:webinar}", asks="request", unsure=True)
