"""The conversation without JavaScript: forms, redirects, pages."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from bot.local_chat import Mine
from bot.messages import Option, Reply
from storage.people import people
from tests.web.site import Site, settled

PAGE = "a" * 32


def events(html: str) -> set[str]:
    return set(re.findall(r'name="event" value="(\w+)"', html))


def said(html: str) -> list[tuple[str, str]]:
    """Who said what, as the page shows it."""
    found = re.findall(r'<article id="m\d+" class="(\w+)".*?<p.*?>(.*?)</p>', html, re.DOTALL)
    return [(side, unescape(text)) for side, text in found]


def presses(html: str) -> list[tuple[str, str]]:
    found = re.findall(r'name="press" value="(\d+:[^"]+)">([^<]*)<', html)
    return [(unescape(value), unescape(label)) for value, label in found]


async def say(client: httpx.AsyncClient, text: str, address: str = "2", event: str = "") -> str:
    """Type a line on a fresh page; the page that follows."""
    event = event or events((await client.get(f"/chat/{address}")).text).pop()
    answer = await client.post(
        f"/chat/{address}", data={"event": event, "text": text}, files={"file": ("", b"")}, follow_redirects=True
    )
    assert answer.status_code == 200
    return answer.text


async def test_a_line_is_shown_with_its_answer(client: httpx.AsyncClient, site: Site) -> None:
    html = await say(client, "vote 1 4")
    assert said(html) == [("mine", "vote 1 4"), ("tama", "« vote 1 4 »")]
    [heard] = site.heard
    assert (heard.channel, heard.address, heard.text, heard.pressed) == ("web", "2", "vote 1 4", "")
    assert (heard.lang, heard.name, heard.file) == ("fr", "Moussa Keïta", None)


async def test_after_a_post_comes_a_redirect_to_the_end(client: httpx.AsyncClient) -> None:
    answer = await client.post("/chat/2", data={"event": PAGE, "text": "aide"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat/2#end")


async def test_the_first_visit_makes_the_person_reachable_here(client: httpx.AsyncClient, site: Site) -> None:
    await client.get("/chat/2")
    known = await site.db.read(lambda tx: people.by_identity(tx, "web", "2"))
    assert known is not None
    assert known[0].name == "Moussa Keïta"


async def test_nobody_of_a_real_group_can_be_taken_on(client: httpx.AsyncClient) -> None:
    assert (await client.get("/chat/4")).status_code == 404


async def test_the_page_says_who_one_is(client: httpx.AsyncClient) -> None:
    html = (await client.get("/chat/2")).text
    assert "Moussa Keïta <small>" in html
    assert "· CRN · Groupe migration</small>" in html


async def test_the_page_is_in_the_language_of_the_person(client: httpx.AsyncClient) -> None:
    html = (await client.get("/chat/3")).text
    assert '<html lang="en">' in html
    assert "Grace Mensah <small>Member · Migration group</small>" in html


async def test_a_button_is_its_line_and_the_message_it_stands_in(client: httpx.AsyncClient, site: Site) -> None:
    html = await say(client, "?", "3")
    (value, label), _ = presses(html)
    answer = await client.post("/chat/3", data={"event": events(html).pop(), "press": value}, follow_redirects=True)
    assert label == "Yes"
    assert (site.heard[-1].text, site.heard[-1].pressed) == ("oui", value.partition(":")[0])
    assert said(answer.text) == [("mine", "?"), ("tama", "C’est noté."), ("note", "Yes")]


async def test_a_button_that_is_gone_does_what_its_line_does(client: httpx.AsyncClient, site: Site) -> None:
    html = await say(client, "?", "3")
    (value, _), (other, _) = presses(html)
    for press in (value, other):
        await client.post("/chat/3", data={"event": events(html).pop(), "press": press})
    assert [one.text for one in site.heard] == ["?", "oui", "non"]
    assert await site.ours("3") == ["C’est noté.", "« non »"]
    assert [one.text for one in await site.mine("3")] == ["?", "Yes", "non"]


async def test_an_always_present_button_shows_its_label(client: httpx.AsyncClient, site: Site) -> None:
    await client.post("/chat/3", data={"event": PAGE, "press": ":aide"})
    assert (site.heard[0].text, site.heard[0].pressed) == ("aide", "")
    assert [(one.kind, one.text) for one in await site.mine("3")] == [("pressed", "Help")]


async def test_a_double_click_does_it_once(client: httpx.AsyncClient, site: Site) -> None:
    for _ in range(2):
        await say(client, "idee un puits", event=PAGE)
    assert await site.ours("2") == ["« idee un puits »"]
    assert [one.text for one in await site.mine("2")] == ["idee un puits"]


async def test_going_back_and_writing_something_else_is_something_else(client: httpx.AsyncClient, site: Site) -> None:
    for line in ("vote 1", "vote 2"):
        await say(client, line, event=PAGE)
    assert await site.ours("2") == ["« vote 1 »", "« vote 2 »"]


async def test_the_same_page_event_of_two_people_is_two_events(client: httpx.AsyncClient, site: Site) -> None:
    for address in ("1", "2"):
        await say(client, "aide", address, event=PAGE)
    assert len({one.event for one in site.heard}) == 2


async def test_nothing_is_said_by_an_empty_form(client: httpx.AsyncClient, site: Site) -> None:
    answer = await client.post("/chat/2", data={"event": PAGE, "text": " \r\n "})
    assert (answer.status_code, site.heard) == (303, [])


@pytest.mark.parametrize("event", ["", "short", "a b c d e f g h", "a" * 41])
async def test_a_form_without_an_event_is_refused(client: httpx.AsyncClient, site: Site, event: str) -> None:
    answer = await client.post("/chat/2", data={"event": event, "text": "aide"})
    assert (answer.status_code, site.heard) == (400, [])


async def test_words_of_people_are_never_markup(client: httpx.AsyncClient) -> None:
    html = await say(client, "<script>alert(1)</script> & \"x\" 'y'")
    assert "<script>alert" not in html
    assert said(html)[0] == ("mine", "<script>alert(1)</script> & \"x\" 'y'")


async def test_links_in_messages_can_be_followed_but_not_back(client: httpx.AsyncClient) -> None:
    html = await say(client, "https://example.org/a?b=1&c=2")
    link = '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer" target="_blank">'
    assert html.count(link) == 2


async def test_lines_of_a_message_stay_lines(client: httpx.AsyncClient, site: Site) -> None:
    await say(client, "un\r\n\r\ndeux")
    assert site.heard[0].text == "un\n\ndeux"


async def test_a_file_from_tama_can_be_fetched(client: httpx.AsyncClient) -> None:
    html = await say(client, "fichier")
    [path] = re.findall(r'<a class="file" href="([^"]+)" download>liste n° 1.csv', html)
    answer = await client.get(path)
    assert answer.content.decode() == "nom;voix\nété;3\n"
    assert answer.headers["content-disposition"] == "attachment; filename*=utf-8''liste%20n%C2%B0%201.csv"
    assert (await client.get(path.replace("/2/", "/1/"))).status_code == 404


async def test_older_messages_stand_behind_a_link(client: httpx.AsyncClient, site: Site) -> None:
    for number in range(1, 46):
        await site.tell(2, Reply(f"n° {number}", (Option("ok", f"ok {number}"),)), f"key {number}")
    await settled(lambda: site.ours("2"), 45)
    html = (await client.get("/chat/2")).text
    [path] = re.findall(r'href="(\?before=\d+)#end"', html)
    older = (await client.get(f"/chat/2{path}")).text
    assert [text for _, text in said(html)] == [f"n° {number}" for number in range(6, 46)]
    assert [text for _, text in said(older)] == [f"n° {number}" for number in range(1, 6)]
    assert [value.partition(":")[2] for value, _ in presses(older)] == [f"ok {number}" for number in range(1, 6)]


async def test_what_was_shown_counts_as_seen(client: httpx.AsyncClient, site: Site) -> None:
    await site.tell(2, Reply("Réunion demain"), "key")
    await settled(lambda: site.unseen("2"), 1)
    await client.get("/chat/2")
    assert await site.unseen("2") == []


async def test_a_notice_that_came_before_the_first_visit_is_there(client: httpx.AsyncClient, site: Site) -> None:
    await site.tell(2, Reply("Bienvenue"), "key")
    await settled(lambda: site.ours("2"), 1)
    html = (await client.get("/chat/2")).text
    assert "Moussa Keïta" in html
    assert said(html) == [("tama", "Bienvenue")]


async def test_whoever_was_forgotten_still_reads_the_answer(client: httpx.AsyncClient, site: Site) -> None:
    await say(client, "oubliezmoi")
    await site.db.transaction(lambda tx: tx.run("UPDATE people SET erased_at = 1 WHERE id = 2"))
    html = (await client.get("/chat/2")).text
    assert said(html)[-1] == ("tama", "« oubliezmoi »")
    assert "Moussa" not in html


async def test_a_file_is_heard_with_its_name_and_content(client: httpx.AsyncClient, site: Site) -> None:
    data = {"event": PAGE, "text": "le voici"}
    sent = await client.post("/chat/2", data=data, files={"file": ("C:\\a\\cr n°1.txt", b"x" * 1500)})
    file = site.heard[0].file
    assert sent.status_code == 303
    assert file is not None
    assert (file.name, file.size, site.heard[0].text) == ("cr n°1.txt", 1500, "le voici")
    expected = Mine(text="le voici", upload="cr n°1.txt", size=1500)
    assert [one.model_copy(update={"event": ""}) for one in await site.mine("2")] == [expected]


@pytest.mark.parametrize("size", [5_000_001, 5_100_000, 60_000_000])
async def test_a_heavy_file_is_refused_with_a_sentence(client: httpx.AsyncClient, site: Site, size: int) -> None:
    answer = await client.post(
        "/chat/2",
        data={"event": PAGE},
        files={"file": ("cr.docx", b"x" * size)},
        headers={"accept": "text/plain", "accept-language": "en"},
    )
    assert answer.status_code == 413
    assert answer.text == "That is too heavy: a file may have 5 MB at most. Nothing was sent."
    assert site.heard == []


async def test_a_file_of_five_megabytes_is_taken(client: httpx.AsyncClient, site: Site) -> None:
    await client.post("/chat/2", data={"event": PAGE}, files={"file": ("cr.docx", b"x" * 5_000_000)})
    assert await site.ours("2") == ["cr.docx : 5000000"]


@pytest.mark.parametrize("size", [4001, 100_000])
async def test_a_long_text_is_refused(client: httpx.AsyncClient, site: Site, size: int) -> None:
    answer = await client.post("/chat/2", data={"event": PAGE, "text": "x" * size})
    assert (answer.status_code, site.heard) == (413, [])


async def test_scripts_are_answered_without_a_page(client: httpx.AsyncClient) -> None:
    headers = {"accept": "text/plain"}
    answer = await client.post("/chat/2", data={"event": PAGE, "text": "aide"}, headers=headers)
    assert (answer.status_code, answer.content) == (204, b"")


async def test_the_first_load_is_light(client: httpx.AsyncClient, site: Site) -> None:
    for number in range(20):
        sentence = f"{number}. Cartographie des services sur la route n° {number * 7919} · par Elisa Tavares"
        options = [Option(f"Voter {one}", f"@gtm-sahel vote {one}") for one in range(number, number + 6)]
        await site.tell(2, Reply("\n".join([sentence] * 8), tuple(options)), f"key {number}")
    await settled(lambda: site.ours("2"), 20)
    # What nobody has seen is shown, whatever it weighs.
    assert len(said((await client.get("/chat/2")).text)) == 20
    html = (await client.get("/chat/2")).text
    assert 2 <= len(said(html)) < 20
    answers = [await client.get(path) for path in ("/chat/2", *re.findall(r'(?:href|src)="(/static/[^"]+)"', html))]
    assert [one.headers["content-encoding"] for one in answers] == ["gzip"] * 3
    heads = sum(len(f"{name}: {value}\r\n") for one in answers for name, value in one.headers.items())
    assert heads + sum(one.num_bytes_downloaded for one in answers) < 8 * 1024
