"""`ReturnContext`: what the reading of one workbook works with, from the ledger to the list of findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from reporting.core.period import Period, enclosing
from reporting.returns.reading.context.findings import Findings
from reporting.returns.reading.context.index import Index, index_of
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise, LedgerSnapshot
from reporting.returns.reading.context.naming import Names


@dataclass(frozen=True)
class ReturnContext:
    """The enterprise, the period and the day of a part of a workbook, the ledger as it was read, and the findings.

    `file` is the name of the workbook without its ending, `moneys` are the units of money that it, or a sheet without
    tables, gives for all amounts.
    """

    snapshot: LedgerSnapshot
    enterprise: str
    period: Period
    as_of: date
    file: str
    moneys: tuple[str, ...]
    findings: Findings

    @cached_property
    def names(self) -> Names:
        return Names(self.snapshot)

    @cached_property
    def index(self) -> Index:
        return index_of(self.snapshot)

    def unit(self, text: str) -> KnownEnterprise | None:
        return self.names.unit(text, self.enterprise)

    @cached_property
    def reported_before(self) -> Mapping[str, Decimal]:
        """For each measure the highest value that the ledger has from other sources than this return."""
        most: dict[str, Decimal] = {}
        for figure in self.snapshot.figures:
            if figure.enterprise == self.enterprise and figure.source != self.id:
                most[figure.measure] = max(figure.value, most.get(figure.measure, figure.value))
        return most

    @property
    def id(self) -> str:
        """The id of the return."""
        return f"{self.enterprise}-{self.period.key.lower()}"

    @property
    def undertaken(self) -> Period:
        """The period of the lists: the whole year, because a list of a year stays one list all the year."""
        return next(iter(enclosing(self.period.start, self.period.end)), self.period)

    @property
    def certainty(self) -> str:
        return "made_up" if self.snapshot.made_up else "explicit"
