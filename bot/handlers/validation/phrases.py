"""How people say what they do about validations."""

from bot.ear.phrases import heard

heard("approve", "approve documents", "{n:document}", may="yes ok pour", unsure=True)
heard("show_validation", "validation", "{n:document}", may="documents show what where status ask when who")
heard("list_validations", "validation", may="documents show what where status ask when who everything")
