"""Names of enterprises, units and measures as they are typed -> what they mean, or probably mean."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.returns.reading.cached_text import plain, split_unit
from reporting.returns.reading.ledger_snapshot import KnownEnterprise, KnownMeasure, LedgerSnapshot


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

    def enterprise(self, text: str) -> KnownEnterprise | None:
        """An enterprise or a unit of one. A name that two units share is nobody's."""
        return self._enterprises.get(alike(text))

    def unit(self, text: str, enterprise: str) -> KnownEnterprise | None:
        """A unit of the enterprise, or the enterprise itself, else whoever has that name."""
        return self._units.get((enterprise, alike(text))) or self.enterprise(text)

    def measure(self, text: str) -> KnownMeasure | None:
        return self._measures.get(alike(text))

    def measure_like(self, text: str) -> KnownMeasure | None:
        """The measure of a name that carries a number or its unit: 1.修复路灯（盏）."""
        return self._plain_measures.get(_bare(text))

    def within(self, text: str) -> KnownEnterprise | None:
        """The one enterprise that is named in a longer text, by its longest name in it."""
        there = alike(text)
        named = [
            (len(name), enterprise)
            for name, enterprise in self._enterprises.items()
            if not enterprise.parent and len(name) > 1 and not name.isascii() and name in there
        ]
        longest = max((length for length, _ in named), default=0)
        best = {enterprise.id: enterprise for length, enterprise in named if length == longest}
        return next(iter(best.values())) if len(best) == 1 else None

    def near_enterprise(self, text: str, *, of: str = "") -> Near | None:
        """The nearest name of an enterprise; with `of`, of its units."""
        names = {name: enterprise for name, enterprise in self._enterprises.items() if enterprise.parent == of}
        best = nearest(alike(text), [name for name in names if not name.isascii()])
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
        unique = {name: enterprise for name, enterprise in pairs if _is_unique(name, pairs)}
        return unique | {alike(name): by_id[means] for name, means in self._checked("enterprise") if means in by_id}

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


def nearest(text: str, names: Iterable[str]) -> str:
    """The name most like a text: many of the same letters, or the one holding the other; for a person to check."""
    known = list(names)
    holding = [name for name in known if len(name) > 1 and len(text) > 1 and (name in text or text in name)]
    return misspelt(text, known) or max(holding, key=len, default="") or misspelt(text, known, 0.4)


def misspelt(text: str, names: Iterable[str], alike_by: float = 0.6) -> str:
    """The name that has most of the same letters, if it has enough of them."""
    return next(iter(difflib.get_close_matches(text, list(names), 1, alike_by)), "")


def _is_unique(name: str, pairs: list[tuple[str, KnownEnterprise]]) -> bool:
    return len({enterprise.id for other, enterprise in pairs if other == name}) == 1
