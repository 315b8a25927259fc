"""Standing in a chat, as the `ChatMember` objects of the Bot API."""

from tests.channels.telegram.fake.chats.chats import Chat
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.json_types import Json

_ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
_MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def member(user: User) -> Json:
    """Somebody in it."""
    return {"user": user.json(), "status": "member"}


def left(user: User) -> Json:
    """Somebody outside, who may come."""
    return {"user": user.json(), "status": "left"}


def banned(user: User) -> Json:
    """Somebody put out."""
    return {"user": user.json(), "status": "kicked", "until_date": 0}


def restricted(user: User) -> Json:
    """Somebody in it who may not write."""
    return {
        "user": user.json(),
        "status": "restricted",
        "is_member": True,
        **dict.fromkeys(_MEMBER_RIGHTS, False),
        "until_date": 0,
    }


def administrator(user: User) -> Json:
    """Somebody with rights."""
    return {
        "user": user.json(),
        "status": "administrator",
        "can_be_edited": False,
        "is_anonymous": False,
        **dict.fromkeys(_ADMIN_RIGHTS, True),
    }


def creator(user: User) -> Json:
    """Whose group it is."""
    return {"user": user.json(), "status": "creator", "is_anonymous": False}


def member_updated(chat: Chat, by: User, old: Json, new: Json) -> Json:
    """As the `ChatMemberUpdated` of the Bot API."""
    date = int(chat.world.now().timestamp())
    return {"chat": chat.json(), "from": by.json(), "date": date, "old_chat_member": old, "new_chat_member": new}
