"""What the columns of a plan hold: by the words in their heads, in either language, and by what stands below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache

from bot.minutes.marks import lone_number, split_mark, unset
from bot.minutes.states import is_state
from bot.papers.plans.money import MoneyReader
from bot.papers.plans.periods import PeriodReader, months_of
from bot.spelling.folding import fold


class Role(StrEnum):
    """What a column holds; `MONTH` is one of a calendar with crosses, `OTHER` has no place in an activity."""

    NUMBER = "number"
    AXIS = "axis"
    WHAT = "what"
    DESCRIPTION = "description"
    WHO = "who"
    HOW = "how"
    BUDGET = "budget"
    CURRENCY = "currency"
    WHEN = "when"
    START = "start"
    END = "end"
    ORDER = "order"
    WHERE = "where"
    CRITERIA = "criteria"
    STATE = "state"
    MONTH = "month"
    OTHER = "other"


_HEADS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (Role.NUMBER, r"^(?:n\W?o?\W?|nos?|num(?:ero)?s?|#|nr|s/?n|id|ref(?:erence)?s?|codes?|item(?: no)?)$"),
        (Role.ORDER, r"^(?:ordre(?: de priorite)?|order|rang|sequence)$"),
        (Role.CURRENCY, r"^(?:devises?|currenc(?:y|ies)|monnaies?)$"),
        (
            Role.OTHER,
            (
                r"\bcommentaires?\b|\bcomments\b|\bobservations?\b|\bremar(?:k|que)s?\b|^notes?$|\brisques?\b"
                r"|\brisks?\b"
                r"|\bhypotheses?\b|\bassumptions?\b|\bverification\b|\bbailleurs?\b|\bdonors?\b|\bfunding source\b"
                r"|\bsources? (?:de|of) f(?:inancement|unding)\b|\bfinance par\b|\bfunded by\b|\bbeneficiaires?\b"
                r"|\bbeneficiar(?:y|ies)\b|\bcibles?\b|\btargets?(?: group)?$|\bbaseline\b|\btelephone\b|\bphone\b"
                r"|e-?mail"
                r"|\bdisponible\b|\bacquis\b|\bobtenu\b|\bobtained\b|\bsecured\b|\bavailable\b|\bgap\b|\bmanquant\b"
                r"|\bmissing\b"
                r"|\bduree\b|\bduration\b"
            ),
        ),
        (
            Role.CRITERIA,
            (
                r"\bcriter\w+|\bsaura\b|\b(?:we|you) know\b|\bindicat\w+|\bpourquoi\b|^why\b"
                r"|\bresultats? (?:attendus?|escomptes?|vises?)"
                r"|\bexpected\b"
                r"|\bsuccess\b|\breussite\b|\bkpis?\b|\blivrables?\b|\bdeliverables?\b|\bextrants?\b|\battendus?\b"
                r"|\bproduits? (?:attendus?|livres?)|\bproof\b|\bpreuves? de realisation"
            ),
        ),
        (Role.START, r"\bdebut\b|\bstart\w*|\bdemarrage\b|\bbegin\w*|^from$|^du$|^lancement$"),
        (
            Role.END,
            r"\bfin(?: prevue)?$|\bdate de fin\b|\bend(?: date)?$|\bfinish\b|\bcompletion\b|^to$|^au$|\bcloture\b",
        ),
        (
            Role.WHEN,
            (
                r"\bquand\b|\bwhen\b|\bdates?\b|\bperiod\w*|\bdelais?\b|\becheanc\w+|\bdeadlines?\b|\bcalendrier\b"
                r"|\btime ?(?:line|frame|table)s?\b|\btiming\b|\bchronogramme\b|\bplanning\b|\bschedule\b|^mois$"
                r"|^months?$"
                r"|\bdue\b|^trimestres?$|^quarters?$|^semaines?$|^weeks?$|^annees?$|^years?$|\bhorizon\b|^by$|^limite$"
            ),
        ),
        (
            Role.BUDGET,
            (
                r"\bbudgets?\b|\bbudgetaire\b|\bcouts?\b|\bcosts?\b|\bmontants?\b|\bamounts?\b|\bfinancements?\b"
                r"|\bfunding\b"
                r"|\bhow much\b|\bcombien\b|\bfunds?\b|\bestimations?\b|\bprix\b|\bprice\b|\bdepenses?\b|^(?:f ?cfa"
                r"|xof|usd|eur|€|\$)$"
            ),
        ),
        (
            Role.WHO,
            (
                r"responsab|responsib|\bresp\b|\bqui\b|\bwho\b|\bacteurs?\b|\bactors?\b|\blead(?:er|ing)?s?\b"
                r"|\bpilot\w*"
                r"|\bporteu[rs]\w*|\bcharges?\b|\borgani[sz]ations?\b|\bstructures?\b|\bagenc(?:es?|y|ies)\b"
                r"|\bpartenaires?\b|\bpartners?\b|\bfoca[lux]+\b|\bowners?\b|\bassign\w*|\bimplement(?:ing|ed by|er"
                r"|ers)\b"
                r"|\bmise en (?:oe|œ)uvre\b|\bexecut\w+|\bstakeholders?\b|\bparties? prenantes?\b|\bequipes?\b"
                r"|\bteams?\b"
                r"|\bpar qui\b|\bby whom\b|\bintervenants?\b|\binstitutions?\b|\bpersonnes?\b|\bpersons?\b"
                r"|\bfacilita\w+"
            ),
        ),
        (
            Role.WHERE,
            (
                r"^ou\b|\bwhere\b|\blieux?\b|\bplaces?\b|\blocations?\b|\bzones?\b|\blocalites?\b|\bsites?\b"
                r"|\bregions?\b"
                r"|\bpays\b|\bcountr(?:y|ies)\b|\bprovinces?\b|\bdistricts?\b|\bcouverture\b|\bcoverage\b|\bvilles?\b"
                r"|\bcommunes?\b|\bvenues?\b|\bgeograph\w+|\bareas?\b|\bstates?$|\bdepartements?\b"
            ),
        ),
        (
            Role.STATE,
            (
                r"\bstatuts?\b|\bstatus\b|^etat\b|\bavancement\b|\bprogress\b|\bniveau d\w+|\btaux\b|^suivi$"
                r"|^realise\w*$"
                r"|^done$|^fait$"
            ),
        ),
        (
            Role.HOW,
            (
                r"^comment\b|^how\b|\bavec quoi\b|\bwith what\b|\bmoyens?\b|\bressources?\b|\bresources?\b"
                r"|\bmeans\b|\bmethod\w+|\bmodalites?\b"
                r"|\bapproche?s?\b|\bapproach(?:es)?\b|\bstrateg(?:ie|y)\b|\binputs?\b|\bintrants?\b|\boutils?\b"
                r"|\btools?\b"
                r"|\bbesoins?\b|\bneeds\b|\blogisti\w+|\bmateriels?\b"
            ),
        ),
        (
            Role.DESCRIPTION,
            r"\bdescripti\w+|\bdetails?\b|\bcontenus?\b|\bcontents?\b|\bexplications?\b|\bprecisions?\b",
        ),
        (
            Role.WHAT,
            (
                r"\b(?:sous-? ?)?activites?\b|\b(?:sub-? ?)?activit(?:y|ies)\b|\bactions?\b|\b(?:sous-? ?)?taches?\b"
                r"|\b(?:sub-? ?)?tasks?\b|\bquoi\b|\bwhat\b|\bintitules?\b|\binitiatives?\b|\binterventions?\b"
                r"|\bmesures?\b"
                r"|\boperations?\b|\betapes?\b|\bsteps?\b|\ba faire\b|\bfaut faire\b|\bto do\b|\bprojets?\b"
                r"|\bprojects?\b"
                r"|\bevenements?\b|\bevents?\b|\btravaux\b"
            ),
        ),
        (
            Role.AXIS,
            (
                r"\baxes?\b|\baxis\b|\bpiliers?\b|\bpillars?\b|\bvolets?\b|\bcomposantes?\b|\bcomponents?\b"
                r"|\bobjecti\w+"
                r"|\bdomaines?\b|\bdomains?\b|\bthem(?:e|es|atiques?)\b|\bpriorit\w+|\bresultats?\b|\bresults?\b"
                r"|\bout(?:put|come)s?\b"
                r"|\bstrategi(?:que|c)s?\b|\bsect(?:eu|o)rs?\b|\bcluster\b|\bcategor\w+|\brubriques?\b|\bphases?\b"
                r"|\bgroupes?\b"
                r"|\bgroups?\b|\bwork ?streams?\b|\bgoals?\b|\bprogrammes?\b"
            ),
        ),
    )
)
_SEVERAL = frozenset({Role.WHO, Role.CRITERIA, Role.HOW, Role.OTHER, Role.MONTH, Role.WHERE, Role.DESCRIPTION})
_LONGEST = 90
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ACRONYMS = re.compile(r"[A-Z][A-Z0-9&+-]{1,12}(?:\s*(?:,|;|et|and|&|/|\n)\s*[A-Z][A-Z0-9&+-]{1,12})*")
_MOST_ROWS = 40
_FEW_WORDS = 2.5


@lru_cache(maxsize=4_096)
def role_of(head: str) -> Role | None:
    """What a head announces; None for one that says nothing, as the cells of a row do not."""
    if not head or len(head) > _LONGEST or ":" in head.strip(" :"):
        return None
    label = fold(split_mark(head)[1] or head)
    bare = _BRACKETS.sub("", label).strip(" :.?*_") or label.strip("()[] ")
    if months_of(bare):
        return Role.MONTH
    return next((role for role, pattern in _HEADS if pattern.search(bare)), None)


class Columns:
    """Tells the roles of the columns of one table, from heads of one or two lines and the rows below."""

    def __init__(self, money: MoneyReader, periods: PeriodReader) -> None:
        self._money = money
        self._periods = periods

    def roles(self, heads: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> list[Role]:
        """A role for each column; the lowest line of a head says most."""
        width = max((len(line) for line in (*heads, *rows)), default=0)
        below = [[row[at] for row in rows[:_MOST_ROWS] if at < len(row) and row[at]] for at in range(width)]
        roles = [self._by_head([line[at] if at < len(line) else "" for line in heads]) for at in range(width)]
        found = [role or self._by_content(below[at]) for at, role in enumerate(roles)]
        _only_one_what(found, below)
        self._weigh(found, below)
        return _each_once(found)

    def _by_head(self, lines: Sequence[str]) -> Role | None:
        return next((role for line in reversed(lines) if (role := role_of(line)) is not None), None)

    def _by_content(self, cells: Sequence[str]) -> Role | None:
        signs: tuple[tuple[Role, Callable[[str], bool]], ...] = (
            (
                Role.NUMBER,
                lambda cell: lone_number(cell) is not None or re.fullmatch(r"[A-Z]?\d+(?:\.\d+)*\.?", cell) is not None,
            ),
            (Role.STATE, is_state),
            (Role.BUDGET, self._money.named),
            (Role.WHEN, lambda cell: len(cell) <= _LONGEST and self._periods.tells(cell)),
            (Role.WHO, lambda cell: _ACRONYMS.fullmatch(cell.strip()) is not None),
        )
        told = [cell for cell in cells if not unset(cell)]
        return next((role for role, says in signs if told and sum(map(says, told)) * 2 > len(told)), None)

    def _weigh(self, roles: list[Role | None], below: Sequence[Sequence[str]]) -> None:
        """What the cells say against, or beside, the heads."""
        for at, role in enumerate(roles):
            told = [cell for cell in below[at] if not unset(cell)]
            if role == Role.BUDGET and told and not any(any(map(str.isdigit, cell)) for cell in told):
                roles[at] = Role.HOW if Role.HOW not in roles else Role.OTHER
            elif role in {Role.START, Role.END} and not {Role.START, Role.END} <= set(roles):
                roles[at] = Role.WHEN if Role.WHEN not in roles else Role.OTHER
        if Role.WHAT not in roles:
            self._find_what(roles, below)

    def _find_what(self, roles: list[Role | None], below: Sequence[Sequence[str]]) -> None:
        """Without a head that says so: a theme for each row, or the unknown column with the most words."""
        free = [at for at, role in enumerate(roles) if role in {None, Role.AXIS, Role.DESCRIPTION} and below[at]]
        words = {at: sum(len(cell.split()) for cell in below[at]) / len(below[at]) for at in free}
        own = [at for at in free if len(set(below[at])) > len(below[at]) * 0.6 and words[at] >= _FEW_WORDS]
        ranked = sorted(own, key=lambda at: (roles[at] is None, roles[at] == Role.DESCRIPTION, -words[at]))
        if ranked:
            roles[ranked[0]] = Role.WHAT


def _only_one_what(roles: list[Role | None], below: Sequence[Sequence[str]]) -> None:
    """Of « activité » and « sous-activités », the one that differs from row to row; a goal of each row explains it."""
    whats = [at for at, role in enumerate(roles) if role == Role.WHAT]
    if len(whats) > 1:
        chosen = next((at for at in whats if len(set(below[at])) > len(below[at]) * 0.6), whats[-1])
        finer = [at for at in whats if len(set(below[at])) > len(set(below[chosen]))]
        chosen = finer[0] if finer and len(set(below[chosen])) < len(below[chosen]) else chosen
        for at in whats:
            if at != chosen:
                roles[at] = Role.AXIS if at < chosen and Role.AXIS not in roles else Role.DESCRIPTION
    what = roles.index(Role.WHAT) if Role.WHAT in roles else len(roles)
    axes = [at for at, role in enumerate(roles) if role == Role.AXIS]
    for at in axes[1:] if len(axes) > 1 else ():
        distinct = len(set(below[at])) > len(below[at]) * 0.6
        roles[at] = Role.CRITERIA if distinct and at > what else Role.OTHER


def _each_once(roles: Sequence[Role | None]) -> list[Role]:
    found: list[Role] = []
    for role in roles:
        known = role or Role.OTHER
        found.append(Role.OTHER if known in found and known not in _SEVERAL else known)
    return found
