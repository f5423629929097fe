"""`Texts`: an edition as it was printed, the edition of today, and which number of one is which of the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import paired
from reporting.published.content import Printed


@dataclass(frozen=True)
class Texts:
    """The numbers of two editions of one period."""

    then: Edition
    now: Edition

    @cached_property
    def old(self) -> Mapping[str, Printed]:
        return {number.anchor: number for number in self.then.figures}

    @cached_property
    def new(self) -> Mapping[str, Printed]:
        return {number.anchor: number for number in self.now.figures}

    @cached_property
    def to_new(self) -> Mapping[str, str]:
        """The bookmark of today for each bookmark of then, where it is surely the same number."""
        pairs = paired(self.then, self.now)
        return {pair.before.anchor: pair.after.anchor for pair in pairs if pair.before and pair.after}
