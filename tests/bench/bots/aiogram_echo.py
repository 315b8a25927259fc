"""A bare aiogram bot that says the same, to be measured beside Tama. Run by .venv-aiogram/bin/python.

From the environment: BOT_API_URL, BOT_TOKEN, and for webhook mode BOT_WEBHOOK_PORT.
"""

from __future__ import annotations

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


async def echo(message: Message) -> None:
    """The same words."""
    await message.answer(message.text or "?")


async def main() -> None:
    """Poll, or be called where there is a port for it."""
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    server = TelegramAPIServer.from_base(os.environ["BOT_API_URL"])
    async with Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server)) as bot:
        if port := os.environ.get("BOT_WEBHOOK_PORT"):
            await be_called(dispatcher, bot, int(port))
        else:
            await dispatcher.start_polling(bot)


async def be_called(dispatcher: Dispatcher, bot: Bot, port: int) -> None:
    """Until it is killed."""
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(app, "/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
