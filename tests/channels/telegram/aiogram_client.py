"""A bot written with aiogram: a client of the fake Bot API that is not ours. Run by .venv-aiogram/bin/python.

It echoes what it is told and prints what it sees, one JSON list a line. From the environment: BOT_API_URL, BOT_TOKEN,
and for webhook mode BOT_WEBHOOK_PORT.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

SECRET = "a-secret-of-the-test"


def saw(*what: object) -> None:
    """Tell the test."""
    print(json.dumps(what, ensure_ascii=False), flush=True)  # noqa: T201 - how it tells


async def start(message: Message, command: CommandObject) -> None:
    """A keyboard, and the payload of the link."""
    saw("start", command.args, message.from_user.language_code)
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Oui", callback_data="vote 1")]])
    await message.answer("Votez.", reply_markup=keyboard)


async def pressed(query: CallbackQuery) -> None:
    """The message changes, once; the same change again is refused."""
    saw("pressed", query.data)
    for _ in range(2):
        try:
            await query.message.edit_text(f"Vu : {query.data}")
        except TelegramAPIError as fault:
            refused(fault)
    await query.answer("Merci")


async def document(message: Message, bot: Bot) -> None:
    """What came, the other way round."""
    content = await bot.download(message.document)
    data = content.read()
    saw("document", message.document.file_name, len(data), message.caption)
    await message.reply_document(BufferedInputFile(data[::-1], "retour.txt"), caption="Voici")


async def menus(message: Message, bot: Bot) -> None:
    """Menus in two scopes and two languages."""
    french, english = (BotCommand(command=name, description=name) for name in ("aide", "help"))
    await bot.set_my_commands([french])
    await bot.set_my_commands([english], language_code="en")
    await bot.set_my_commands([french], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([english], scope=BotCommandScopeChat(chat_id=message.chat.id))
    saw("menus", [one.command for one in await bot.get_my_commands(language_code="en")])


async def tell(message: Message, command: CommandObject, bot: Bot) -> None:
    """`/tell CHAT WORDS` to somebody else, and once more where we are told to wait or to go elsewhere."""
    chat, _, words = (command.args or "").partition(" ")
    for _ in range(2):
        try:
            sent = await bot.send_message(chat, words)
        except TelegramRetryAfter as fault:
            refused(fault, fault.retry_after)
            await asyncio.sleep(fault.retry_after)
        except TelegramMigrateToChat as fault:
            refused(fault, fault.migrate_to_chat_id)
            chat = str(fault.migrate_to_chat_id)
        except TelegramAPIError as fault:
            refused(fault)
            return
        else:
            saw("told", sent.text)
            return


async def echo(message: Message) -> None:
    """The same words, in the same topic."""
    saw("said", message.text, message.chat.type, message.message_thread_id)
    await message.answer(message.text or "?")


async def membership(update: ChatMemberUpdated) -> None:
    """Blocked, put out, come back."""
    saw("membership", update.chat.type, update.old_chat_member.status, update.new_chat_member.status)


def refused(fault: TelegramAPIError, *more: object) -> None:
    """An error as aiogram understands it, and what the server said."""
    said = fault.message.rpartition("Original description: ")[2]
    saw("refused", type(fault).__name__, said, *more)


def dispatcher() -> Dispatcher:
    """What is done with what comes."""
    made = Dispatcher()
    made.message.register(start, CommandStart())
    made.message.register(menus, Command("menus"))
    made.message.register(tell, Command("tell"))
    made.message.register(document, F.document)
    made.message.register(echo, F.text)
    made.callback_query.register(pressed)
    made.my_chat_member.register(membership)
    return made


async def main() -> None:
    """Poll, or be called where there is a port for it."""
    server = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
    async with Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server)) as bot:
        saw("me", (await bot.get_me()).username)
        if port := os.environ.get("BOT_WEBHOOK_PORT"):
            await be_called(bot, int(port))
        else:
            await dispatcher().start_polling(bot, polling_timeout=5)


async def be_called(bot: Bot, port: int) -> None:
    """Until the input ends."""
    app = web.Application()
    SimpleRequestHandler(dispatcher(), bot, secret_token=SECRET).register(app, "/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=SECRET)
    saw("webhook", (await bot.get_webhook_info()).pending_update_count)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await bot.delete_webhook()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
