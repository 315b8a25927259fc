"""A bare python-telegram-bot bot that says the same, as the library is delivered, to be measured beside Tama.

From the environment: BOT_API_URL, BOT_TOKEN, and for webhook mode BOT_WEBHOOK_PORT.
"""

from __future__ import annotations

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _: Any) -> None:  # noqa: ANN401 - its context is of no use here
    """The same words."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "?")


def main() -> None:
    """Poll, or be called where there is a port for it."""
    url = os.environ["BOT_API_URL"]
    builder = Application.builder().token(os.environ["BOT_TOKEN"])
    application = builder.base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    if port := os.environ.get("BOT_WEBHOOK_PORT"):
        address = f"http://127.0.0.1:{port}/hook"
        application.run_webhook("127.0.0.1", int(port), "hook", webhook_url=address)
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
