"""`CountedPeriod`: the views of one period, each made when it is asked for."""

from dataclasses import dataclass
from functools import cached_property

from reporting.core.expression import VIEWS
from reporting.core.period import Period
from reporting.ledger.reading import Ledger
from reporting.recount.enterprises import enterprises_view, returns_view
from reporting.recount.figures import figures_view
from reporting.recount.items import items_view
from reporting.recount.lists import CountedLists
from reporting.recount.practices import practices_view
from reporting.recount.reporters import Reporters
from reporting.recount.unprovable import UnprovableError
from reporting.recount.view import View


@dataclass(frozen=True)
class CountedPeriod:
    """The ledger as it counts in a period."""

    ledger: Ledger
    period: Period

    def view(self, name: str) -> View:
        """The view of this name. Raises UnprovableError."""
        if name not in VIEWS:
            raise UnprovableError("view", name=name)
        view: View = getattr(self, name)
        return view

    @cached_property
    def reporters(self) -> Reporters:
        return Reporters(self.ledger, self.period)

    @cached_property
    def figures(self) -> View:
        return figures_view(self.ledger, self.period)

    @cached_property
    def lists(self) -> View:
        return CountedLists(self.reporters).view

    @cached_property
    def items(self) -> View:
        return items_view(self.reporters, frozenset(self.lists.columns["id"]))

    @cached_property
    def practices(self) -> View:
        return practices_view(self.ledger, self.period)

    @cached_property
    def enterprises(self) -> View:
        return enterprises_view(self.reporters)

    @cached_property
    def returns(self) -> View:
        return returns_view(self.reporters)
