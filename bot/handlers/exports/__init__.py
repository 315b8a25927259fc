"""Every list of a group as a file for spreadsheets."""

from bot.handlers.exports import export, phrases
