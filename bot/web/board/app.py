"""The addresses of the noticeboard and the desk: pages, lists, files, and lines that are posted there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.board import PANELS
from bot.board.files import as_csv, as_json, as_xlsx
from bot.languages import render
from bot.letters import in_group
from bot.local_chat import SentByTama
from bot.texts import Said
from bot.web.board import reading
from bot.web.board.presenter import panels_shown
from bot.web.browser import number
from bot.web.local_chat.events import WINDOW
from bot.web.local_chat.forms import TEXT_CHARACTERS, field, heaviest_of, posted_in, read_form
from bot.web.local_chat.presenter import bubbles
from bot.web.pages import fill
from bot.web.refusals import not_found
from storage import local_messages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from starlette.requests import Request

    from bot.clock import Clock
    from bot.web.board.reading import Spread
    from bot.web.local_chat.chat import ChatPage
    from bot.web.local_chat.forms import Posted
    from bot.web.local_chat.presenter import Bubble
    from bot.web.local_chat.visitors import Visitor
    from storage.database import Database

DESK = "desk"
_FILES = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (as_json, "application/json"),
}


@dataclass(frozen=True, slots=True)
class Board:
    """The noticeboards of the groups of whoever asks.

    `chat`: the conversations, in which posted lines are said; `root`: where the noticeboards stand.
    """

    db: Database
    clock: Clock
    chat: ChatPage
    root: str

    def routes(self) -> list[Route]:
        """All its addresses; a list stands at its own, as a page and as files."""
        root, place = self.root, f"{self.root}/{{slug}}"
        return [
            Route(root, self.enter),
            Route(place, self.overview),
            Route(place, self.say, methods=["POST"]),
            Route(f"{place}/{{key:str}}.{{kind:str}}", self.file),
            Route(f"{place}/{{key:str}}", self.overview_or_list),
        ]

    async def enter(self, request: Request) -> Response:
        """To the current group's."""
        visitor = await self.chat.whose.visitor(request)
        groups = await self.db.read(lambda tx: reading.groups_of(tx, visitor))
        if not groups:
            return RedirectResponse(visitor.path, 303)
        return RedirectResponse(f"{visitor.board}/{groups[0].group_slug}", 303)

    async def overview(self, request: Request) -> Response:
        """The noticeboard."""
        return await self._overview(request, desk=False)

    async def overview_or_list(self, request: Request) -> Response:
        """The desk, or one list by its key."""
        key = request.path_params["key"]
        if key == DESK:
            return await self._overview(request, desk=True)
        visitor, slug, now = await self._asked(request)
        page = number(request.query_params.get("page", "1")) or 0
        spread = await self.db.read(lambda tx: reading.single(tx, visitor, slug, now, key, page))
        return await self._page(request, visitor, spread, key)

    async def _overview(self, request: Request, *, desk: bool) -> Response:
        visitor, slug, now = await self._asked(request)
        spread = await self.db.read(lambda tx: reading.overview(tx, visitor, slug, now, desk=desk))
        return await self._page(request, visitor, spread, DESK if desk else "")

    async def file(self, request: Request) -> Response:
        """A whole list."""
        visitor, slug, now = await self._asked(request)
        key, kind = request.path_params["key"], request.path_params["kind"]
        if kind not in _FILES:
            raise not_found()
        make, media = _FILES[kind]
        spread = await self.db.read(lambda tx: reading.whole(tx, visitor, slug, now, key))
        [(panel, content)] = spread.panels
        headers = {"content-disposition": f'attachment; filename="{slug}-{key}.{kind}"'}
        return Response(make(panel, content, spread.reader), headers=headers, media_type=media)

    async def say(self, request: Request) -> Response:
        """Do the line of a button or a form, then back to where it stood, with the answer above."""
        visitor = await self.chat.whose.visitor(request)
        async with read_form(request) as form:
            posted, back = await posted_in(form, heaviest_of(request)), field(form, "back")
        if posted is not None:
            await self.chat.do(visitor, _on_board_of(request.path_params["slug"], posted, visitor))
        where = f"/{back}" if back == DESK or back in PANELS else ""
        return RedirectResponse(f"{visitor.board}/{request.path_params['slug']}{where}?said#said", 303)

    async def _asked(self, request: Request) -> tuple[Visitor, str, datetime]:
        return await self.chat.whose.visitor(request), request.path_params["slug"], self.clock.now()

    async def _page(self, request: Request, visitor: Visitor, spread: Spread, key: str) -> Response:
        await self.chat.notice(visitor)
        said = await self._said(visitor) if "said" in request.query_params else []
        root = visitor.board
        html = fill(
            "board/page.html",
            spread.reader,
            visitor=visitor,
            path=visitor.path,
            place=f"{root}/{spread.member.group_slug}",
            group=render(Said(spread.member.group_name), spread.reader),
            others=[
                (f"{root}/{one.group_slug}", render(Said(one.group_name), spread.reader))
                for one in spread.groups
                if one.group_id != spread.member.group_id
            ],
            panels=panels_shown(spread),
            spread=spread,
            key=key,
            desk=DESK,
            at_desk=key == DESK or (key in PANELS and PANELS[key].panel.desk),
            said=said,
            event=uuid4().hex,
            most=TEXT_CHARACTERS,
        )
        return HTMLResponse(html)

    async def _said(self, visitor: Visitor) -> Sequence[Bubble]:
        """What Tama said last, also where it took the place of something older."""
        found = await self.db.read(lambda tx: local_messages.recent(tx, visitor.address, WINDOW))
        ours = [one for one in found if not one.mine]
        return bubbles(sorted(ours, key=lambda one: SentByTama.model_validate_json(one.body).ref)[-1:], visitor.reader)


def _on_board_of(slug: str, posted: Posted, visitor: Visitor) -> Posted:
    """What was typed below an answer is said in the group of that noticeboard, whichever was chosen in the chat."""
    member = None if visitor.known is None else visitor.known.member
    if posted.press or not posted.text or (member is not None and member.group_slug == slug):
        return posted
    return replace(posted, text=in_group(slug, posted.text))
