"""The methods that this fake knows, by the names under which they are written down."""

from collections.abc import Callable

from tests.channels.telegram.fake.api.chat_methods import (
    get_chat,
    get_chat_administrators,
    get_chat_member,
    get_chat_member_count,
    leave_chat,
)
from tests.channels.telegram.fake.api.descriptions import set_my_description, set_my_short_description
from tests.channels.telegram.fake.api.editing import delete_message, edit_message_reply_markup, edit_message_text
from tests.channels.telegram.fake.api.menus import delete_my_commands, get_my_commands, set_my_commands
from tests.channels.telegram.fake.api.presses import answer_callback_query
from tests.channels.telegram.fake.api.sending import send_chat_action, send_document, send_message
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.world import World

Result = Json | list[Json] | bool | int
Method = Callable[[World, Params], Result]


def get_me(world: World, _: Params) -> Json:
    """Who the bot is."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.json() | abilities


def get_file(world: World, params: Params) -> Json:
    """Where a file can be fetched."""
    file = world.files.fetchable(params.text("file_id"))
    return file.ids() | {"file_path": file.path}


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
}
