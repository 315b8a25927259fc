"""What a newcomer asks first: who Tama is, what it costs, who sees what one writes."""

from __future__ import annotations

from bot.commands import Nothing, Role, command
from bot.messages import Chat, Reply
from bot.suggestions import how_to_join
from bot.texts import Line, Said, T, lines


@command(
    key="about", own=True, reads=True,
    fr="qui es tu", en="who are you", role=Role.NOBODY, section="people",
    example=("qui es tu", "who are you"), help=T("see who I am, what I cost and who sees what you write"),
    aliases=("qui etes vous", "qui es-tu", "qui etes-vous"),
)  # fmt: skip
async def about(_nothing: Nothing, chat: Chat) -> Reply:
    """In a few lines, with the way out."""
    if chat.member is None:
        who = T("I am Tama, a program that helps a group to meet, vote and follow up on what was decided.")
        return Reply(lines(who, how_to_join()))
    group = Said(chat.member.group_name)
    text = lines(
        T("I am Tama, a program that helps the group {group} to meet, vote and follow up on what was decided.",
          group=group),
        T("Write to me as to a colleague: I answer with one short message."),
        T("I cost nothing but your data. Before a file, I say how heavy it is."),
        T("The group sees your ideas, your comments and your answers. What you only ask me is shown to none of its "
          "members."),
        T("Fewer messages: {quiet} · All that I know of you: {data} · To go: {leave}",
          quiet=Line("silence", "quiet"), data=Line("mes donnees", "my data"), leave=Line("quitter", "leave")),
    )  # fmt: skip
    return Reply(text)
