"""sendMessage, sendDocument, sendChatAction."""

from typing import Any

from tests.channels.telegram.fake.api.files import MOST_TO_SEND, File
from tests.channels.telegram.fake.api.keyboards import check_keyboard, keyboard_of
from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.messages import Message
from tests.channels.telegram.fake.errors import BotApiError, bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.text import utf16
from tests.channels.telegram.fake.text.formatting import MOST_CAPTION, MOST_TEXT, formatted
from tests.channels.telegram.fake.world import World

_ACTIONS = frozenset(
    {
        *("typing", "choose_sticker", "find_location"),
        *("upload_photo", "upload_video", "upload_voice", "upload_document", "upload_video_note"),
        *("record_video", "record_voice", "record_video_note"),
    }
)


def send_message(world: World, params: Params) -> Json:
    """Write to a chat."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(params, "text", "entities")
    place = _Place(world, params)
    if not text.strip():
        raise bad_request("text must be non-empty")
    if utf16.length(text) > MOST_TEXT:
        raise bad_request("message is too long")
    return place.put(sent_text=text, entities=entities, body=preview_options(params))


def send_document(world: World, params: Params) -> Json:
    """Send a file, uploaded or known."""
    file = _file(world, params)
    caption, entities = formatted(params, "caption", "caption_entities")
    place = _Place(world, params)
    if utf16.length(caption) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    body: Json = {"document": file.document()}
    if caption:
        body["caption"] = caption
    if entities:
        body["caption_entities"] = entities
    return place.put(body=body, document=(file.name, file.content))


def send_chat_action(world: World, params: Params) -> bool:
    """Show that the bot is busy."""
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread_id = params.integer("message_thread_id") or None
    world.chat_for(params).check_send(thread_id)
    return True


def preview_options(params: Params) -> Json:
    """How links are to be previewed, as it will stand in the message."""
    try:
        options = params.decoded("link_preview_options")
    except ValueError:
        raise bad_request("can't parse link preview options JSON object") from None
    return {"link_preview_options": options} if options else {}


class _Place:
    """Where a message goes, once all that can be refused has been."""

    def __init__(self, world: World, params: Params) -> None:
        self._markup = keyboard_of(params)
        self._world = world
        self._thread_id = params.integer("message_thread_id") or None
        self._chat = world.chat_for(params)
        self._chat.check_send(self._thread_id)
        self._reply_to = _reply_to(self._chat, params)
        if self._reply_to is not None and self._thread_id is None:
            self._thread_id = self._reply_to.thread_id
        self._silent = params.flag("disable_notification")
        check_keyboard(self._markup)

    def put(self, **fields: Any) -> Json:  # noqa: ANN401 - the fields of a Message
        self._world.limits.take(self._chat.id)
        message = self._chat.add(
            self._world.bot,
            markup=self._markup,
            silent=self._silent,
            thread_id=self._thread_id,
            reply_to=self._reply_to,
            **fields,
        )
        return message.json()


def _reply_to(chat: Chat, params: Params) -> Message | None:
    try:
        asked = params.decoded("reply_parameters")
    except ValueError:
        raise bad_request("can't parse reply parameters JSON object") from None
    if not isinstance(asked, dict):
        return None
    message = chat.log.get(int(asked.get("message_id", 0)))
    if message is not None and not message.deleted:
        return message
    if asked.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _file(world: World, params: Params) -> File:
    upload = params.upload("document")
    if upload is None:
        return _known(world, params.text("document"))
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > MOST_TO_SEND:
        raise BotApiError(413, "Request Entity Too Large")
    return world.files.keep(upload.name, upload.content)


def _known(world: World, file_id: str) -> File:
    if not file_id:
        raise bad_request("there is no document in the request")
    if (file := world.files.find(file_id)) is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file
