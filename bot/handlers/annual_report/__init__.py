"""The report of a year, which writes itself from what a group did: as a Word document and as a PDF."""

from bot.handlers.annual_report import board, paragraphs, phrases, report
