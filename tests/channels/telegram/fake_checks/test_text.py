"""Text at the fake: what is read, refused, trimmed, and found in it."""

import pytest

from tests.channels.telegram.fake.errors import BotApiError
from tests.channels.telegram.fake.text import html
from tests.channels.telegram.fake.text.entities import found_in
from tests.channels.telegram.fake_client import fake


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "\u00a0\u202f"}, "text must be non-empty"),
        ({"text": " \n\t "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "é" * 4097}, "message is too long"),
        ({"text": "👍" * 2049}, "message is too long"),
        ({"text": "a" * 32769}, "text is too long"),
        ({"text": "a", "parse_mode": "MarkdownV3"}, "unsupported parse_mode"),
        ({"text": "<x>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        (
            {"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 1",
        ),
    ],
)
async def test_refused(params: dict[str, object], description: str) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        assert await call.refusal("sendMessage", chat_id=awa.id, **params) == f"Bad Request: {description}"
        assert awa.messages == []


@pytest.mark.parametrize("text", ["é" * 4096, "👍" * 2048, "<b>&amp;</b>" + "é" * 4095, "  " + "é" * 4096 + "  "])
async def test_lengths_count_after_parsing(text: str) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        await call.result("sendMessage", chat_id=awa.id, text=text, parse_mode="HTML")
        assert len(awa.messages) == 1


async def test_space_around_is_cut_off_with_its_entities() -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        text = " \n<b> oui\x00 </b>\r\n"
        sent = await call.result("sendMessage", chat_id=awa.id, text=text, parse_mode="HTML")
        assert (sent["text"], sent["entities"]) == ("oui", [{"type": "bold", "offset": 0, "length": 3}])
        text = "👍<b>\n a</b> b<i> </i>c"
        sent = await call.result("sendMessage", chat_id=awa.id, text=text, parse_mode="HTML")
        assert (sent["text"], sent["entities"]) == ("👍\n a b c", [{"type": "bold", "offset": 4, "length": 1}])


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>é</b> <i>👍a</i>", "é 👍a", [("bold", 0, 1), ("italic", 2, 3)]),
        ("<u><s>a</s></u>", "a", [("strikethrough", 0, 1), ("underline", 0, 1)]),
        ("<STRONG>a</STRONG><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("<code>a</code><pre>b</pre>", "ab", [("code", 0, 1), ("pre", 1, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("a &lt;b&gt; &amp;&quot;&#233;&#xe9; &nbsp; & &#0;", 'a <b> &"éé &nbsp; & &#0;', []),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [("bold", 0, 1)]),
        ("a > b", "a > b", []),
    ],
)
def test_html(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    plain, found = html.parse(source)
    assert plain == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


def test_html_keeps_addresses_and_languages() -> None:
    _, [link] = html.parse('<a href="https://example.org/?a=1&amp;b=2">ici</a>')
    assert link == {"type": "text_link", "offset": 0, "length": 3, "url": "https://example.org/?a=1&b=2"}
    _, [code] = html.parse('<pre><code class="language-python">a</code></pre>')
    assert code == {"type": "pre", "offset": 0, "length": 1, "language": "python"}
    assert html.parse("<a>mot</a>") == ("mot", [])


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<b class>a</b>", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_html_refused(source: str, sentence: str) -> None:
    with pytest.raises(BotApiError) as refused:
        html.parse(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {sentence}"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start CODE", [("bot_command", "/start")]),
        ("dites /vote@TamaTestBot, merci", [("bot_command", "/vote@TamaTestBot")]),
        ("et/ou 1/2 a//b </b>", []),
        ("@abc @awa_k é@awa_k", [("mention", "@awa_k")]),
        ("#eau #12 #2026-eau", [("hashtag", "#eau")]),
        ("a.b@example.org.", [("email", "a.b@example.org")]),
        (
            "https://example.org/a?b=c, puis example.org!",
            [("url", "https://example.org/a?b=c"), ("url", "example.org")],
        ),
        ("fin.Puis le 12.05.2026 à 14.30 v1.2 etc.", []),
        ("👍 /aide", [("bot_command", "/aide")]),
    ],
)
def test_found_by_telegram_itself(text: str, entities: list[tuple[str, str]]) -> None:
    units = text.encode("utf-16-le")
    found = [
        (entity["type"], units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
        for entity in found_in(text, [])
    ]
    assert found == entities


def test_nothing_is_found_in_code_or_links() -> None:
    code = {"type": "code", "offset": 0, "length": 5}
    assert found_in("/vote", [code]) == [code]
