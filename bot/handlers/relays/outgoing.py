"""The receipt of what a colleague entered for somebody: confirm it, or put it right."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.common.by_telephone import by_whom, confirm_line, mine
from bot.messages import Chat, Option, Reply
from bot.rules.relays.relay import confirmable_until
from bot.texts import T, Text, lines
from bot.things.kinds import KINDS, relayed_kinds
from storage.instants import instant
from storage.waking import NEVER

NAME = 40


@unasked("relay")
async def receipt(chat: Chat, args: Args) -> Reply | None:
    """What `by` entered for things of a `kind`, by `numbers`, as far as it still waits to be confirmed."""
    kind, wanted = str(args["kind"]), args["numbers"]
    relay = relayed_kinds().get(kind)
    if relay is None:
        return None
    numbers = wanted if isinstance(wanted, list) else []
    found = {
        one.number: one
        for one in await mine(chat)
        if one.kind == kind and one.number in numbers and one.entered_by == args["by"]
    }
    answers = {number: await relay.standing(chat, number) for number in found}
    stands = {number: answer for number, answer in answers.items() if answer is not None}
    if not stands:
        return None
    one = next(iter(found.values()))
    head: Text = T("📞 A former member noted this answer in your name, after a call:")
    if one.by is not None:
        head = T("📞 {by} noted this answer in your name, after a call:", by=by_whom(one, NAME))
    until = _until(min(confirmable_until(one) for one in found.values()))
    first, *others = sorted(stands)
    right = Option(T("I confirm it"), " ".join([confirm_line(kind, first, chat.reader.lang), *map(str, others)]))
    wrong = next(iter(stands.values())).corrections
    if len(stands) > 1 and relay.several is not None:
        wrong = tuple(_see(kind, number, relay.several) for number in sorted(stands))
    return Reply(lines(head, *(answer.mine for answer in stands.values()), until), (right, *wrong))


def _see(kind: str, number: int, label: T) -> Option:
    return Option(T(label.message, number=number), KINDS[kind].see.fr.format(number=number))


def _until(end: int) -> Text:
    if end == NEVER:
        return T("It stays “to be confirmed” until you answer.")
    return T("If you do not answer before {when}, this answer will be final.", when=instant(end))
