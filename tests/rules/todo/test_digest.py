"""How a digest is laid out, and what it remembers of the last one."""

from __future__ import annotations

from dataclasses import replace

from bot.languages import Reader, render
from bot.messages import Option
from bot.rules.todo.digest import BUTTONS, LIMIT, Mark, Section, fits, is_empty, lay_out, says_something, signs
from bot.rules.todo.items import Item
from bot.texts import Line, Said

FRENCH = Reader("fr", "UTC")


def item(ref: str, group: str = "gtm", text: str = "", state: str = "open") -> Item:
    option = Option(f"Faire {ref}", f"fait {ref.partition(':')[2]}")
    example = Line("oui", "yes") if ref.startswith("meeting:") else Line("fait", "done")
    return Item(ref, group, ref, example, text or f"Chose {ref}", state, option, (option,))


def test_items_are_numbered_through_all_groups() -> None:
    sections = [
        Section("Un", [item("point:3"), item("meeting:1")], ["Du nouveau"]), Section("Deux", [item("point:3", "axe")])
    ]  # fmt: skip
    reply = lay_out(sections, "UTC", several=True)
    assert render(reply.text, FRENCH) == (
        "À faire, et nouveautés :\nUn\n1. Chose point:3\n2. Chose meeting:1\n• Du nouveau"
        "\nDeux\n3. Chose point:3\nRépondez en une ligne, par exemple : 1 fait, 2 oui"
    )
    assert reply.sheet == ("gtm/point:3", "gtm/meeting:1", "axe/point:3")
    assert [option.line for option in reply.options] == ["@gtm fait 3", "@gtm fait 1", "@axe fait 3"]


def test_in_one_group_neither_it_nor_its_lines_are_named() -> None:
    reply = lay_out([Section("Un", [item("point:3")])], "UTC", several=False)
    assert render(reply.text, FRENCH) == ("À faire :\n1. Chose point:3\nRépondez en une ligne, par exemple : 1 fait")
    assert [option.line for option in reply.options] == ["fait 3"]


def test_what_does_not_fit_is_counted_and_every_group_has_its_turn() -> None:
    many = [item(f"point:{number}", text="Une chose très longue à faire " * 3) for number in range(30)]
    reply = lay_out([Section("Un", many), Section("Deux", many)], "UTC", several=True)
    text = render(reply.text, FRENCH)
    assert fits(reply, "UTC")
    assert len(text) > LIMIT - 250
    first, second = (part.count(". Une chose") for part in text.split("Deux"))
    assert 0 <= first - second <= 1
    assert f"… et {60 - len(reply.sheet)} autres : afaire" in text
    assert len(reply.options) == BUTTONS


def test_one_line_is_shown_however_long() -> None:
    reply = lay_out([Section("Un", [item("point:1", text="mot " * 400)])], "UTC", several=False)
    assert len(reply.sheet) == 1


def test_only_what_waits_or_changed_is_worth_sending() -> None:
    also = [Section("Un", [], also=["À savoir"])]
    assert not says_something(also)
    assert not is_empty(also)
    assert is_empty([Section("Un", [])])


def test_titles_are_only_shortened_as_far_as_it_takes() -> None:
    title = "Traduire en anglais les cinq modules du cours en ligne pour"
    few, many = ([replace(item(f"point:{number}"), text=Said(title)) for number in range(n)] for n in (3, 16))
    assert f"1. {title}\n" in render(lay_out([Section("Un", few)], "UTC", several=False).text, FRENCH)
    reply = lay_out([Section("Un", many)], "UTC", several=False)
    assert "\n16. Traduire en anglais les cinq modules du…\n" in render(reply.text, FRENCH)
    assert fits(reply, "UTC")


def test_a_mark_is_kept_and_changes_with_the_state() -> None:
    late = replace(item("point:3"), state="late")
    before, after = signs([Section("Un", [item("point:3")])]), signs([Section("Un", [late])])
    assert len(before - after) == 1
    assert Mark.load(Mark(7, before | after).dump()) == Mark(7, before | after)
    assert Mark.load("") == Mark(0, frozenset())
