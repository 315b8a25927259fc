"""How people say what they do about validations."""

from functools import partial

from bot.ear.phrases import heard

_ONE = "{n:document}"
_asked = partial(heard, unsure=True)
_asked("approve", "approve documents", _ONE, may="yes ok pour")
_asked("approve", "documents suits|ok|yes", _ONE, may="yes pour me")
_asked("approve_with_changes", "approve|ok documents but|with_changes", "{n:document} {text}", may="yes pour ok")
_asked("reject_document", "reject documents", "{n:document} {text}", may="no pour because comma")
_asked("reject_document", "reject documents", _ONE, may="no pour")
heard("show_validation", "validation", _ONE, may="documents show what where status ask when who")
heard("list_validations", "validation|approve who", may="documents show what ask when must validation approve")
heard("list_validations", "validation", may="documents show what where status ask when who everything")
heard("governance", "governances", _ONE, may="documents show what where status ask when who pour")
_asked(
    "validate",
    "have_validated documents",
    "{n:document} tous {when}",
    line_en="{n:document} everybody {when}",
    may="pour everybody validation",
)
_asked("validate", "have_validated documents", _ONE, may="pour everybody validation")
_asked("close_validation", "close validation", _ONE, may="documents pour")
_asked("extend_validation", "close_later|move|more_time validation", "{n:document?} {when}", may="documents pour")
_asked("sent_on", "sent_on", _ONE, may="documents past pour")
_asked("validated", "our_governance governance_said", "{n:document} {when?}", may="documents past")
_asked("refused", "our_governance governance_no", "{n:document} {text}", may="documents past because")
_asked("refused", "our_governance governance_no", _ONE, may="documents past")
_asked(
    "with_reserves", "our_governance with_changes", "{n:document} {text:colon}", may="documents past governance_said"
)
