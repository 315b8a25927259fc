"""Who is to do something, told from where it stands: in brackets, before a colon, before a verb."""

import re
from collections.abc import Sequence

from bot.minutes.marks import unset
from bot.minutes.owners import Names, read_owners
from bot.spelling.folding import fold

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+]+(?:[/-][A-Z0-9&+]+)*")
_GROUP = re.compile(
    r"(?:(?:all|every|each|tous?|toutes?|chaque|les|the|le|la|l')\b.{0,40})?"
    r"(?:[\w'/-]+ ){0,3}?(?:members?|membres?|partners?|partenaires?|participants?|agenc(?:y|ies)"
    r"|organi[sz]ations?|ong|ngos?"
    r"|delegue\w*|maires?|chefs?(?: de \w+)?|animat\w+|agents?|equipes?|teams?|responsables?|representants?"
    r"|volontaires?|volunteers?"
    r"|coordinat\w+|coordination|secretaria\w+|bureau|chair\w*|co-?chairs?|leads?|co-?leads?|rapporteure?s?|facilitat\w+"
    r"|president\w*|tresorier\w*|secretaires?|secretary|clerk|treasurer|(?:points?) foca[lux]+|focal points?|everyone"
    r"|everybody|tous|toutes|all|tout le monde|acteurs|actors|clusters?|gouvernement|government|sn|ns)"
    r"(?:(?: du| de la| de l'| des| de| of| of the)(?: [\w'/-]+){1,4})?"
)
_NO_ACTOR = re.compile(
    r"^(?:continue|need|agree[ds]?|try|plan|ask|decided?|want|have|remind|how|what|when|where|in|by|it|this|that|there|as|if"
    r"|il|elle|cela|ceci|on|en|pour|apres|avant|action|actions?|decision|note|nb|rappel|suite|next|prochaine?)\b"
)
_INFINITIVE = re.compile(r"(?:re|s'|se |ne pas |d')?[a-z]{2,}(?:er|ir|re|oir)\b")
_PERSON_OF = re.compile(r"([A-ZÀ-Ý][\w'’.-]+(?: [A-ZÀ-Ý][\w'’.-]+){0,2})\s*\(([^()]{2,40})\)")
_TITLED = re.compile(r"(?:Mmes?|MM?\.|Mrs?\.?|Ms\.?|Mlles?|Dr\.?|Pr\.?|Madame|Monsieur)\s+[A-ZÀ-Ý]")
_ARTICLE = re.compile(r"^(?:(?:le|la|les|the)\s+|l['’]\s*)(?=\w)", re.IGNORECASE)
_FUTURE = re.compile(
    r"(.{2,60}?)\s+(?:se\s+)?([a-zà-ÿ]*(?:era|eront|ira|iront|dra|dront|tra|tront|fera|feront))\b\s+(.+)"
)
_JOINED = re.compile(r",|\s(?:et|and|&)\s")
_EVERYBODY = re.compile(r"everybody|everyone|tout le monde|chacune?")
_WORDS_OF_NAME = 7
_MOST_PREFIX = 8
_SMALL = frozenset(re.findall(r"\w+", "de du des la le les et and of the d l a au aux for pour sur en in"))


class Actors:
    """Tells actors among the organisations that are known, groups, and whatever is written like a name."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def sure(self, text: str) -> bool:
        """Whether a text is nothing but actors."""
        owners = read_owners(text, self._names)
        return bool(owners) and (_is_group(text) or all(self._known(owner) for owner in owners))

    def likely(self, text: str) -> bool:
        """Whether a text is written like the names of actors, where only actors are expected."""
        owners = read_owners(text, self._names)
        return bool(owners) and not unset(text) and all(self._known(one) or _like_name(one) for one in owners)

    def acts(self, text: str, does: str) -> bool:
        """Whether a text before a colon is who does what stands behind it."""
        if self.sure(text):
            return True
        plain = fold(text)
        if _NO_ACTOR.match(plain) or len(text.split()) > _WORDS_OF_NAME or ("," in text and not self.likely(text)):
            return False
        told_to = _INFINITIVE.match(fold(does)) is not None and _INFINITIVE.match(plain) is None
        return self.likely(text) or (told_to and text[:1].isupper())

    def is_task(self, text: str) -> bool:
        """Whether a text begins as what is to be done does: « Demander une escorte », not as what was said."""
        return text[:1].isupper() and _INFINITIVE.match(fold(text)) is not None

    def is_subject(self, text: str) -> bool:
        """Whether a text before « doit », “to” or “will” is somebody."""
        plain = fold(text)
        if _NO_ACTOR.match(plain) or len(text.split()) > _WORDS_OF_NAME + 3:
            return False
        return self.sure(text) or _ARTICLE.sub("", text)[:1].isupper()

    def known_subject(self, text: str) -> tuple[str, str] | None:
        """A known name at the beginning of a sentence, and what it does: « Loïc Brun achète le fil »."""
        words = text.split()
        for count in range(min(_MOST_PREFIX, len(words) - 1), 0, -1):
            name = " ".join(words[:count])
            several = self.named(name) if _JOINED.search(name) else []
            everybody = (_ARTICLE.match(name) and _is_group(name)) or _EVERYBODY.fullmatch(fold(name))
            told = _ARTICLE.sub("", name) in self._names or everybody or (len(several) > 1 and self.all_known(several))
            if told and words[count][:1].islower() and words[count] not in _SMALL:
                return name, " ".join(words[count:])
        found = _FUTURE.match(text)
        return (found[1], f"{found[2]} {found[3]}") if found and self.is_subject(found[1]) else None

    def all_known(self, owners: Sequence[str]) -> bool:
        """Whether each of them is named in the minutes, or a group of people, or an acronym."""
        return all(map(self._known, owners))

    def future(self, sentence: str) -> bool:
        """Whether a sentence says that somebody known will do something: « l’OIM partagera la carte »."""
        found = _FUTURE.match(sentence)
        return found is not None and self.all_known(self.named(found[1]))

    def named(self, text: str) -> list[str]:
        """The actors of a text, without articles; « Awa (OIM) » stands for OIM."""
        return [self._actor(owner) for owner in read_owners(text, self._names)]

    def _actor(self, owner: str) -> str:
        found = _PERSON_OF.fullmatch(owner)
        if found and owner not in self._names and self._known(found[2].strip()):
            return found[2].strip()
        return _ARTICLE.sub("", owner).strip().removeprefix("@") or owner

    def _known(self, owner: str) -> bool:
        bare = _ARTICLE.sub("", owner)
        return (
            owner in self._names
            or bare in self._names
            or _ACRONYM.fullmatch(bare) is not None
            or owner.startswith("@")
            or _TITLED.match(owner) is not None
            or _is_group(owner)
        )


def _is_group(text: str) -> bool:
    return _GROUP.fullmatch(fold(text).strip(" .")) is not None


def _like_name(text: str) -> bool:
    words = [word for word in re.split(r"[\s'’/-]+", _ARTICLE.sub("", text)) if word and fold(word) not in _SMALL]
    capital = [word for word in words if word[0].isupper()]
    return 0 < len(words) <= _WORDS_OF_NAME and len(capital) * 2 > len(words) and words[0][0].isupper()
