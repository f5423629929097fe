"""The names that a ledger has for enterprises and measures, and the words of a status, found in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.core.rows import grouped, iter_rows
from reporting.core.status_words import STATUS
from reporting.ledger.reading import Ledger

_AFTER_A_NAME = "：: "
_BRACKET = re.compile(r"\s*[（(](?P<inside>[^（）()]*)[）)]$")
_OF_ITS = {"zh": "", "en": " of "}
# Words of all enterprises together, or of others than those named: what follows is of no single one.
_ALL = {
    "zh": ("集团", "合计", "总计", "各单位", "其余", "其他单位"),
    "en": ("the group", "in all", "in total", "together", "the other", "all enterprises"),
}
_WIDER_AID = {"zh": re.compile("(?<!不)含医疗互助赔付"), "en": re.compile("with mutual-aid payouts")}
_AND_OTHERS = {"zh": ("等",), "en": (" and others",)}
# The fewest characters of a name that is looked for within a text: one may be part of any word.
_SHORTEST = 2


@dataclass(frozen=True)
class KnownWords:
    """Names in one language: of enterprises and their units by the enterprise, of measures by those so called.

    `people_of` has the money that a measure of people counts the people of.
    """

    locale: str
    enterprises: Mapping[str, str]
    measures: Mapping[str, frozenset[str]]
    people_of: Mapping[str, str]

    @classmethod
    def of(cls, ledger: Ledger, locale: str) -> "KnownWords":
        enterprises: dict[str, str] = {}
        for row in iter_rows(ledger["enterprises"]):
            for name in {"zh": (row.short_name, row.name), "en": (row.english_name,)}[locale]:
                # A name that two have names neither.
                owner = row.parent or row.id
                enterprises[name] = owner if enterprises.get(name, owner) == owner else ""
        measures: dict[str, set[str]] = defaultdict(set)
        for row in iter_rows(ledger["measures"]):
            measures[{"zh": row.name, "en": row.name_en.lower()}[locale]].add(row.id)
        people_of = {row.id: row.people_of for row in iter_rows(ledger["measures"]) if row.people_of}
        return cls(locale, enterprises, {name: frozenset(ids) for name, ids in measures.items()}, people_of)

    def meant_by(self, measures: frozenset[str]) -> frozenset[str]:
        """The measures that may stand beside the name of these: they themselves, and the people who got their money."""
        return measures | {people for people, money in self.people_of.items() if money in measures}

    def enterprises_called(self, text: str) -> frozenset[str]:
        """The enterprises that a text is nothing but the names of, or of their units: 本钢（仅报上半年）."""
        plain = _BRACKET.sub("", text).strip()
        # A name that stands alone may be of one character as well.
        named = [(self.enterprises[plain], plain)] if plain in self.enterprises else self._enterprises_in(plain)
        only_names = bool(named) and _OF_ITS[self.locale].join(name for _, name in named) == plain
        return frozenset(owner for owner, _ in named if owner) if only_names else frozenset()

    def enterprises_in_bracket(self, text: str) -> frozenset[str]:
        """The enterprises that a bracket at the end of a text is nothing but the names of: 帮扶资金（邯矿集团）."""
        bracket = _BRACKET.search(text)
        return self.enterprises_called(bracket["inside"]) if bracket else frozenset()

    def enterprise_in(self, text: str) -> str | None:
        """The enterprise that a text names, if it names exactly one, and not one of several."""
        found = {owner for owner, _ in self._enterprises_in(text)}
        return found.pop() if len(found) == 1 else None

    def last_enterprise_in(self, text: str) -> str | None:
        """The enterprise that a text names last, if it names no others after it."""
        found = self._enterprises_in(text)
        return found[-1][0] if found else None

    def _enterprises_in(self, text: str) -> list[tuple[str | None, str]]:
        """The names in a text, each with its enterprise, None for all of them; of a name within a longer one that."""
        found: list[tuple[str | None, str]] = []
        at, lower = 0, text.lower()
        while at < len(text):
            name = next((name for name in self._names_from(text, at) if text.startswith(name, at)), "")
            if name:
                # A name that two have is nobody's.
                found.append((self.enterprises[name] or None, name))
            others, start = (_AND_OTHERS, at + len(name)) if name else (_ALL, at)
            if lower.startswith(others[self.locale], start):
                found.append((None, ""))
            at += len(name) or 1
        return found

    def _names_from(self, text: str, at: int) -> list[str]:
        return self._by_beginning.get(text[at : at + _SHORTEST], [])

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The names by their first characters, longer ones first: there may be thousands."""
        names = sorted((name for name in self.enterprises if len(name) >= _SHORTEST), key=len, reverse=True)
        return grouped(names, lambda name: name[:_SHORTEST])

    def measures_called(self, text: str) -> frozenset[str] | None:
        """The measures with this name."""
        return self.measures.get(text if self.locale == "zh" else text.lower())

    def measure_before(self, text: str) -> tuple[frozenset[str], str] | None:
        """The measures with the longest name that a text ends with, and that name."""
        end = text.rstrip(_AFTER_A_NAME)
        end = end if self.locale == "zh" else end.lower()
        name = max(filter(end.endswith, self.measures), key=len, default=None)
        return None if name is None else (self.measures[name], name)

    def wider_aid_in(self, texts: Iterable[str]) -> str | None:
        """The words of the wider definition of aid, if one of the texts has them."""
        return next((match[0] for text in texts if (match := _WIDER_AID[self.locale].search(text))), None)

    def status_in(self, text: str) -> str | None:
        """The status that a text names, if it names exactly one."""
        found = [status for status, words in STATUS.items() if words[self.locale] in text]
        return found[0] if len(found) == 1 else None

    def names(self, enterprises: Iterable[str]) -> str:
        """The names of enterprises, by which a person knows them."""
        first = {owner: name for name, owner in reversed(list(self.enterprises.items()))}
        mark = {"zh": "、", "en": ", "}[self.locale]
        return mark.join(first.get(one, one) for one in sorted(enterprises))

    def statuses(self, statuses: Iterable[str]) -> str:
        """The words of statuses."""
        mark = {"zh": "、", "en": ", "}[self.locale]
        return mark.join(STATUS[status][self.locale] for status in sorted(statuses))
