"""What a coordinator writes of an organisation that is new: `CRB, Croix-Rouge béninoise, Bénin`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.rules.people.countries import is_country
from bot.rules.wording.two_languages import halves_in_order
from bot.spelling.names import keys, name_and_acronym
from storage.people.organisations import Organisation


@dataclass(frozen=True, slots=True)
class Written:
    """An organisation as it was written; `acronym` may be empty. Either may be `français | english`."""

    name: str
    acronym: str
    country: str | None = None

    @property
    def keys(self) -> list[str]:
        """Every key under which it is found, in both languages."""
        halves = [half for words in (self.acronym, self.name) for half in words.split("|")]
        return list(dict.fromkeys(one for half in halves for one in keys(half)))


def written(words: str) -> Written:
    """The short name first; of two parts the second is a country if one is called so, of more the last is it."""
    first, *others = (part.strip() for part in words.split(","))
    others = [part for part in others if part]
    country = others.pop() if len(others) > 1 or (others and is_country(others[0])) else None
    name, acronym = (", ".join(others), first) if others else name_and_acronym(first)
    return Written(halves_in_order(name), halves_in_order(acronym), country)


def completed(known: Organisation, new: Written) -> Organisation:
    """A known organisation with what it lacked; what it had it keeps."""
    known = replace(known, country=known.country or new.country)
    return known if known.acronym or not new.acronym else replace(known, name=new.name, acronym=new.acronym)


def can_be_a_name(words: str) -> bool:
    """Whether somebody can be called so: a number alone means something else."""
    return any(sign.isalpha() for sign in words)
