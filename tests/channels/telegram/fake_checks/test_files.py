"""Files at the fake: sent, fetched, too big."""

import io

import aiohttp
import pytest
from yarl import URL

from tests.channels.telegram.fake_client import Client, Json, fake


async def _upload(call: Client, content: bytes, *, attached: bool = False, **params: str) -> Json:
    form = aiohttp.FormData(params, quote_fields=False)
    if attached:
        form.add_field("document", "attach://part")
    form.add_field("part" if attached else "document", io.BytesIO(content), filename="liste des votes.csv")
    async with call.session.post(call.url("sendDocument"), data=form) as answer:
        body: Json = await answer.json()
        return body


@pytest.mark.parametrize("attached", [False, True])
async def test_a_file_out(*, attached: bool) -> None:
    async with fake() as (api, call):
        awa = api.person()
        await awa.starts()
        content = b"a;b\r\n" * 100
        answer = await _upload(
            call, content, attached=attached, chat_id=str(awa.id), caption="<b>Votes</b>", parse_mode="HTML"
        )
        document = answer["result"]["document"]
        assert (document["file_name"], document["mime_type"]) == ("liste des votes.csv", "text/csv")
        assert (document["file_size"], answer["result"]["caption"]) == (500, "Votes")
        [message] = awa.messages
        assert (message.document, message.caption) == (("liste des votes.csv", content), "Votes")
        assert message.bytes_down > 500
        again = await call.result("sendDocument", chat_id=awa.id, document=document["file_id"])
        assert again["document"] == document
        refusal = await call.refusal("editMessageText", chat_id=awa.id, message_id=again["message_id"], text="a")
        assert refusal == "Bad Request: there is no text in the message to edit"
        assert api.spec_errors == []


async def test_refused_files() -> None:
    async with fake(strict=False) as (api, call):
        awa = api.person()
        await awa.starts()
        chat = str(awa.id)
        refused = [
            await _upload(call, b"", chat_id=chat),
            await _upload(call, b"a", chat_id=chat, caption="é" * 1025),
            await call("sendDocument", chat_id=chat),
            await call("sendDocument", chat_id=chat, document="abc"),
            await _upload(call, bytes(50 * 1024 * 1024 + 1), chat_id=chat),
        ]
        assert [answer["description"] for answer in refused] == [
            "Bad Request: file must be non-empty",
            "Bad Request: message caption is too long",
            "Bad Request: there is no document in the request",
            "Bad Request: wrong file identifier/HTTP URL specified",
            "Request Entity Too Large",
        ]
        assert awa.messages == []


async def test_a_file_in() -> None:
    async with fake() as (api, call):
        awa = api.person()
        told = await awa.sends(document=("compte-rendu.docx", b"PK\x03\x04"), caption="/minutes")
        file = await call.result("getFile", file_id=told["document"]["file_id"])
        assert (file["file_size"], told["caption"]) == (4, "/minutes")
        addresses = [
            URL(f"{api.url}/file/bot{token}/{file['file_path']}", encoded=True)
            for token in (api.token, api.token.replace(":", "%3A"))
        ]
        for address in addresses:
            async with call.session.get(address) as answer:
                assert await answer.read() == b"PK\x03\x04"
        assert [request.method for request in api.requests] == ["getFile", "file", "file"]
        api.fail("file", 500)
        async with call.session.get(addresses[0]) as answer:
            assert answer.status == 500


@pytest.mark.parametrize(
    ("size", "refusal"), [(20 * 1024 * 1024, None), (20 * 1024 * 1024 + 1, "Bad Request: file is too big")]
)
async def test_a_big_file_in(size: int, refusal: str | None) -> None:
    async with fake() as (api, call):
        told = await api.person().sends(document=("a.pdf", b"%PDF"), size=size)
        answer = await call("getFile", file_id=told["document"]["file_id"])
        assert answer.get("description") == refusal


async def test_an_unknown_file() -> None:
    async with fake() as (_, call):
        refusal = await call.refusal("getFile", file_id="abc")
        assert refusal == "Bad Request: wrong file_id or the file is temporarily unavailable"
