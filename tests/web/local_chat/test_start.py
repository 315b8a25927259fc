"""The first page: what Tama is, and who one is."""

from __future__ import annotations

import re

import httpx
import pytest

from storage.database import Tx
from storage.people import groups, people
from storage.people.groups import Group
from tests.web.site import AT, Site


def cards(html: str) -> list[tuple[str, str, str]]:
    """Whom one may be: address, name, details."""
    found = re.findall(r'<a href="/chat/([^"#]+)#end"><b>(.*?)</b> <span>(.*?)</span>', html)
    return [(address, name, details) for address, name, details in found]


async def page(client: httpx.AsyncClient, query: str = "?lang=en") -> str:
    answer = await client.get(f"/{query}")
    assert answer.status_code == 200
    return answer.text


async def join(client: httpx.AsyncClient, name: str) -> str:
    """Begin as somebody new; the address of the conversation."""
    answer = await client.post("/new", data={"name": name, "lang": "en"})
    assert answer.status_code == 303
    return answer.headers["location"].removeprefix("/chat/")


async def test_the_people_of_the_sample_group_and_nobody_else_are_listed(client: httpx.AsyncClient) -> None:
    assert cards(await page(client)) == [
        ("1", "Awa Diallo", "French"),
        ("2", "Moussa Keïta", "CRN · French"),
        ("3", "Grace Mensah", "English"),
    ]


async def test_roles_and_group_are_told_in_plain_words(client: httpx.AsyncClient) -> None:
    html = await page(client)
    assert re.findall(r"<h3>(\w[\w ]+) <small>(.*?)</small>", html) == [
        ("Coordinator", "calls meetings, opens votes, follows up"),
        ("Focal point", "answers for an organisation"),
        ("Member", "votes and comes to meetings"),
    ]
    assert re.findall(r'<p class="group">(.*?)</p>', html) == ["Migration group"]


async def test_what_tama_is_stands_there_in_both_languages(client: httpx.AsyncClient) -> None:
    assert re.findall(r'<p lang="(\w+)">', await page(client)) == ["en", "fr"]
    assert re.findall(r'<p lang="(\w+)">', await page(client, "")) == ["fr", "en"]


@pytest.mark.parametrize(
    ("query", "accepted", "lang"),
    [
        ("", "fr-SN,fr;q=0.9", "fr"),
        ("", "en-GB,en;q=0.9,fr;q=0.8", "en"),
        ("", "pt, en;q=0.5", "en"),
        ("", "ar", "fr"),
        ("", "", "fr"),
        ("?lang=en", "fr", "en"),
        ("?lang=xx", "en", "en"),
    ],
)
async def test_the_language_is_the_browsers_or_the_one_chosen(
    client: httpx.AsyncClient, query: str, accepted: str, lang: str
) -> None:
    answer = await client.get(f"/{query}", headers={"accept-language": accepted})
    assert f'<html lang="{lang}">' in answer.text


async def test_a_large_group_shows_some_of_each_language_first(client: httpx.AsyncClient, site: Site) -> None:
    async def more(tx: Tx) -> None:
        for number in range(20):
            person_id = await people.create(tx, f"Membre {number:02}", "fr" if number < 19 else "en", AT)
            await people.join(tx, person_id, 1, 2, None, AT)

    await site.db.transaction(more)
    html = await page(client)
    assert [name for _, name, _ in cards(html)[2:6]] == ["Grace Mensah", "Membre 00", "Membre 01", "Membre 19"]
    assert len(cards(html)) == 14
    assert "Show everybody (9 more)" in html
    assert len(cards(await page(client, "?all&lang=en"))) == 23


async def test_who_is_in_two_groups_is_listed_once(client: httpx.AsyncClient, site: Site) -> None:
    async def second(tx: Tx) -> None:
        axis = await groups.create(tx, Group(0, "axe-1", "Axe 1", "fr", "UTC", 1, sample=True), AT)
        await people.join(tx, 3, axis, 4, None, AT)

    await site.db.transaction(second)
    assert [name for _, name, _ in cards(await page(client))] == ["Awa Diallo", "Moussa Keïta", "Grace Mensah"]


async def test_somebody_new_speaks_under_their_name_and_language(client: httpx.AsyncClient, site: Site) -> None:
    address = await join(client, "  Fatou   Ba ")
    html = (await client.get(f"/chat/{address}")).text
    assert "Fatou Ba <small>Not in a group yet</small>" in html
    assert "To join a group, write: join CODE" in html
    await client.post(f"/chat/{address}", data={"event": "a" * 32, "text": "join abc"})
    [heard] = site.heard
    assert (heard.address, heard.name, heard.lang, heard.text) == (address, "Fatou Ba", "en", "join abc")
    assert await site.ours(address) == ["« join abc »"]


async def test_whoever_joined_is_listed_and_keeps_the_conversation(client: httpx.AsyncClient, site: Site) -> None:
    address = await join(client, "Fatou Ba")

    async def linked(tx: Tx) -> None:
        person_id = await people.create(tx, "Fatou Ba", "en", AT)
        await people.identify(tx, "web", address, person_id, AT)
        await people.join(tx, person_id, 2, 2, None, AT)

    await site.db.transaction(linked)
    assert cards(await page(client))[-1] == (address, "Fatou Ba", "English")
    html = (await client.get(f"/chat/{address}")).text
    assert "Fatou Ba <small>Member · Groupe réel</small>" in html


@pytest.mark.parametrize("form", [{}, {"name": " "}, {"name": "x" * 81, "lang": "fr"}, {"name": "A", "lang": "xx"}])
async def test_a_name_is_needed(client: httpx.AsyncClient, form: dict[str, str]) -> None:
    assert (await client.post("/new", data=form)).status_code == 400


async def test_a_name_is_never_markup(client: httpx.AsyncClient) -> None:
    html = (await client.get(f"/chat/{await join(client, '<b>x</b>')}")).text
    assert "<b>x</b>" not in html


async def test_the_first_load_is_light(client: httpx.AsyncClient) -> None:
    html = await page(client)
    paths = re.findall(r'(?:rel="stylesheet" href|src)="(/static/[^"]+)"', html)
    assert [re.sub(r"\.\w{8}\.", ".", path) for path in paths] == ["/static/tama.css", "/static/start.css"]
    assert len(html.encode()) + sum([len((await client.get(path)).content) for path in paths]) < 14_000
