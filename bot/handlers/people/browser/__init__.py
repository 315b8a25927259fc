"""One's page in a browser: the link that opens it, and the browsers that are let in."""

from bot.handlers.people.browser import devices, link
