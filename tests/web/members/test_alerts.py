"""Alerts: a browser is told that a message waits, once until somebody looks, and never what it says."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from bot.commands import Role
from bot.web.members.alerts import is_served
from storage.instants import to_seconds
from storage.people import push_subscriptions
from tests.channels.telegram.tama_process import until
from tests.talk import Talker
from tests.web.members.outside import OutsideTown, Phone
from tests.web.members.push_service import PushService, push_service
from tests.web.members.test_joining import joined

SERVICES = ("fcm.googleapis.com", ".push.services.mozilla.com")


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    """A push service."""
    async with push_service() as running:
        yield running


async def turned_on(outside: OutsideTown, service: PushService, name: str = "awa") -> Phone:
    """A member's browser in which alerts are on."""
    phone = outside.phone()
    await joined(phone, await outside.code(), f"{name.title()} Diop")
    assert 'href="/alerts"' in (await phone.get("/chat")).text
    page = (await phone.get("/alerts")).text
    found = re.search(r'data-key="(.*?)"', page)
    assert found is not None
    service.key = found[1]
    assert (await phone.post("/alerts", {"endpoint": service.address(name)})).status_code == 303
    assert "Les alertes sont actives" in (await phone.get("/alerts")).text
    return phone


async def announces(outside: OutsideTown, coordinator: Talker, words: str) -> None:
    """A coordinator writes to all."""
    await coordinator.says(f"annonce à tous : {words}")
    await coordinator.says("oui")


async def _is_due_later(outside: OutsideTown) -> bool:
    due = await outside.db.read(push_subscriptions.next_due)
    return due is not None and due > to_seconds(outside.clock.now())


async def test_told_once_until_somebody_looks(outside: OutsideTown, service: PushService) -> None:
    phone = await turned_on(outside, service)
    ben = await outside.joins("Ben Sy", Role.COORDINATOR)
    await announces(outside, ben, "Le pont de Kaya est fermé")
    await until(lambda: service.told == ["awa"])
    await announces(outside, ben, "Le pont de Kaya est ouvert")
    assert "ouvert" in await phone.reads()
    assert service.told == ["awa"]
    await announces(outside, ben, "Merci à tous")
    await until(lambda: service.told == ["awa", "awa"])


async def test_a_browser_that_is_gone_is_told_no_more(outside: OutsideTown, service: PushService) -> None:
    phone = await turned_on(outside, service)
    ben = await outside.joins("Ben Sy", Role.COORDINATOR)
    service.answers["awa"] = [410]
    await announces(outside, ben, "Le pont de Kaya est fermé")
    await until(lambda: service.told == ["awa"])
    for _ in range(200):
        if "Recevoir les alertes" in (await phone.get("/alerts")).text:
            break
    else:
        pytest.fail("alerts are still on")


async def test_a_service_that_fails_is_asked_again_later(outside: OutsideTown, service: PushService) -> None:
    await turned_on(outside, service)
    ben = await outside.joins("Ben Sy", Role.COORDINATOR)
    service.answers["awa"] = [503]
    await announces(outside, ben, "Le pont de Kaya est fermé")
    await until(lambda: _is_due_later(outside))
    assert service.told == ["awa"]
    outside.clock.forward(minutes=6)
    outside.pushes.wake()
    await until(lambda: service.told == ["awa", "awa"])


@pytest.mark.parametrize("how", ["off", "revoked", "forgotten"])
async def test_off_is_off(outside: OutsideTown, service: PushService, how: str) -> None:
    phone = await turned_on(outside, service)
    await turned_on(outside, service, "ali")
    ben = await outside.joins("Ben Sy", Role.COORDINATOR)
    if how == "off":
        await phone.post("/alerts", {"off": "1"})
    elif how == "revoked":
        await phone.post("/chat", {"event": "e00000001", "text": "retirer appareil 1"})
    else:
        await phone.says("oubliezmoi")
        await phone.says("oui")
    await announces(outside, ben, "Le pont de Kaya est fermé")
    await until(lambda: "ali" in service.told)
    assert service.told == ["ali"]


async def test_only_known_services_are_called(outside: OutsideTown, service: PushService) -> None:
    phone = await turned_on(outside, service)
    await phone.post("/alerts", {"off": "1"})
    answer = await phone.post("/alerts", {"endpoint": "https://intranet.example.org/admin"})
    assert (answer.status_code, "Rien n’a été activé" in answer.text) == (400, True)
    assert (await outside.phone().get("/alerts")).status_code == 401


@pytest.mark.parametrize(
    ("endpoint", "served"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/abc", True),
        ("http://fcm.googleapis.com/fcm/send/abc", False),
        ("https://fcm.googleapis.com:8443/x", False),
        ("https://fcm.googleapis.com@10.0.0.1/x", False),
        ("https://evil-fcm.googleapis.com/x", False),
        ("https://push.services.mozilla.com.example.org/x", False),
        ("http://127.0.0.1/x", False),
        ("https://fcm.googleapis.com/" + "a" * 1000, False),
        ("https://[::1", False),
        ("", False),
    ],
)
def test_what_is_served(endpoint: str, *, served: bool) -> None:
    assert is_served(endpoint, SERVICES) is served
