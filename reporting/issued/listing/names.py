"""`Names`: the names that the ledgers of two editions had for enterprises and measures, by their ids."""

from dataclasses import dataclass
from functools import cached_property

from reporting.issued.editions.edition import Edition


@dataclass(frozen=True)
class Names:
    """Names in one language; those of the later edition come first. What nobody named has its id."""

    before: Edition
    after: Edition
    locale: str

    def enterprise(self, id_: str) -> str:
        """The short name of an enterprise or of a unit of one."""
        return self._enterprises.get(id_, id_)

    def measure(self, id_: str) -> str:
        """The name of a measure of the ledger, or of one that is reckoned, as the passports have it."""
        return self._measures.get(id_, id_)

    @cached_property
    def _enterprises(self) -> dict[str, str]:
        return {**_by_id(self.before, "enterprises"), **_by_id(self.after, "enterprises")}

    @cached_property
    def _measures(self) -> dict[str, str]:
        passports = [number.passport for edition in (self.before, self.after) for number in edition.figures]
        reckoned = {one.measure: one.name[self.locale] for one in passports if one.name.get(self.locale)}
        return {**reckoned, **_by_id(self.before, "measures"), **_by_id(self.after, "measures")}


def _by_id(edition: Edition, kind: str) -> dict[str, str]:
    """The shortest name of each id; one that several have serves only those without another."""
    named: dict[str, list[tuple[bool, int, str]]] = {}
    for name, ids in edition.names.get(kind, {}).items():
        for id_ in ids:
            named.setdefault(id_, []).append((len(ids) > 1, len(name), name))
    return {id_: min(names)[2] for id_, names in named.items()}
