"""getChat, getChatMember, getChatMemberCount, getChatAdministrators, leaveChat."""

from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.group_chat import GroupChat
from tests.channels.telegram.fake.chats.members import member, member_updated
from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.params import Params
from tests.channels.telegram.fake.world import World

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(world: World, params: Params) -> Json:
    """All about a chat."""
    chat = _readable(world, params)
    looks: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(_GIFTS, False)}
    if isinstance(chat, GroupChat):
        rights = ("can_send_messages", "can_send_documents", "can_invite_users", "can_pin_messages")
        looks["permissions"] = {**dict.fromkeys(rights, True), "can_send_messages": not chat.muted}
    return chat.json() | looks


def get_chat_member(world: World, params: Params) -> Json:
    """Somebody's standing in a chat."""
    chat = _readable(world, params)
    user = world.users.get(params.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified" if params.integer("user_id") <= 0 else "PARTICIPANT_ID_INVALID")
    return chat.standing_of(user) if isinstance(chat, GroupChat) else member(user)


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in a chat, the bot too."""
    chat = _readable(world, params)
    return len(chat.users) + 1 if isinstance(chat, GroupChat) else 2


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Who leads a group."""
    chat = _readable(world, params)
    if not isinstance(chat, GroupChat):
        raise bad_request("there are no administrators in the private chat")
    bot = [chat.standing_of(world.bot)] if chat.bot_standing == "administrator" else []
    return [chat.standing_of(chat.owner), *bot]


def leave_chat(world: World, params: Params) -> bool:
    """The bot goes by itself."""
    chat = _readable(world, params)
    if not isinstance(chat, GroupChat):
        raise bad_request("chat member status can't be changed in private chats")
    chat.check_edit()
    old = chat.standing_of(world.bot)
    chat.bot_standing = "left"
    world.queue.push("my_chat_member", member_updated(chat, world.bot, old, chat.standing_of(world.bot)))
    return True


def _readable(world: World, params: Params) -> Chat:
    chat = world.chat_for(params)
    chat.check_read()
    return chat
