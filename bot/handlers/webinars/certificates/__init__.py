"""Certificates of attendance, made on request and confirmed by their code."""

from bot.handlers.webinars.certificates import certificate, phrases
