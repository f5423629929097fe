"""Names of enterprises, units and measures as they are typed -> what they mean, or probably mean."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.core.rows import grouped
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise, KnownMeasure, LedgerSnapshot
from reporting.returns.reading.values.cached_text import plain, split_unit

# The legal form behind a name, and the office that fills in for an enterprise.
_OFFICE = re.compile(
    "(?:(?:股份)?有限(?:责任)?公司)?"
    "(?:工会(?:委员会)?|党委|机关党委|党群工作部|党委工作部|办公室|综合办公室|综合管理部|人力资源部|行政部)?$"
)


_NO_NAME = "为办年的及和与全各本工职员至成汇统项清台"
_NAME = f"[^\\W\\d_a-z{_NO_NAME}]"
_GENERAL = re.compile("(?:所属|下属|其他|我)?(?:集团|总|子|分)*(?:公司|集团|厂|矿)")
_LEGAL = re.compile("(?:股份)?有限(?:责任)?公司|公司|本部|总部|机关")
_KINDS = "公司(?!级)|集团|电站|医院|厂(?![区房])|矿(?![业山区井])"
# 甲公司集团 + 矿业有限公司, 炼铁厂 + 烧结车间; 乙煤业公司 at the head of a title.
_LONGER = re.compile(f"{_NAME}{{1,8}}?(?:{_KINDS})")
_WORKSHOP = re.compile(f"{_NAME}{{1,6}}?(?:车间|工段|作业区|项目部|班组)")
_DATED = re.compile(r"([^\W\d_a-z]{2,12})(?=(?:19|20)[0-9]{2})")
_STRANGER = re.compile(rf"({_NAME}{{2,12}}?(?:{_KINDS}))(?=[\d（(]|年|为职工|办实事|成果|$)")


@dataclass(frozen=True)
class Near:
    """An unknown name, its kind, and the id of what it probably means."""

    kind: str
    name: str
    means: str


@dataclass(frozen=True)
class Names:
    """The names of a ledger, compared without blanks, width and case."""

    snapshot: LedgerSnapshot

    def by_id(self, id_: str) -> KnownEnterprise:
        """The enterprise or unit of this id; it is there."""
        return next(known for known in self.snapshot.enterprises if known.id == id_)

    def name_of(self, id_: str) -> str:
        return self.by_id(id_).names[0]

    def enterprise(self, text: str) -> KnownEnterprise | None:
        """An enterprise or a unit of one. A name that two units share is nobody's."""
        known = self._enterprises.get(alike(text))
        return known or self._enterprises.get(_OFFICE.sub("", alike(text)))

    def unit(self, text: str, enterprise: str) -> KnownEnterprise | None:
        """A unit of the enterprise, or the enterprise itself, else whoever has that name."""
        return self._units.get((enterprise, alike(text))) or self.enterprise(text)

    def unit_leading(self, text: str, enterprise: str) -> KnownEnterprise | None:
        """The unit of the enterprise with whose name a title begins, also after the enterprise's own."""
        left = alike(text)
        for name in sorted(map(alike, self.by_id(enterprise).names), key=len, reverse=True):
            left = left.removeprefix(name)
        units = [known for known in self.snapshot.enterprises if known.parent == enterprise]
        leading = [
            (len(name), unit)
            for unit in units
            for name in unit.names
            if len(name) > 1 and not name.isascii() and left.startswith(alike(name))
        ]
        return max(leading, key=lambda pair: pair[0])[1] if leading else None

    def leading_unit(self, text: str) -> KnownEnterprise | None:
        """The unit, of whatever enterprise, with whose name and a year a title begins: 一矿2024年成果."""
        match = _DATED.match(alike(text))
        known = self._enterprises.get(match[1]) if match else None
        return known if known and known.parent else None

    def measure(self, text: str) -> KnownMeasure | None:
        return self._measures.get(alike(text))

    def measure_like(self, text: str) -> KnownMeasure | None:
        """The measure of a name that carries a number or its unit: 1.修复路灯（盏）."""
        return self._plain_measures.get(_bare(text))

    def named_in(self, text: str) -> tuple[KnownEnterprise, ...]:
        """All enterprises and units that a longer text names, the longest names first; of units the full name alone.

        甲公司集团 does not name 甲公司 as well, and 物流公司 may be anybody's.
        """
        if len(text.strip()) > 1 and (exact := self.enterprise(text)):
            return (exact,)
        left, found = alike(text), []
        for name, enterprise in self._longest_first:
            if name in left:
                found.append(enterprise)
                left = left.replace(name, "\n")
        return tuple({enterprise.id: enterprise for enterprise in found}.values())

    def abbreviated(self, text: str) -> KnownEnterprise | None:
        """The one enterprise with whose name a short text begins: 桥西 for 桥西纺织公司."""
        short = alike(text)
        if len(short) < 2:
            return None
        named = {
            enterprise.id: enterprise
            for name, enterprise in self._enterprises.items()
            if not enterprise.parent and name.startswith(short)
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def stranger_in(self, text: str) -> str:
        """The name of somebody who is not known, be it longer than that of an enterprise (甲公司集团矿业公司)."""
        there = alike(text)
        known = next(((name, enterprise) for name, enterprise in self._longest_first if name in there), None)
        if known is None:
            match = _STRANGER.match(there)
            return match[1] if match and match[1] not in self._all_names and not _GENERAL.fullmatch(match[1]) else ""
        name, enterprise = known
        left = there[there.index(name) + len(name) :]
        legal = _LEGAL.match(left)
        left = left[legal.end() :] if legal else left
        unit = self.unit_leading(left, enterprise.parent or enterprise.id)
        if unit:
            names = (other for other in map(alike, unit.names) if left.startswith(other))
            left = left.removeprefix(max(names, key=len))
        match = _WORKSHOP.match(left) or _LONGER.match(left)
        return f"{name}{match[0]}" if match else ""

    def near_enterprise(self, text: str, *, of: str = "") -> Near | None:
        """The nearest name of an enterprise; with `of`, of its units."""
        names = {name: enterprise for name, enterprise in self._enterprises.items() if enterprise.parent == of}
        best = nearest(alike(text), [name for name in names if not name.isascii()], 0.5)
        return Near("enterprise", text.strip(), names[best].id) if best else None

    def near_measure(self, text: str) -> Near | None:
        """A measure that is hardly anything else: 消费帮扶金额 is not 困难帮扶资金."""
        names = {name: measure.id for name, measure in self._measures.items() if not name.isascii()}
        best = misspelt(alike(text), names, 0.7)
        return Near("measure", text.strip(), names[best]) if best else None

    @cached_property
    def _enterprises(self) -> Mapping[str, KnownEnterprise]:
        pairs = [(alike(name), enterprise) for enterprise in self.snapshot.enterprises for name in enterprise.names]
        by_id = {enterprise.id: enterprise for enterprise in self.snapshot.enterprises}
        owners = {name: {known.id for _, known in same} for name, same in grouped(pairs, lambda pair: pair[0]).items()}
        unique = {name: enterprise for name, enterprise in pairs if len(owners[name]) == 1}
        return unique | {alike(name): by_id[means] for name, means in self._checked("enterprise") if means in by_id}

    @cached_property
    def _all_names(self) -> frozenset[str]:
        return frozenset(alike(name) for enterprise in self.snapshot.enterprises for name in enterprise.names)

    @cached_property
    def _longest_first(self) -> Sequence[tuple[str, KnownEnterprise]]:
        named = [
            (name, enterprise)
            for name, enterprise in self._enterprises.items()
            if len(name) > 1 and not name.isascii() and (not enterprise.parent or name == alike(enterprise.names[0]))
        ]
        return sorted(named, key=lambda pair: -len(pair[0]))

    @cached_property
    def _units(self) -> Mapping[tuple[str, str], KnownEnterprise]:
        return {
            (owner, alike(name)): enterprise
            for enterprise in self.snapshot.enterprises
            for name in enterprise.names
            for owner in (enterprise.id, enterprise.parent)
        }

    @cached_property
    def _measures(self) -> Mapping[str, KnownMeasure]:
        by_id = {measure.id: measure for measure in self.snapshot.measures}
        by_name = {alike(name): measure for measure in self.snapshot.measures for name in measure.names}
        return by_name | {alike(name): by_id[means] for name, means in self._checked("measure") if means in by_id}

    @cached_property
    def _plain_measures(self) -> Mapping[str, KnownMeasure]:
        pairs = [(_bare(measure.name), measure) for measure in self.snapshot.measures]
        names = [name for name, _ in pairs]
        return {name: measure for name, measure in pairs if names.count(name) == 1}

    def _checked(self, kind: str) -> Iterable[tuple[str, str]]:
        return [
            (known_name.name, known_name.means)
            for known_name in self.snapshot.names
            if known_name.kind == kind and known_name.checked
        ]


def _bare(text: str) -> str:
    """A name without number and unit."""
    return plain(split_unit(text)[0])


def alike(text: str) -> str:
    """A name as it is compared: without blanks, width and case."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).casefold()


def nearest(text: str, names: Iterable[str], alike_by: float = 0.4) -> str:
    """The name most like a text: many of the same letters, or the one holding the other; for a person to check."""
    known = list(names)
    holding = [name for name in known if len(name) > 1 and len(text) > 1 and (name in text or text in name)]
    return misspelt(text, known) or max(holding, key=len, default="") or misspelt(text, known, alike_by)


def misspelt(text: str, names: Iterable[str], alike_by: float = 0.6) -> str:
    """The name that has most of the same letters, if it has enough of them."""
    return next(iter(difflib.get_close_matches(text, list(names), 1, alike_by)), "")
