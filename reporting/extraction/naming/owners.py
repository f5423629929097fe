"""`Owners`: whose a number is: the enterprise of the text, and the one or the unit that its sentence or row names."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reporting.extraction.naming.organisations import Organisation, is_kind, organisations_in
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.in_turn import place_in_turn

_TITLE_LINES, _LAST_LINES, _IN_TITLE = 3, 2, 3
_STEM = 2
# 我们公司, 全矿, 矿里: the enterprise that writes.
_OF_ITSELF = re.compile(
    r"(?:我|我们|本|该|全|集团)?(?:公司|集团|油田)(?=[\u4e00-\u9fff]{2})|(?:我|本|该|全)[厂矿局段院站]|[厂矿局]里(?!程)"
)


@dataclass(frozen=True)
class Owner:
    """An enterprise by its id, or its name where the ledger does not know it; a unit of it by its name.

    `is_doubtful` says that the text tells of several enterprises and does not say of which this is.
    """

    enterprise: str
    unit: str = ""
    is_doubtful: bool = False


def _start(one: Organisation) -> int:
    return one.start


class Owners:
    """Of one clean text; `known` has the ids of the ledger's enterprises by their names."""

    def __init__(self, clauses: Clauses, known: Mapping[str, str]) -> None:
        self._clauses, self._text = clauses, re.sub(r"(?m)^#.*$", lambda line: " " * len(line.group()), clauses.text)
        self._known = {name: id_ for name, id_ in known.items() if name}

    @cached_property
    def enterprise(self) -> str:
        """The id of the known enterprise that the text names most, else the name that its title and its lines have.

        A bulletin that heads its paragraphs with several enterprises, and names none of them in its title, has none.
        """
        return "" if self._is_of_many else self._most_likely

    @cached_property
    def _most_likely(self) -> str:
        named = sorted(self._known, key=lambda name: (-self._text.count(name), -len(name), name))
        if named and self._text.count(named[0]):
            return self._known[named[0]]
        return self._fullest(self._most_named())

    def of(self, at: int, label: tuple[int, int] | None = None) -> Owner:
        """Of what stands at a place; in a table `label` is where the label of its row stands."""
        found = self._in_row(label) if label else None
        found = found or self._of_sentence(at) or self._of_line(at)
        if found is None or self._is_itself(found):
            return Owner(self.enterprise, is_doubtful=found is None and self._tells_of_several)
        id_ = self._known.get(found.name)
        if id_ is not None:
            return Owner(id_)
        # 电厂：…, 林场：…: the labels of a bulletin are enterprises of their own.
        is_unit = found.is_part or (found.is_unit and not (found.is_label and label is None))
        return Owner(self.enterprise, found.name) if is_unit else Owner(found.name)

    def without_names(self, said: str) -> str:
        """The words without the enterprises that they name."""
        for name in self._names:
            said = said.replace(name, "")
        return _OF_ITSELF.sub("", said)

    @cached_property
    def _names(self) -> list[str]:
        return sorted({name for one in self._every for name in (one.name, one.bare) if len(name) > 1}, key=len)[::-1]

    @cached_property
    def _every(self) -> list[Organisation]:
        found = organisations_in(self._text)
        for name in self._known:
            found += [
                Organisation(match.start(), match.end(), name, is_label=False)
                for match in re.finditer(re.escape(name), self._text)
                if not any(one.start <= match.start() < one.end for one in found)
            ]
        return sorted(found, key=lambda one: one.start)

    @cached_property
    def _is_of_many(self) -> bool:
        whole = [one for one in self._every if not one.is_part]
        heads = {one.name for one in whole if one.start < self._first_words(one.start)}
        titles = "\n".join(line for line in self._titles.split("\n") if "。" not in line)
        return len(heads) > 1 and not any(one.bare in titles for one in whole)

    def _first_words(self, at: int) -> int:
        """Where the first two clauses of the paragraph of a place end."""
        first = self._clauses.line(at)[0]
        return self._clauses.clause(self._clauses.clause(first)[1])[1]

    @cached_property
    def _titles(self) -> str:
        """The first lines and the last, in which the enterprise that writes has its name."""
        lines = [line for line in self._text.split("\n") if line.strip()]
        return "\n".join((*lines[:_TITLE_LINES], *lines[-_LAST_LINES:]))

    def _most_named(self) -> Organisation | None:
        whole = [one for one in self._every if not one.is_unit] or self._every
        counts = Counter({one: self._text.count(one.bare) + _IN_TITLE * self._titles.count(one.bare) for one in whole})
        return max(counts, key=lambda one: (counts[one], -one.start), default=None)

    def _fullest(self, most: Organisation | None) -> str:
        """平棉 -> 平棉集团: the longest name that begins alike and is that of a whole enterprise."""
        if most is None:
            return ""
        # 教育集团, 总医院: short for a name that ends so.
        longer = [one.name for one in self._every if one.name.endswith(most.name) and one.name != most.name]
        if longer:
            return max(longer, key=len)
        alike = [one.name for one in self._every if one.name.startswith(most.bare[:_STEM]) and most.bare in one.name]
        # 雁桥公司 is short for 雁桥纺织公司; but 恒砌集团 not for 恒砌路桥公司.
        kind = most.name.removeprefix(most.bare)
        fuller = [name for name in alike if name.endswith(kind) or is_kind(name.partition(most.bare)[2])]
        return max(fuller, key=len, default=most.name) if not most.is_unit else most.name

    def _of_sentence(self, at: int) -> Organisation | None:
        first = self._clauses.sentence(at)[0]
        near = self._every[slice(*(bisect_left(self._every, place, key=_start) for place in (first, at)))]
        before = [one for one in near if one.end <= at]
        place = place_in_turn([(one.start, one.end) for one in before], self._text, at)
        if place is not None:
            # 甲厂、乙矿分别慰问30人、40人: each of a row is an enterprise of its own, the total is of none of them.
            return replace(before[place], is_label=True) if place < len(before) else None
        return before[-1] if before else None

    def _of_line(self, at: int) -> Organisation | None:
        """The one that its paragraph began with."""
        first = self._clauses.line(at)[0]
        place = bisect_left(self._every, first, key=_start)
        begins = self._every[place] if place < len(self._every) and self._every[place].start < at else None
        if begins is None or begins.is_label:
            return begins
        # Of several enterprises each has its paragraph, which begins with its name.
        return (
            begins if begins.start < self._first_words(at) and self._tells_of_several and not begins.is_unit else None
        )

    def _in_row(self, label: tuple[int, int]) -> Organisation | None:
        return next((one for one in self._every if label[0] <= one.start < label[1]), None)

    def _is_itself(self, one: Organisation) -> bool:
        if self._known.get(one.name) == self.enterprise or one.name == self.enterprise:
            return True
        return one.name.endswith(self.enterprise or "\0") or (not one.is_unit and self.enterprise.startswith(one.bare))

    @cached_property
    def _tells_of_several(self) -> bool:
        others = {one.name for one in self._every if not one.is_unit and not self._is_itself(one)}
        return len(others) > 1
