"""What Telegram tells about a bot, its address and its group chats, as sentences for the host. Decides only."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import (
    ChatFullInfo,
    ChatMember,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberRestricted,
    User,
    WebhookInfo,
)
from telegram.constants import ChatMemberStatus

WRITERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that names neither token nor number; `wrong`: something is to be put right."""

    words: str
    wrong: bool = False


def about_server(url: str, usual: str) -> list[Finding]:
    """Another Bot API server is named, once it has answered."""
    return [] if url == usual else [Finding(f"Telegram: another Bot API server answers, {_host(url)}.")]


def about_me(me: User) -> list[Finding]:
    """Who the bot is, and what it may hear."""
    found = [Finding(f"Telegram: the token is right; the bot is {me.first_name}, {me.name}.")]
    if me.can_read_all_group_messages:
        found.append(
            Finding(
                "Privacy mode: off, which Tama does not need; it ignores what is not said to it."
                " To turn it on: /setprivacy at @BotFather."
            )
        )
    else:
        found.append(Finding("Privacy mode: on, which is enough; in a group chat Tama hears what is said to it."))
    if me.can_join_groups is False:
        found.append(Finding("Group chats: the bot may be added to none; to allow it: /setjoingroups at @BotFather."))
    return found


def about_address(told: WebhookInfo, ours: str) -> list[Finding]:
    """Whether Telegram calls us, and how that goes. `ours`: where it should call, empty if Tama asks it."""
    there, waiting = told.url, told.pending_update_count
    if not ours and not there:
        return [Finding(f"Updates: Tama asks Telegram for them, so no public address is needed; {waiting} wait.")]
    if not ours:
        sentence = (
            "Updates: Telegram sends them to an address, but TAMA_PUBLIC_URL is not set:"
            " set it, or start Tama, which ends that and asks for them. If another program runs the bot, stop that."
        )
        return [Finding(sentence, wrong=True)]
    if there != ours:
        known = "another address" if there else "no address yet"
        return [Finding(f"Updates: Telegram knows {known}; tama run tells it {_host(ours)}; {waiting} wait.")]
    return _calls(told, _host(ours), waiting)


def _calls(told: WebhookInfo, host: str, waiting: int) -> list[Finding]:
    at, why = told.last_error_date, (told.last_error_message or "").rstrip(".")
    if at is None:
        return [Finding(f"Updates: Telegram calls {host}, and nothing went wrong there; {waiting} wait.")]
    when = f"{at:%Y-%m-%d %H:%M} UTC"
    if waiting:
        return [Finding(f"Updates: Telegram calls {host} in vain, at {when}: {why}; {waiting} wait.", wrong=True)]
    return [Finding(f"Updates: Telegram calls {host}; nothing waits, and the last failure was at {when}: {why}.")]


def about_chat(name: str, chat: ChatFullInfo, me: ChatMember) -> Finding:
    """Whether Tama may write in a group chat, of which Telegram tells the chat and our place in it."""
    match me:
        case ChatMemberLeft() | ChatMemberBanned() | ChatMemberRestricted(is_member=False):
            return gone(name)
        case ChatMemberRestricted():
            writes = me.can_send_messages
        case ChatMemberMember():
            writes = chat.permissions is None or chat.permissions.can_send_messages is not False
        case _:
            writes = me.status in WRITERS
    if writes:
        return Finding(f"{name}: Tama is in it and may write.")
    return Finding(f"{name}: Tama is in it but may not write; let it, or make it an administrator.", wrong=True)


def gone(name: str) -> Finding:
    """Tama was put out."""
    return Finding(f"{name}: Tama is not in it any more; add the bot again, or end it with deconnecter.", wrong=True)


def _host(url: str) -> str:
    return urlsplit(url).netloc
