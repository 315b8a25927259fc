"""The parts of the lines by which people say who they are: a code, a name, an organisation, a country."""

from __future__ import annotations

import re

from bot.commands import find
from bot.errors import Refused
from bot.messages import NO, YES
from bot.parts import SKIP, Choice, Hearing, OneOf, Part, Unsure, Words
from bot.rules.people.codes import code_in, hash_code, is_slip
from bot.rules.people.countries import countries_meant, country_said, is_country
from bot.rules.people.introductions import is_spoken, organisation_in
from bot.rules.people.names import NAME_CHARACTERS, name_in, presented
from bot.rules.people.new_organisation import can_be_a_name
from bot.spelling.folding import fold
from bot.texts import T

UNSEEN = "?"
"""Stands for a name where none can be seen in what was said."""
NONE = Choice(SKIP[0], T("Skip"), words=SKIP)
ORGANISATION_CHARACTERS = 120
_SHOWN = 60
_NOT_NAMES = frozenset({"page", "axe", "axis", "groupe", "group"})
"""Words that alone are no part of a name by which a group is meant."""


class GroupName(OneOf):
    """A group among those that are offered: by its name, by its number, or by words of its name."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """« technique » is the one group in whose name that stands; of several it is asked which."""
        if (named := super().read(text, hearing)) is not None:
            return named
        words = frozenset(re.findall(r"\w{3,}", fold(text)))
        found = [one for one in hearing.choices if any(words <= set(re.findall(r"\w+", name)) for name in one.words)]
        if not words or not found or words & _NOT_NAMES:
            return None
        if len(found) > 1:
            raise Unsure(T("Several groups are called so. Which one?"), found)
        return found[0].value, ""


class Secret(Part):
    """A joining code, of which only the hash goes any further."""

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        """The code among whatever else is said, else the first word, hashed; and what is said after it."""
        found = code_in(text)
        if found is not None:
            return hash_code(found[0]), found[1]
        if is_slip(text.strip()):
            raise Refused(T("A sign in this code is not right. Look at it again, or have it read to you once more."))
        code, _, rest = text.strip().partition(" ")
        return (hash_code(code.rstrip(",;.")), rest.strip()) if code else None


class Name(Words):
    """How somebody is called, be it said in a sentence; `UNSEEN` where that is no name."""

    def __init__(self) -> None:
        super().__init__(NAME_CHARACTERS)

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """The name; a yes, a no or a dash stay what they are."""
        if (words := super().read(text, hearing)) is None:
            return None
        said = fold(words[0])
        return (said if said in (*SKIP, *YES, *NO) else name_in(words[0]) or UNSEEN), ""


class Newcomer(Name):
    """How a newcomer is called, and behind a comma the organisation that is said in the same sentence."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """`Awa Diop, CRS`, be it said as « je suis Awa Diop de la CRS »: `parted` takes it apart."""
        name, organisation = presented(text)
        if not (name and organisation) or len(text) > NAME_CHARACTERS + ORGANISATION_CHARACTERS:
            return super().read(text, hearing)
        return f"{name}, {organisation}", ""


class Answer(Words):
    """Free words, but not a command: it was meant to be heard as one."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """The words. Raises Refused for a command; a country is a country, whatever else is called so."""
        if is_left_out(text):
            return SKIP[0], ""
        found = find(text)
        if found is not None and not is_country(text) and self.is_command(found[1]):
            raise Refused(T("“{said}” is something to do; I need an answer first.", said=text.strip()[:_SHOWN]))
        return super().read(text, hearing)

    def is_command(self, rest: str) -> bool:
        """Whether a line with this after a command's name is meant as one; organisations begin like that too."""
        return not rest or ";" in rest or ":" in rest


class OrganisationAnswer(Answer):
    """What somebody stands for; what says something instead is asked back."""

    def __init__(self) -> None:
        super().__init__(ORGANISATION_CHARACTERS, line=True)

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """The name, without the sentence around it. Raises Unsure for what hardly is one, Refused for a number."""
        words = super().read(text, hearing)
        if words is None or words[0] in SKIP:
            return words
        name = organisation_in(words[0]) or words[0]
        if not can_be_a_name(name):
            raise Refused(T("I do not see an organisation in that."))
        if is_spoken(name):
            said = name[:_SHOWN]
            raise Unsure(
                T("Is “{said}” the name of your organisation?", said=said), [Choice(name, T("Yes"), words=YES), NONE]
            )
        return name, ""


class CountryAnswer(Answer):
    """A country from the list of them all, as its reader calls it."""

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        """The country. Raises Unsure where a city or something like a country is named, Refused for anything else."""
        if (country := country_said(text, hearing.lang)) is not None:
            return country, ""
        words = super().read(text, hearing)
        if words is None or words[0] == SKIP[0]:
            return words
        said = words[0][:_SHOWN]
        meant = countries_meant(text, hearing.lang)
        if not meant:
            raise Refused(T("I know no country called “{said}”.", said=said))
        choices = [Choice(one, one, words=YES if len(meant) == 1 else ()) for one in meant]
        if len(meant) == 1:
            raise Unsure(T("“{said}”: do you mean {country}?", said=said, country=meant[0]), [*choices, NONE])
        raise Unsure(T("“{said}” can mean several countries.", said=said), [*choices, NONE])

    def is_command(self, _rest: str) -> bool:
        """No country begins with the name of a command."""
        return True


def is_left_out(text: str) -> bool:
    """Whether nothing is answered: « - », “I don’t know”."""
    return fold(text).rstrip(" .!") in SKIP
