"""How people say what they do about documents."""

from bot.ear.glances import glanced
from bot.ear.phrases import heard

heard("list_documents", "documents", may="show what where everything ask when who")
heard("show_document", "documents", "{n:document}", may="show what where link ask who status")
heard("add_document", "new_document", "{text:colon}", may="link request")
heard("renew_link", "link documents change", "{n:document} {text:colon}", may="pour request yes ok", unsure=True)
heard("renew_link", "new_link documents", "{n:document} {text:colon}", may="pour request link", unsure=True)
heard("correct_document", "expires documents", "{n:document} expire {when}", line_en="{n:document} expires {when}",
      may="link deadline pour", unsure=True)  # fmt: skip
heard("text_only", "text_only", may="documents ask")
heard("text_only", "files_again", "non", line_en="no", may="ask")
heard("fetch_queue", "wifi", may="show documents what remaining ask")
heard("later", "wifi documents", "{n:document}", may="ask show rest_later")
heard("data_use", "data_use", may="what how_many show ask of_us")
glanced("list_documents", "documents")
glanced("show_document", "documents", numbered=True)
